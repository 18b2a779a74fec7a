package lanewise.kernel;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import lanewise.kernel.scalar.DoubleFunctions;

/**
 * The error of the float functions over their inputs, in units in the last place of the exact result.
 *
 * <pre>
 *   java … lanewise.kernel.UlpSweep        all 2³² inputs
 *   java … lanewise.kernel.UlpSweep 1009   every 1009th bit pattern
 *   java … lanewise.kernel.UlpSweep 1 exp  one function
 * </pre>
 *
 * <p>The reference is the JDK's {@code StrictMath} in double, or this library's double function where the JDK has none
 * ({@code DoubleAccuracyTest} compares those with forty digits).
 */
final class UlpSweep {

    private static final int BLOCK = 4096;

    /** y = f(x) for n elements. */
    interface Kernel {
        void apply(int n, float[] x, int xOffset, float[] y, int yOffset);
    }

    /** A function, its reference, and the error in ulp that its documentation promises for an input. */
    record Function(String name, Kernel kernel, DoubleUnaryOperator reference, DoubleUnaryOperator promised) {

        Function(String name, Kernel kernel, DoubleUnaryOperator reference, double promised) {
            this(name, kernel, reference, x -> promised);
        }
    }

    static final List<Function> FUNCTIONS = List.of(
            new Function("exp", FloatElementary::exp, StrictMath::exp, 1.1),
            new Function("expm1", FloatElementary::expm1, StrictMath::expm1, 2.0),
            new Function("log", FloatElementary::log, StrictMath::log, 1.0),
            new Function("log1p", FloatElementary::log1p, StrictMath::log1p, 2.0),
            new Function("erf", FloatElementary::erf, DoubleFunctions::erf, 2.0),
            new Function("tanh", FloatActivation::tanh, StrictMath::tanh, 1.5),
            new Function("sigmoid", FloatActivation::sigmoid, UlpSweep::sigmoid, 2.0),
            new Function("softplus", FloatActivation::softplus, UlpSweep::softplus, 2.0),
            // Below −87 the factor of x is a subnormal number, which has fewer digits.
            new Function("silu", FloatActivation::silu, x -> product(x, sigmoid(x)), x -> x < -87 ? 2 - x / 2 : 3),
            new Function(
                    "mish",
                    FloatActivation::mish,
                    x -> product(x, StrictMath.tanh(softplus(x))),
                    x -> x < -87 ? 2 - x / 2 : 5),
            new Function("gelu", FloatActivation::gelu, x -> product(x, normal(x)), 9.0),
            new Function(
                    "geluTanh",
                    FloatActivation::geluTanh,
                    x -> product(x, sigmoid(geluArgument(x))),
                    x -> 10 + 2.5 * Math.abs(geluArgument(x))));

    /** Where a function was worst, relative to what is promised. */
    record Worst(double ulps, float at, double ofPromised, long wrong, long[] histogram) {}

    private UlpSweep() {}

    private static double sigmoid(double x) {
        double e = StrictMath.exp(-Math.abs(x));
        return x < 0 ? e / (1 + e) : 1 / (1 + e);
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
    }

    private static double normal(double x) {
        double tail = DoubleFunctions.normalTail(x, DoubleFunctions.gaussian(x));
        return x < 0 ? tail : 1 - tail;
    }

    private static double geluArgument(double x) {
        return 2 * Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x);
    }

    /** x·factor, and −0 where an infinite x meets a factor of 0. */
    private static double product(double x, double factor) {
        return x == Double.NEGATIVE_INFINITY ? -0.0 : x * factor;
    }

    /** Every {@code stride}-th bit pattern through the kernel, in blocks. */
    static Worst sweep(Function function, int stride) {
        float[] x = new float[BLOCK];
        float[] y = new float[BLOCK];
        double worst = 0;
        double worstOfPromised = 0;
        float at = 0;
        long wrong = 0;
        long[] histogram = new long[10];
        for (long first = 0; first < 1L << Integer.SIZE; first += (long) stride * BLOCK) {
            for (int i = 0; i < BLOCK; i++) {
                x[i] = Float.intBitsToFloat((int) (first + (long) i * stride));
            }
            function.kernel.apply(BLOCK, x, 0, y, 0);
            for (int i = 0; i < BLOCK; i++) {
                if (Float.isNaN(x[i]) && Float.isNaN(y[i])) {
                    continue;
                }
                double exact = function.reference.applyAsDouble(x[i]);
                double ulps = ulps(y[i], exact);
                if (Double.isNaN(ulps)) {
                    wrong++;
                    at = x[i];
                    continue;
                }
                histogram[(int) Math.min(9, ulps * 2)]++;
                if (ulps > worst) {
                    worst = ulps;
                    at = x[i];
                }
                worstOfPromised = Math.max(worstOfPromised, ulps / function.promised.applyAsDouble(x[i]));
            }
        }
        return new Worst(worst, at, worstOfPromised, wrong, histogram);
    }

    /** The distance in ulps of the binade in which the exact value lies; NaN if one is NaN or infinite and not the other. */
    static double ulps(float actual, double exact) {
        float rounded = (float) exact;
        if (Float.isNaN(actual) || Float.isNaN(rounded) || Float.isInfinite(actual) || Float.isInfinite(rounded)) {
            return Float.compare(actual, rounded) == 0 ? 0 : Double.NaN;
        }
        if (rounded == 0 && actual == 0) {
            return Float.compare(actual, rounded) == 0 ? 0 : Double.NaN; // the sign of a zero is a matter of right or wrong
        }
        int exponent = Math.max(Math.getExponent(exact), Float.MIN_EXPONENT);
        return Math.abs(actual - exact) / Math.scalb(1.0, exponent - 23);
    }

    public static void main(String[] args) {
        int stride = args.length > 0 ? Integer.parseInt(args[0]) : 1;
        System.out.println(
                "function   worst ulp   at              of promised  wrong   below 0.5, 1, 1.5, … 4.5, more (%)");
        for (Function function : FUNCTIONS) {
            if (args.length < 2 || args[1].equals(function.name)) {
                Worst worst = sweep(function, stride);
                double all = 0;
                for (long count : worst.histogram) {
                    all += count;
                }
                StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-10s %9.3f   %-15s %9.3f %8d  ",
                        function.name, worst.ulps, worst.at, worst.ofPromised, worst.wrong));
                for (long count : worst.histogram) {
                    line.append(String.format(Locale.ROOT, " %.4f", 100 * count / all));
                }
                System.out.println(line);
            }
        }
    }
}
