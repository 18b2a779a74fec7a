package lanewise.network;

import java.util.Objects;
import lanewise.checks.Arguments;

/**
 * How the weights of a layer are drawn before training. With {@code in} inputs and {@code out} outputs:
 *
 * <table>
 * <caption>the distributions</caption>
 * <tr><th>constant</th><th>distribution of a weight</th><th>source</th></tr>
 * <tr><td>{@link #GLOROT_UNIFORM}</td><td>uniform on ±√(6 / (in + out))</td><td>Glorot and Bengio 2010, eq. 16</td></tr>
 * <tr><td>{@link #GLOROT_NORMAL}</td><td>normal, variance 2 / (in + out)</td><td>Glorot and Bengio 2010, eq. 12</td></tr>
 * <tr><td>{@link #HE_UNIFORM}</td><td>uniform on ±√(6 / in)</td><td>He et al. 2015, eq. 10</td></tr>
 * <tr><td>{@link #HE_NORMAL}</td><td>normal, variance 2 / in</td><td>He et al. 2015, eq. 10</td></tr>
 * <tr><td>{@link #LECUN_UNIFORM}</td><td>uniform on ±√(3 / in)</td><td>LeCun et al. 1998, eq. 16</td></tr>
 * <tr><td>{@link #LECUN_NORMAL}</td><td>normal, variance 1 / in</td><td>LeCun et al. 1998, eq. 16</td></tr>
 * <tr><td>{@link #ORTHOGONAL}</td><td>rows or columns orthonormal</td><td>Saxe, McClelland and Ganguli 2014</td></tr>
 * </table>
 */
public sealed interface Initializer {

    /** Uniform on ±√(6 / (in + out)); keeps variances level through tanh, sigmoid and identity layers. */
    Initializer GLOROT_UNIFORM = new VarianceScaling(1, Fan.AVERAGE, false);

    /** Normal with variance 2 / (in + out). */
    Initializer GLOROT_NORMAL = new VarianceScaling(1, Fan.AVERAGE, true);

    /** Uniform on ±√(6 / in); keeps variances level through rectifiers. */
    Initializer HE_UNIFORM = new VarianceScaling(2, Fan.IN, false);

    /** Normal with variance 2 / in. */
    Initializer HE_NORMAL = new VarianceScaling(2, Fan.IN, true);

    /** Uniform on ±√(3 / in); keeps the variance level through a linear layer. */
    Initializer LECUN_UNIFORM = new VarianceScaling(1, Fan.IN, false);

    /** Normal with variance 1 / in. */
    Initializer LECUN_NORMAL = new VarianceScaling(1, Fan.IN, true);

    /** Orthonormal rows or columns, whichever are fewer. */
    Initializer ORTHOGONAL = new Orthogonal(1);

    /** Which number of connections a variance is divided by. */
    enum Fan {
        /** The inputs of the layer. */
        IN,
        /** Half the sum of inputs and outputs. */
        AVERAGE
    }

    /**
     * The initialiser that suits an activation: He for rectifiers, Glorot for the rest.
     *
     * @param activation the activation of the layer
     * @return its customary initialiser
     */
    static Initializer suited(Activation activation) {
        return activation.rectifying() ? HE_UNIFORM : GLOROT_UNIFORM;
    }

    /**
     * The root mean square of a weight.
     *
     * @param in number of inputs of the layer
     * @param out number of its outputs
     * @return what the weights' spread is expected to be
     */
    double deviation(int in, int out);

    /**
     * Independent draws with mean 0 and variance scale / fan.
     *
     * @param scale above 0
     * @param fan what it is divided by
     * @param normal whether the draws are normal; uniform if not
     */
    record VarianceScaling(double scale, Fan fan, boolean normal) implements Initializer {

        /**
         * Checks the scale.
         *
         * @throws IllegalArgumentException if a component is not as described
         */
        public VarianceScaling {
            Objects.requireNonNull(fan, "fan");
            Arguments.positive("the scale of an initialiser", scale);
        }

        @Override
        public double deviation(int in, int out) {
            return Math.sqrt(scale / (fan == Fan.IN ? in : ((double) in + out) / 2));
        }
    }

    /**
     * A matrix with orthonormal rows or columns, whichever are fewer, times a gain: the Gram-Schmidt process on normal
     * draws.
     *
     * @param gain finite
     */
    record Orthogonal(double gain) implements Initializer {

        /**
         * Checks the gain.
         *
         * @throws IllegalArgumentException if a component is not as described
         */
        public Orthogonal {
            if (!Double.isFinite(gain)) {
                throw new IllegalArgumentException("the gain of an initialiser is " + gain + "; it must be finite");
            }
        }

        @Override
        public double deviation(int in, int out) {
            return Math.abs(gain) / Math.sqrt(Math.max(in, out));
        }
    }

    /**
     * One value for every weight. Units that start equal stay equal, so it is for tests and single units.
     *
     * @param value finite
     */
    record Constant(double value) implements Initializer {

        /**
         * Checks the value.
         *
         * @throws IllegalArgumentException if a component is not as described
         */
        public Constant {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "the constant of an initialiser is " + value + "; it must be finite");
            }
        }

        @Override
        public double deviation(int in, int out) {
            return Math.abs(value);
        }
    }
}
