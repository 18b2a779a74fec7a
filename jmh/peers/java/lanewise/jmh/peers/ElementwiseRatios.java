package lanewise.jmh.peers;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import lanewise.kernel.DoubleActivation;
import lanewise.kernel.DoubleElementary;
import lanewise.kernel.FloatActivation;
import lanewise.kernel.FloatElementary;

/**
 * Elementary functions of 1,000 elements beside oneMKL's in high-accuracy mode, beside the JDK's own vector mathematics and
 * beside a loop around {@link Math} in double: {@code RATIO elementwise <function>/<type> <peer> <median> [quartiles]}.
 */
public final class ElementwiseRatios {

    private static final int N = 1000;

    /** The JDK's arrays end with a whole vector, so that it needs no tail. */
    private static final int PADDED = 1008;

    private static final long CACHE_LINE = 64;

    private ElementwiseRatios() {}

    /** Our kernel over a whole array. */
    private interface FloatKernel {
        void apply(int n, float[] x, int xOffset, float[] y, int yOffset);
    }

    /** Our kernel over a whole array. */
    private interface DoubleKernel {
        void apply(int n, double[] x, int xOffset, double[] y, int yOffset);
    }

    /** MKL's. */
    private interface VmlKernel {
        void apply(boolean isDouble, int n, MemorySegment x, MemorySegment y);
    }

    /** The JDK's. */
    private interface JdkFloatKernel {
        void apply(float[] x, float[] y);
    }

    /** The JDK's. */
    private interface JdkDoubleKernel {
        void apply(double[] x, double[] y);
    }

    /** A loop around a method of {@link Math}, written out so that the compiler sees which. */
    private interface MathLoop {
        void apply(double[] x, double[] y);
    }

    /**
     * A function in every implementation.
     *
     * @param name its name
     * @param low where the arguments start
     * @param high where they end
     * @param exact what all must agree with
     * @param vml MKL's, or null where it has none
     * @param jdkFloat the JDK's in float, or null where it has none
     * @param jdkDouble the JDK's in double, or null where it has none
     */
    private record Function(
            String name, double low, double high, DoubleUnaryOperator exact, FloatKernel ourFloat,
            DoubleKernel ourDouble, VmlKernel vml, JdkFloatKernel jdkFloat, JdkDoubleKernel jdkDouble, MathLoop loop) {}

    private static final List<Function> FUNCTIONS = List.of(
            new Function(
                    "exp", -10, 10, Math::exp, FloatElementary::exp, DoubleElementary::exp, Vml::exp,
                    JdkVectorMath::exp,
                    JdkVectorMath::exp, (x, y) -> {
                        for (int i = 0; i < y.length; i++) {
                            y[i] = Math.exp(x[i]);
                        }
                    }),
            new Function(
                    "log", 1e-3, 10, Math::log, FloatElementary::log, DoubleElementary::log, Vml::log,
                    JdkVectorMath::log,
                    JdkVectorMath::log, (x, y) -> {
                        for (int i = 0; i < y.length; i++) {
                            y[i] = Math.log(x[i]);
                        }
                    }),
            new Function(
                    "tanh", -5, 5, Math::tanh, FloatActivation::tanh, DoubleActivation::tanh, Vml::tanh,
                    JdkVectorMath::tanh,
                    JdkVectorMath::tanh, (x, y) -> {
                        for (int i = 0; i < y.length; i++) {
                            y[i] = Math.tanh(x[i]);
                        }
                    }),
            new Function(
                    "sigmoid", -10, 10, x -> 1 / (1 + Math.exp(-x)), FloatActivation::sigmoid,
                    DoubleActivation::sigmoid, null, null, null, (x, y) -> {
                        for (int i = 0; i < y.length; i++) {
                            y[i] = 1 / (1 + Math.exp(-x[i]));
                        }
                    }));

    /**
     * Runs the comparison and writes into {@code elementwise.csv}.
     *
     * @param arguments see {@link RatioOptions#USAGE}
     */
    public static void main(String[] arguments) {
        PeerProcess.run(ElementwiseRatios.class, arguments, () -> run(RatioOptions.parse(arguments)));
    }

