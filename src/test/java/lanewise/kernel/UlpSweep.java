package lanewise.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The error of the float functions and of their derivatives over their inputs, in units in the last place of the exact
 * result.
 *
 * <pre>
 *   java … lanewise.kernel.UlpSweep        all 2³² inputs
 *   java … lanewise.kernel.UlpSweep 1009   every 1009th bit pattern
 *   java … lanewise.kernel.UlpSweep 1 exp  one function, or several
 *   java … lanewise.kernel.UlpSweep 1 erf --half 0
 *                                          only the inputs without a sign (1: only those with one), for a run in parts;
 *                                          of an odd or even function one half says all
 * </pre>
 *
 * <p>The reference is this library's kernel in double, whose own error is a few units of 2⁻⁵² and so below 10⁻⁸ of what
 * is counted here. {@code UlpTest} compares it with {@code StrictMath}, {@code DoubleAccuracyTest} with forty digits.
 */
final class UlpSweep {

    private static final int BLOCK = 4096;

    private static final long EXPONENT = 0x7ff0000000000000L;

    /** 2⁻¹²⁶: below it all floats have the same distance. */
    private static final long LEAST_NORMAL = Double.doubleToRawLongBits(0x1p-126);

    private static final double[] ONES = new double[BLOCK];

    private static final float[] FLOAT_ONES = new float[BLOCK];

    static {
        Arrays.fill(ONES, 1);
        Arrays.fill(FLOAT_ONES, 1f);
    }

    /** y = f(x) for n elements. */
    interface Kernel {
        void apply(int n, float[] x, int xOffset, float[] y, int yOffset);
    }

    /** Its reference. */
    interface Reference {
        void apply(int n, double[] x, int xOffset, double[] y, int yOffset);
    }

    /** dx = dy·f′(x) for n elements. */
    interface Backward {
        void apply(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset);
    }

    /** Its reference. */
    interface BackwardReference {
        void apply(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset);
    }

    /**
     * A function, its reference, and the error in ulp that its documentation promises.
     *
     * @param name its name
     * @param kernel the function
     * @param reference the same in double
     * @param promised the error in ulp that must not be exceeded
     * @param from where the result is a cancellation and has no promise, from here
     * @param to up to here; an empty interval if there is none
     */
    record Function(String name, Kernel kernel, Reference reference, double promised, double from, double to) {

        Function(String name, Kernel kernel, Reference reference, double promised) {
            this(name, kernel, reference, promised, 0, 0);
        }

        static Function derivative(
                String name, Backward kernel, BackwardReference reference, double promised, double from, double to) {
            return new Function(
                    name,
                    (n, x, xo, y, yo) -> kernel.apply(n, x, xo, FLOAT_ONES, 0, y, yo),
                    (n, x, xo, y, yo) -> reference.apply(n, x, xo, ONES, 0, y, yo),
                    promised, from, to);
        }
    }

    /** Of the leaky rectifier: a float, so that both types have the same. */
    private static final float SLOPE = 0.01f;

    /** What the error must not exceed where the result is a cancellation of numbers up to 1. */
    static final double CANCELLED = 1e-7;

    static final List<Function> FUNCTIONS = List.of(
            new Function("exp", FloatElementary::exp, DoubleElementary::exp, 1.1),
            new Function("expm1", FloatElementary::expm1, DoubleElementary::expm1, 2.0),
            new Function("log", FloatElementary::log, DoubleElementary::log, 1.0),
            new Function("log1p", FloatElementary::log1p, DoubleElementary::log1p, 1.5),
            new Function("erf", FloatElementary::erf, DoubleElementary::erf, 1.8),
            new Function("tanh", FloatActivation::tanh, DoubleActivation::tanh, 1.8),
            new Function("sigmoid", FloatActivation::sigmoid, DoubleActivation::sigmoid, 2.0),
            new Function("softplus", FloatActivation::softplus, DoubleActivation::softplus, 2.0),
            new Function("silu", FloatActivation::silu, DoubleActivation::silu, 2.5),
            new Function("mish", FloatActivation::mish, DoubleActivation::mish, 2.5),
            new Function("gelu", FloatActivation::gelu, DoubleActivation::gelu, 3.8),
            new Function("geluTanh", FloatActivation::geluTanh, DoubleActivation::geluTanh, 3.1),
            new Function(
                    "elu", (n, x, xo, y, yo) -> FloatActivation.elu(n, 1f, x, xo, y, yo),
                    (n, x, xo, y, yo) -> DoubleActivation.elu(n, 1, x, xo, y, yo), 1.0),
            new Function(
                    "leakyRelu", (n, x, xo, y, yo) -> FloatActivation.leakyRelu(n, SLOPE, x, xo, y, yo),
                    (n, x, xo, y, yo) -> DoubleActivation.leakyRelu(n, SLOPE, x, xo, y, yo), 0.5),
            new Function("hardSigmoid", FloatActivation::hardSigmoid, DoubleActivation::hardSigmoid, 1.0),
            new Function("hardSwish", FloatActivation::hardSwish, DoubleActivation::hardSwish, 1.9),
            // The next four are functions of the output.
            Function.derivative(
                    "sigmoidBackward", FloatActivation::sigmoidBackward, DoubleActivation::sigmoidBackward, 1.5, 0, 0),
            Function.derivative("tanhBackward", FloatActivation::tanhBackward, DoubleActivation::tanhBackward, 1.5, 0,
                    0),
            Function.derivative(
                    "eluBackward", (n, y, yo, dy, dyo, dx, dxo) -> FloatActivation.eluBackward(
                            n, 1f, y, yo, dy, dyo, dx, dxo),
                    (n, y, yo, dy, dyo, dx, dxo) -> DoubleActivation.eluBackward(n, 1, y, yo, dy, dyo, dx, dxo), 0.5, 0,
                    0),
            Function.derivative(
                    "hardSigmoidBackward", FloatActivation::hardSigmoidBackward, DoubleActivation::hardSigmoidBackward,
                    0.5, 0, 0),
            Function.derivative(
                    "hardSwishBackward", FloatActivation::hardSwishBackward, DoubleActivation::hardSwishBackward, 1.0,
                    0, 0),
            Function.derivative(
                    "softplusBackward", FloatActivation::softplusBackward, DoubleActivation::softplusBackward, 2.0, 0,
                    0),
            Function.derivative(
                    "siluBackward", FloatActivation::siluBackward, DoubleActivation::siluBackward, 3.5, -2.0, -0.9),
            Function.derivative(
                    "mishBackward", FloatActivation::mishBackward, DoubleActivation::mishBackward, 3.4, -2.0, -0.8),
            Function.derivative(
                    "geluBackward", FloatActivation::geluBackward, DoubleActivation::geluBackward, 3.7, -1.5, -0.4),
            Function.derivative(
                    "geluTanhBackward", FloatActivation::geluTanhBackward, DoubleActivation::geluTanhBackward, 3.5,
                    -1.5, -0.4));

