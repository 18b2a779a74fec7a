package lanewise.jmh.peers;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import lanewise.kernel.DoubleActivation;
import lanewise.kernel.DoubleElementary;
import lanewise.kernel.FloatActivation;
import lanewise.kernel.FloatElementary;
import org.apache.commons.math3.special.Erf;

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
 * @param loop a loop around {@link Math}, or null where that lacks the function
 */
record ElementwiseCase(
        String name, double low, double high, DoubleUnaryOperator exact, FloatKernel ourFloat, DoubleKernel ourDouble,
        VmlKernel vml, JdkFloatKernel jdkFloat, JdkDoubleKernel jdkDouble, MathLoop loop) {

    static final String JDK = "jdk";
    static final String MKL = "mkl";
    static final String MATH_LOOP = "math-loop-f64";

    /** The names of the peers that have the function. */
    List<String> peers() {
        List<String> peers = new ArrayList<>();
        if (jdkFloat != null) {
            peers.add(JDK);
        }
        if (vml != null) {
            peers.add(MKL);
        }
        if (loop != null) {
            peers.add(MATH_LOOP);
        }
        return peers;
    }

    /** Our kernel over a whole array. */
    interface FloatKernel {
        void apply(int n, float[] x, int xOffset, float[] y, int yOffset);
    }

    /** Our kernel over a whole array. */
    interface DoubleKernel {
        void apply(int n, double[] x, int xOffset, double[] y, int yOffset);
    }

    /** MKL's. */
    interface VmlKernel {
        void apply(boolean isDouble, int n, MemorySegment x, MemorySegment y);
    }

    /** The JDK's. */
    interface JdkFloatKernel {
        void apply(float[] x, float[] y);
    }

    /** The JDK's. */
    interface JdkDoubleKernel {
        void apply(double[] x, double[] y);
    }

    /** A loop around methods of {@link Math}, written out so that the compiler sees which. */
    interface MathLoop {
        void apply(double[] x, double[] y);
    }

    /** Our derivative over a whole array. */
    interface FloatSlope {
        void apply(int n, float[] x, int xOffset, float[] dy, int dyOffset, float[] dx, int dxOffset);
    }

    /** Our derivative over a whole array. */
    interface DoubleSlope {
        void apply(int n, double[] x, int xOffset, double[] dy, int dyOffset, double[] dx, int dxOffset);
    }

    /**
     * A derivative kernel, which multiplies what comes from above.
     *
     * @param name its name
     */
    record Slope(String name, FloatSlope ourFloat, DoubleSlope ourDouble) {}

    private static ElementwiseCase withoutPeers(
            String name, double low, double high, DoubleUnaryOperator exact, FloatKernel ourFloat,
            DoubleKernel ourDouble, MathLoop loop) {
        return new ElementwiseCase(name, low, high, exact, ourFloat, ourDouble, null, null, null, loop);
    }

    static final List<ElementwiseCase> FUNCTIONS = List.of(
            new ElementwiseCase(
                    "exp", -10, 10, Math::exp, FloatElementary::exp, DoubleElementary::exp, Vml::exp,
                    JdkVectorMath::exp,
                    JdkVectorMath::exp, (x, y) -> {
                        for (int i = 0; i < y.length; i++) {
                            y[i] = Math.exp(x[i]);
                        }
                    }),
            new ElementwiseCase(
                    "expm1", -2, 2, Math::expm1, FloatElementary::expm1, DoubleElementary::expm1, Vml::expm1,
                    JdkVectorMath::expm1,
                    JdkVectorMath::expm1, (x, y) -> {
                        for (int i = 0; i < y.length; i++) {
                            y[i] = Math.expm1(x[i]);
                        }
                    }),
            new ElementwiseCase(
                    "log", 1e-3, 10, Math::log, FloatElementary::log, DoubleElementary::log, Vml::log,
                    JdkVectorMath::log,
                    JdkVectorMath::log, (x, y) -> {
                        for (int i = 0; i < y.length; i++) {
                            y[i] = Math.log(x[i]);
                        }
                    }),
            new ElementwiseCase(
                    "log1p", -0.9, 10, Math::log1p, FloatElementary::log1p, DoubleElementary::log1p, Vml::log1p,
                    JdkVectorMath::log1p,
                    JdkVectorMath::log1p, (x, y) -> {
                        for (int i = 0; i < y.length; i++) {
                            y[i] = Math.log1p(x[i]);
                        }
                    }),
            new ElementwiseCase(
                    "tanh", -5, 5, Math::tanh, FloatActivation::tanh, DoubleActivation::tanh, Vml::tanh,
                    JdkVectorMath::tanh,
                    JdkVectorMath::tanh, (x, y) -> {
                        for (int i = 0; i < y.length; i++) {
                            y[i] = Math.tanh(x[i]);
                        }
                    }),
            new ElementwiseCase(
                    "erf", -3, 3, Erf::erf, FloatElementary::erf, DoubleElementary::erf, Vml::erf, null, null, null),
            withoutPeers(
                    "sigmoid", -10, 10, x -> 1 / (1 + Math.exp(-x)), FloatActivation::sigmoid,
                    DoubleActivation::sigmoid, (x, y) -> {
                        for (int i = 0; i < y.length; i++) {
                            y[i] = 1 / (1 + Math.exp(-x[i]));
                        }
                    }),
            withoutPeers(
                    "softplus", -10, 10, x -> Math.log1p(Math.exp(x)), FloatActivation::softplus,
                    DoubleActivation::softplus, (x, y) -> {
                        for (int i = 0; i < y.length; i++) {
                            y[i] = Math.log1p(Math.exp(x[i]));
                        }
                    }),
            withoutPeers(
                    "silu", -10, 10, x -> x / (1 + Math.exp(-x)), FloatActivation::silu, DoubleActivation::silu,
                    (x, y) -> {
                        for (int i = 0; i < y.length; i++) {
                            y[i] = x[i] / (1 + Math.exp(-x[i]));
                        }
                    }),
            withoutPeers(
                    "mish", -10, 10, x -> x * Math.tanh(Math.log1p(Math.exp(x))), FloatActivation::mish,
                    DoubleActivation::mish, (x, y) -> {
                        for (int i = 0; i < y.length; i++) {
                            y[i] = x[i] * Math.tanh(Math.log1p(Math.exp(x[i])));
                        }
                    }),
            withoutPeers(
                    "gelu", -1, 3, x -> x * Erf.erfc(-x / Math.sqrt(2)) / 2, FloatActivation::gelu,
                    DoubleActivation::gelu, null),
            withoutPeers(
                    "geluTanh", -2, 5, x -> x / (1 + Math.exp(-geluExponent(x))), FloatActivation::geluTanh,
                    DoubleActivation::geluTanh, (x, y) -> {
                        for (int i = 0; i < y.length; i++) {
                            y[i] = 0.5 * x[i] * (1 + Math.tanh(0.5 * geluExponent(x[i])));
                        }
                    }));

    static final List<Slope> SLOPES = List.of(
            new Slope("sigmoidBackward", FloatActivation::sigmoidBackward, DoubleActivation::sigmoidBackward),
            new Slope("tanhBackward", FloatActivation::tanhBackward, DoubleActivation::tanhBackward),
            new Slope("softplusBackward", FloatActivation::softplusBackward, DoubleActivation::softplusBackward),
            new Slope("siluBackward", FloatActivation::siluBackward, DoubleActivation::siluBackward),
            new Slope("mishBackward", FloatActivation::mishBackward, DoubleActivation::mishBackward),
            new Slope("geluBackward", FloatActivation::geluBackward, DoubleActivation::geluBackward),
            new Slope("geluTanhBackward", FloatActivation::geluTanhBackward, DoubleActivation::geluTanhBackward),
            new Slope("hardSwishBackward", FloatActivation::hardSwishBackward, DoubleActivation::hardSwishBackward));

    private static double geluExponent(double x) {
        return 2 * Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x);
    }
}
