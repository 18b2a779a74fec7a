package lanewise.network;

/**
 * How the weights of a layer are drawn before training. With {@code in} inputs and {@code out} outputs, each weight is
 * drawn independently:
 *
 * <table>
 * <caption>the distributions</caption>
 * <tr><th>constant</th><th>distribution</th><th>source</th></tr>
 * <tr><td>{@link #GLOROT_UNIFORM}</td><td>uniform on ±√(6 / (in + out))</td><td>Glorot and Bengio 2010, eq. 16</td></tr>
 * <tr><td>{@link #GLOROT_NORMAL}</td><td>normal, variance 2 / (in + out)</td><td>Glorot and Bengio 2010, eq. 12</td></tr>
 * <tr><td>{@link #HE_UNIFORM}</td><td>uniform on ±√(6 / in)</td><td>He et al. 2015, eq. 10</td></tr>
 * <tr><td>{@link #HE_NORMAL}</td><td>normal, variance 2 / in</td><td>He et al. 2015, eq. 10</td></tr>
 * </table>
 */
public enum Initializer {
    /** Uniform on ±√(6 / (in + out)); keeps variances level through tanh, sigmoid and identity layers. */
    GLOROT_UNIFORM,
    /** Normal with variance 2 / (in + out). */
    GLOROT_NORMAL,
    /** Uniform on ±√(6 / in); keeps variances level through rectifiers. */
    HE_UNIFORM,
    /** Normal with variance 2 / in. */
    HE_NORMAL;

    /**
     * The initialiser that suits an activation: He for rectifiers, Glorot for the rest.
     *
     * @param activation the activation of the layer
     * @return its customary initialiser
     */
    public static Initializer suited(Activation activation) {
        return activation instanceof Activation.Relu ? HE_UNIFORM : GLOROT_UNIFORM;
    }

    /**
     * The standard deviation of a weight.
     *
     * @param in number of inputs of the layer
     * @param out number of its outputs
     * @return √(2 / (in + out)) or √(2 / in)
     */
    public double deviation(int in, int out) {
        return switch (this) {
            case GLOROT_UNIFORM, GLOROT_NORMAL -> Math.sqrt(2.0 / ((double) in + out));
            case HE_UNIFORM, HE_NORMAL -> Math.sqrt(2.0 / in);
        };
    }

    /**
     * Whether weights are drawn from a normal distribution; from a uniform one if not.
     *
     * @return true for the normal ones
     */
    public boolean normal() {
        return this == GLOROT_NORMAL || this == HE_NORMAL;
    }
}