    private static void run(RatioOptions options) throws IOException {
        RatioTable table = new RatioTable("elementwise");
        for (boolean isDouble : new boolean[] {false, true}) {
            for (Function function : FUNCTIONS) {
                String name = function.name + "/" + (isDouble ? "f64" : "f32");
                if (options.cases().matcher(name).find()) {
                    table.add(name, Contest.run(contestants(function, isDouble, name, options), options));
                }
            }
        }
        System.out.println("# mkl: " + Vml.describe());
        table.write(options.results());
    }

    private static List<Contest.Contestant> contestants(
            Function function, boolean isDouble, String name, RatioOptions options) {
        double[] x = new double[N];
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < N; i++) {
            x[i] = (float) random.nextDouble(function.low, function.high);
        }
        boolean jdk = function.jdkFloat != null && options.peers().matcher("jdk").find();
        List<Contest.Contestant> contestants = new ArrayList<>();
        if (isDouble) {
            double[] y = new double[N];
            double[] jdkX = Arrays.copyOf(x, PADDED);
            Arrays.fill(jdkX, N, PADDED, function.high);
            double[] jdkY = new double[PADDED];
            add(contestants, "lanewise", () -> function.ourDouble.apply(N, x, 0, y, 0));
            check(name, "lanewise", function, x, y, 0x1p-52);
            if (jdk) {
                add(contestants, "jdk", () -> function.jdkDouble.apply(jdkX, jdkY));
                check(name, "jdk", function, x, jdkY, 0x1p-52);
            }
        } else {
            float[] floatX = GemmPeer.floats(x);
            float[] y = new float[N];
            float[] jdkX = Arrays.copyOf(floatX, PADDED);
            Arrays.fill(jdkX, N, PADDED, (float) function.high);
            float[] jdkY = new float[PADDED];
            add(contestants, "lanewise", () -> function.ourFloat.apply(N, floatX, 0, y, 0));
            check(name, "lanewise", function, x, GemmPeer.doubles(y), 0x1p-23);
            if (jdk) {
                add(contestants, "jdk", () -> function.jdkFloat.apply(jdkX, jdkY));
                check(name, "jdk", function, x, GemmPeer.doubles(jdkY), 0x1p-23);
            }
        }
        if (function.vml != null && options.peers().matcher("mkl").find()) {
            contestants.add(new Contest.Contestant("mkl", vml(function, isDouble, name, x)));
        }
        if (options.peers().matcher("math").find()) {
            double[] y = new double[N];
            contestants.add(new Contest.Contestant("math-loop-f64", () -> function.loop.apply(x, y)));
        }
        return contestants;
    }

    private static void add(List<Contest.Contestant> contestants, String name, Runnable work) {
        work.run();
        contestants.add(new Contest.Contestant(name, work));
    }

    private static Runnable vml(Function function, boolean isDouble, String name, double[] x) {
        Arena arena = Arena.ofAuto();
        MemorySegment source = isDouble ? MemorySegment.ofArray(x) : MemorySegment.ofArray(GemmPeer.floats(x));
        MemorySegment nativeX = arena.allocate(source.byteSize(), CACHE_LINE).copyFrom(source);
        MemorySegment nativeY = arena.allocate(source.byteSize(), CACHE_LINE);
        Runnable theirs = () -> function.vml.apply(isDouble, N, nativeX, nativeY);
        theirs.run();
        double[] y = isDouble
                ? nativeY.toArray(ValueLayout.JAVA_DOUBLE)
                : GemmPeer.doubles(nativeY.toArray(ValueLayout.JAVA_FLOAT));
        check(name, "mkl", function, x, y, isDouble ? 0x1p-52 : 0x1p-23);
        return theirs;
    }

    /** Both must be within a few units in the last place of the function, or one computes something else. */
    private static void check(
            String name, String who, Function function, double[] x, double[] y, double unit) {
        for (int i = 0; i < N; i++) {
            double exact = function.exact.applyAsDouble(x[i]);
            if (!(Math.abs(y[i] - exact) <= 8 * unit * Math.abs(exact))) {
                throw new IllegalStateException(
                        name + " of " + x[i] + " by " + who + " is " + y[i] + ", should be " + exact);
            }
        }
    }
}
