package lanewise.verification.reference;

import java.util.function.DoubleUnaryOperator;
import lanewise.network.Activation;
import org.apache.commons.math3.util.FastMath;

/**
 * Activation functions and their derivatives as formulas of the pre-activation z, on commons-math's {@link FastMath}.
 *
 * <p>Beside g and g' stand the facts that verification needs: where g is not smooth, and how large g' and g'' can get.
 */
public final class ReferenceActivation {

    private ReferenceActivation() {}

    /**
     * g(z).
     *
     * @param activation g
     * @param z the pre-activation
     * @return g(z)
     */
    public static double value(Activation activation, double z) {
        return switch (activation) {
            case Activation.Identity _ -> z;
            case Activation.Relu _ -> z <= 0 ? 0 : z;
            case Activation.Tanh _ -> FastMath.tanh(z);
            case Activation.Sigmoid _ -> sigmoid(z);
            case Activation.Custom custom -> {
                double[] y = new double[1];
                custom.forward(1, new double[] {z}, 0, y, 0);
                yield y[0];
            }
        };
    }

    /**
     * g'(z). At a kink it is the derivative from the left.
     *
     * @param activation g
     * @param z the pre-activation
     * @return g'(z)
     */
    public static double derivative(Activation activation, double z) {
        return switch (activation) {
            case Activation.Identity _ -> 1;
            case Activation.Relu _ -> z <= 0 ? 0 : 1;
            case Activation.Tanh _ -> {
                double c = FastMath.cosh(z);
                yield 1 / (c * c);
            }
            case Activation.Sigmoid _ -> sigmoid(z) * sigmoid(-z);
            case Activation.Custom custom -> {
                double[] slope = {1};
                custom.backward(1, new double[] {z}, 0, slope, 0);
                yield slope[0];
            }
        };
    }

    /**
     * The points where g or one of its derivatives jumps, ascending.
     *
     * @param activation g
     * @return the points; none for a smooth function
     */
    public static double[] kinks(Activation activation) {
        return switch (activation) {
            case Activation.Identity _, Activation.Tanh _, Activation.Sigmoid _, Activation.Custom _ -> new double[0];
            case Activation.Relu _ -> new double[] {0};
        };
    }

    /**
     * The supremum of |g'|.
     *
     * @param activation g
     * @return a bound that holds for all z
     */
    public static double slopeBound(Activation activation) {
        return switch (activation) {
            case Activation.Identity _, Activation.Relu _, Activation.Tanh _ -> 1;
            case Activation.Sigmoid _ -> 0.25;
            case Activation.Custom _ -> largest(z -> Math.abs(derivative(activation, z)));
        };
    }

    /**
     * The supremum of |g''| away from kinks.
     *
     * @param activation g
     * @return a bound that holds for all z
     */
    public static double curvatureBound(Activation activation) {
        return switch (activation) {
            case Activation.Identity _, Activation.Relu _ -> 0;
            // |tanh''| = 2·|t|·(1 − t²) is largest at t = 1/√3.
            case Activation.Tanh _ -> 4 / (3 * FastMath.sqrt(3));
            // |σ''| = s·(1 − s)·|1 − 2s| is largest at s = ½ ± 1/√12.
            case Activation.Sigmoid _ -> 1 / (6 * FastMath.sqrt(3));
            case Activation.Custom _ -> largest(z ->
                    Math.abs(derivative(activation, z + 0x1p-10) - derivative(activation, z - 0x1p-10)) * 0x1p9);
        };
    }

    /** The largest value on a grid over −20 … 20: an estimate, for functions of which only the values are known. */
    private static double largest(DoubleUnaryOperator function) {
        double largest = 0;
        for (double z = -20; z <= 20; z += 0x1p-6) {
            largest = Math.max(largest, function.applyAsDouble(z));
        }
        return largest;
    }

    /** 1 / (1 + e⁻ᶻ), with e raised to negative powers only so that nothing overflows. */
    static double sigmoid(double z) {
        if (z >= 0) {
            return 1 / (1 + FastMath.exp(-z));
        }
        double e = FastMath.exp(z);
        return e / (1 + e);
    }
}
