package lanewise.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import lanewise.kernel.scalar.DoubleExponential;
import lanewise.kernel.scalar.DoubleFunctions;
import org.junit.jupiter.api.Test;

/**
 * The double functions and their derivatives on a stratified sample, against forty digits and more. Hand-written for each
 * type; {@link UlpTest} is that of float.
 */
class DoubleAccuracyTest {

    private static final int POINTS = 2000;

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
        check(1.1, -745, 709.7, DoubleExponential::exp, Exact::exp);
    }

    @Test
    void expm1() {
        check(2, -50, 709.7, DoubleExponential::expm1, Exact::expm1);
        // Where the power of two is no longer 1, and cancels most of the rest.
        check(1.8, 0.3466, 0.4, DoubleExponential::expm1, Exact::expm1);
        check(1.8, -0.4, -0.3466, DoubleExponential::expm1, Exact::expm1);
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
        check(1.5, -1, 3, DoubleFunctions::log1p, Exact::log1p);
        check(1.5, -1, 1e12, DoubleFunctions::log1p, Exact::log1p);
        assertEquals(0, ulps(DoubleFunctions.log1p(Double.MAX_VALUE), Exact.log1p(new BigDecimal(Double.MAX_VALUE))), 1);
    }

    @Test
    void tanh() {
        check(1.9, -20, 20, DoubleFunctions::tanh, Exact::tanh);
    }

    @Test
    void sigmoid() {
        check(2, -740, 40, DoubleFunctions::sigmoid, Exact::sigmoid);
    }

    @Test
    void softplus() {
        check(1.9, -80, 60, DoubleFunctions::softplus, Exact::softplus);
        check(1.9, -0.9, -0.6, DoubleFunctions::softplus, Exact::softplus);
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

    /** dx = dy·f′(x) for n elements. */
    private interface Backward {
        void apply(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset);
    }

    /** The derivative at one point. */
    private static DoubleUnaryOperator slope(Backward kernel) {
        return x -> {
            double[] dx = {1};
            kernel.apply(1, new double[] {x}, 0, dx, 0, dx, 0);
            return dx[0];
        };
    }

    @Test
    void silu() {
        check(2, -740, 40, one(DoubleActivation::silu), x -> x.multiply(Exact.sigmoid(x)));
    }

    @Test
    void mish() {
        check(2, -740, 40, one(DoubleActivation::mish), x -> x.multiply(Exact.mishTangent(x)));
    }

    @Test
    void gelu() {
        check(2, -37, 0, one(DoubleActivation::gelu), x -> x.multiply(Exact.normalTail(x.negate())));
        check(2, 0, 37, one(DoubleActivation::gelu), x -> x.multiply(BigDecimal.ONE.subtract(Exact.normalTail(x))));
    }

    @Test
    void geluTanh() {
        check(2, -21, 21, one(DoubleActivation::geluTanh), Exact::geluTanh);
    }

    @Test
    void elu() {
        DoubleUnaryOperator elu = x -> {
            double[] y = {x};
            DoubleActivation.elu(1, 1, y, 0, y, 0);
            return y[0];
        };
        check(1.6, -50, 0, elu, Exact::expm1);
        check(1.6, -0.4, -0.3466, elu, Exact::expm1);
        check(0.5, -1, 0, slope((n, y, yo, dy, dyo, dx, dxo) -> DoubleActivation.eluBackward(
                n, 0.3, y, yo, dy, dyo, dx, dxo)), y -> y.add(new BigDecimal(0.3)));
    }

    @Test
    void leakyRelu() {
        DoubleUnaryOperator leaky = x -> {
            double[] y = {x};
            DoubleActivation.leakyRelu(1, 0.01, y, 0, y, 0);
            return y[0];
        };
        check(0.5, -1e9, 0, leaky, x -> x.multiply(new BigDecimal(0.01)));
    }

    @Test
    void hardVariants() {
        BigDecimal three = BigDecimal.valueOf(3);
        BigDecimal six = BigDecimal.valueOf(6);
        check(2, -3, 3, one(DoubleActivation::hardSigmoid), x -> x.add(three).divide(six, Exact.DIGITS));
        check(2, -3, 3, one(DoubleActivation::hardSwish), x -> x.add(three).multiply(x).divide(six, Exact.DIGITS));
        check(2, -3, 3, slope(DoubleActivation::hardSwishBackward),
                x -> x.add(new BigDecimal("1.5")).divide(three, Exact.DIGITS));
    }

    @Test
    void slopesFromOutputs() {
        check(2, 0, 1, slope(DoubleActivation::sigmoidBackward), y -> y.subtract(y.multiply(y)));
        check(2, -1, 1, slope(DoubleActivation::tanhBackward), y -> BigDecimal.ONE.subtract(y.multiply(y)));
    }

    @Test
    void softplusBackward() {
        check(2, -740, 40, slope(DoubleActivation::softplusBackward), Exact::sigmoid);
    }

    /** Where the result is a cancellation of numbers up to 1: the error as it is, not in ulp. */
    private static void checkCancelled(
            double from, double to, DoubleUnaryOperator function, UnaryOperator<BigDecimal> exact) {
        SplittableRandom random = new SplittableRandom(37);
        for (int k = 0; k < POINTS / 2; k++) {
            double x = random.nextDouble(from, to);
            BigDecimal error = new BigDecimal(function.applyAsDouble(x)).subtract(exact.apply(new BigDecimal(x)));
            assertTrue(error.abs().doubleValue() <= 1e-16, error.doubleValue() + " at " + x);
        }
    }

    // The next four pass 0 between their two intervals: there the result is a cancellation.

    @Test
    void siluBackward() {
        UnaryOperator<BigDecimal> exact = x -> {
            BigDecimal lower = x.multiply(Exact.sigmoid(x.negate()));
            return Exact.sigmoid(x).multiply(BigDecimal.ONE.add(lower));
        };
        check(2, -740, -2, slope(DoubleActivation::siluBackward), exact);
        check(2, -0.8, 40, slope(DoubleActivation::siluBackward), exact);
        checkCancelled(-2, -0.8, slope(DoubleActivation::siluBackward), exact);
    }

    @Test
    void mishBackward() {
        UnaryOperator<BigDecimal> exact = x -> {
            BigDecimal t = Exact.mishTangent(x);
            return t.add(x.multiply(Exact.sigmoid(x)).multiply(BigDecimal.ONE.subtract(t.multiply(t))));
        };
        check(2, -740, -2, slope(DoubleActivation::mishBackward), exact);
        check(2, -0.8, 40, slope(DoubleActivation::mishBackward), exact);
        checkCancelled(-2, -0.8, slope(DoubleActivation::mishBackward), exact);
    }

    @Test
    void geluBackward() {
        UnaryOperator<BigDecimal> exact = x -> {
            BigDecimal tail = Exact.normalTail(x.abs());
            BigDecimal distribution = x.signum() < 0 ? tail : BigDecimal.ONE.subtract(tail);
            return distribution.add(x.multiply(Exact.normalDensity(x)));
        };
        check(2, -37, -1.5, slope(DoubleActivation::geluBackward), exact);
        check(2, -0.4, 37, slope(DoubleActivation::geluBackward), exact);
        checkCancelled(-1.5, -0.4, slope(DoubleActivation::geluBackward), exact);
    }

    @Test
    void geluTanhBackward() {
        UnaryOperator<BigDecimal> exact = x -> {
            BigDecimal w = Exact.geluExponent(x);
            BigDecimal change = Exact.geluExponentSlope(x).multiply(x);
            return Exact.sigmoid(w).multiply(BigDecimal.ONE.add(change.multiply(Exact.sigmoid(w.negate()))));
        };
        check(2, -21, -1.5, slope(DoubleActivation::geluTanhBackward), exact);
        check(2, -0.4, 21, slope(DoubleActivation::geluTanhBackward), exact);
        checkCancelled(-1.5, -0.4, slope(DoubleActivation::geluTanhBackward), exact);
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