    /**
     * What a sweep found.
     *
     * @param ulps the largest error, beside the cancellation
     * @param at where
     * @param cancelled the largest error within the cancellation, not in ulp but as it is
     * @param wrong results that are NaN, infinite or a zero of the other sign where they should not be
     * @param histogram how many errors are below 0.5, 1, 1.5, …, and above
     */
    record Worst(double ulps, float at, double cancelled, long wrong, long[] histogram) {}

    private UlpSweep() {}

    /** Every {@code stride}-th bit pattern through the kernel, in blocks. */
    static Worst sweep(Function function, int stride) {
        return sweep(function, stride, 0, 1L << Integer.SIZE);
    }

    /** The same over the bit patterns from one to another. */
    private static Worst sweep(Function function, int stride, long start, long end) {
        float[] x = new float[BLOCK];
        float[] y = new float[BLOCK];
        double[] wide = new double[BLOCK];
        double[] exact = new double[BLOCK];
        double worst = 0;
        double cancelled = 0;
        float at = 0;
        long wrong = 0;
        long[] histogram = new long[10];
        for (long first = start; first < end; first += (long) stride * BLOCK) {
            for (int i = 0; i < BLOCK; i++) {
                x[i] = Float.intBitsToFloat((int) (first + (long) i * stride));
                wide[i] = x[i];
            }
            function.kernel.apply(BLOCK, x, 0, y, 0);
            function.reference.apply(BLOCK, wide, 0, exact, 0);
            for (int i = 0; i < BLOCK; i++) {
                if (Float.isNaN(x[i]) && Float.isNaN(y[i])) {
                    continue;
                }
                double ulps = ulps(y[i], exact[i]);
                if (Double.isNaN(ulps)) {
                    wrong++;
                    at = x[i];
                } else if (x[i] > function.from && x[i] < function.to) {
                    cancelled = Math.max(cancelled, Math.abs(y[i] - exact[i]));
                } else {
                    histogram[(int) Math.min(9, ulps * 2)]++;
                    if (ulps > worst) {
                        worst = ulps;
                        at = x[i];
                    }
                }
            }
        }
        return new Worst(worst, at, cancelled, wrong, histogram);
    }

    /** The distance in ulps of the binade in which the exact value lies; NaN if one is NaN or infinite and not the other. */
    static double ulps(float actual, double exact) {
        float rounded = (float) exact;
        if (!Float.isFinite(actual) || !Float.isFinite(rounded)) {
            return Float.compare(actual, rounded) == 0 ? 0 : Double.NaN;
        }
        if (rounded == 0 && actual == 0) {
            return Float.compare(actual, rounded) == 0 ? 0 : Double.NaN; // the sign of a zero is a matter of right or wrong
        }
        long binade = Math.max(Double.doubleToRawLongBits(exact) & EXPONENT, LEAST_NORMAL);
        return Math.abs(actual - exact) / (Double.longBitsToDouble(binade) * 0x1p-23);
    }

    public static void main(String[] args) {
        int stride = args.length > 0 ? Integer.parseInt(args[0]) : 1;
        int half = List.of(args).indexOf("--half");
        long signs = 1L << Integer.SIZE - 1;
        long from = half >= 0 && args[half + 1].equals("1") ? signs : 0;
        long to = half >= 0 ? from + signs : 2 * signs;
        System.out.println(
                "function           worst ulp   at              cancelled  wrong   below 0.5, 1, 1.5, … 4.5, more (%)");
        for (Function function : FUNCTIONS) {
            if (args.length < 2 || List.of(args).contains(function.name)) {
                Worst worst = sweep(function, stride, from, to);
                double all = 0;
                for (long count : worst.histogram) {
                    all += count;
                }
                StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-19s %8.3f   %-15s %9.1e %6d  ",
                        function.name, worst.ulps, worst.at, worst.cancelled, worst.wrong));
                for (long count : worst.histogram) {
                    line.append(String.format(Locale.ROOT, " %.4f", 100 * count / all));
                }
                System.out.println(line);
            }
        }
    }
}
