package lanewise.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import lanewise.kernel.scalar.DoubleFunctions;
import org.junit.jupiter.api.Test;

/** The double functions against forty digits. Hand-written for each type; {@link UlpTest} is that of float. */
class DoubleAccuracyTest {

    private static final int POINTS = 500;

    /** The distance in ulps of the binade in which the exact value lies. */
    private static double ulps(double actual, BigDecimal exact) {
        int exponent = Math.max(Math.getExponent(exact.doubleValue()), Double.MIN_EXPONENT);
        BigDecimal distance = new BigDecimal(actual).subtract(exact).abs();
        return distance.doubleValue() == 0 ? 0 : Math.scalb(distance.doubleValue(), 52 - exponent);
    }

    /** Points of all magnitudes from 2⁻⁴⁰ on, and as many spread evenly, between two bounds. */
    private static void check(
            double promised, double from, double to, DoubleUnaryOperator function, UnaryOperator<BigDecimal> exact) {
        SplittableRandom random = new SplittableRandom(31);
        double worst = 0;
        for (int k = 0; k < POINTS; k++) {
            double x = random.nextDouble(from, to);
            if (k % 2 == 0) {
                x = Math.scalb(random.nextDouble(1, 2), random.nextInt(-40, 10)) * (random.nextBoolean() ? 1 : -1);
            }
            if (x > from && x < to) {
                double ulps = ulps(function.applyAsDouble(x), exact.apply(new BigDecimal(x)));
                assertTrue(ulps <= promised, ulps + " ulp at " + x);
                worst = Math.max(worst, ulps);
            }
        }
        assertTrue(worst > promised / 4, "the promise is far from the truth: " + worst);
    }

    @Test
    void exp() {
        check(1.1, -745, 709.7, DoubleFunctions::exp, Exact::exp);
    }

    @Test
    void expm1() {
        check(2, -50, 709.7, DoubleFunctions::expm1, Exact::expm1);
    }

    @Test
    void log() {
        check(1, 0, 4, DoubleFunctions::log, Exact::log);
        check(1, 0, 1e300, DoubleFunctions::log, Exact::log);
        assertEquals(0, ulps(DoubleFunctions.log(Double.MIN_VALUE), Exact.log(new BigDecimal(Double.MIN_VALUE))), 1);
        assertEquals(0, ulps(DoubleFunctions.log(Double.MAX_VALUE), Exact.log(new BigDecimal(Double.MAX_VALUE))), 1);
    }

    @Test
    void log1p() {
        check(2, -1, 3, DoubleFunctions::log1p, Exact::log1p);
        check(2, -1, 1e12, DoubleFunctions::log1p, Exact::log1p);
        assertEquals(0, ulps(DoubleFunctions.log1p(Double.MAX_VALUE), Exact.log1p(new BigDecimal(Double.MAX_VALUE))), 1);
    }

    @Test
    void tanh() {
        check(1.5, -20, 20, DoubleFunctions::tanh, Exact::tanh);
    }

    @Test
    void sigmoid() {
        check(2, -740, 40, DoubleFunctions::sigmoid, Exact::sigmoid);
    }

    @Test
    void softplus() {
        check(2, -80, 60, DoubleFunctions::softplus, Exact::softplus);
    }

    @Test
    void erf() {
        check(2, -6, 6, DoubleFunctions::erf, Exact::erf);
    }

    /** One element through a kernel. */
    private static DoubleUnaryOperator one(Elementwise kernel) {
        return x -> {
            double[] y = {x};
            kernel.apply(1, y, 0, y, 0);
            return y[0];
        };
    }

    /** y = f(x) for n elements. */
    private interface Elementwise {
        void apply(int n, double[] x, int xOffset, double[] y, int yOffset);
    }

    @Test
    void silu() {
        check(3.5, -740, 40, one(DoubleActivation::silu), x -> x.multiply(Exact.sigmoid(x)));
    }

    @Test
    void mish() {
        check(4, -60, 40, one(DoubleActivation::mish), x -> x.multiply(Exact.tanh(Exact.softplus(x))));
    }

    @Test
    void gelu() {
        check(4, -37, 0, one(DoubleActivation::gelu), x -> x.multiply(Exact.normalTail(x.negate())));
        check(2, 0, 37, one(DoubleActivation::gelu), x -> x.multiply(BigDecimal.ONE.subtract(Exact.normalTail(x))));
    }

    @Test
    void geluTanh() {
        check(3, -21, 21, one(DoubleActivation::geluTanh), Exact::geluTanh);
    }

    /** The exact functions themselves, where they are known otherwise. */
    @Test
    void theReferenceIsRight() {
        BigDecimal half = new BigDecimal("0.5");
        String e = "2.718281828459045235360287471352662497757247093699959574966967";
        assertTrue(Exact.exp(BigDecimal.ONE).toString().startsWith(e.substring(0, 60)));
        assertTrue(Exact.log(BigDecimal.TWO).toString().startsWith("0.693147180559945309417232121458176568075500134360255"));
        assertTrue(Exact.erf(half).toString().startsWith("0.5204998778130465376827466538919645287364515757579637"));
        // Φ(−10) = 7.619853024160526065973343251599308363504033277700...e-24
        assertTrue(Exact.normalTail(BigDecimal.TEN).toString().startsWith("7.61985302416052606597334325159930836350403327"));
    }
}
