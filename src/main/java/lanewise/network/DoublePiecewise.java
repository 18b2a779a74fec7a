// Generated from FloatPiecewise.java by src/codegen/FloatToDouble.java.
package lanewise.network;

/**
 * The piecewise linear and quadratic activations. A NaN stays a NaN; at a kink the derivative is that of the flatter side, but for
 * hard swish at 3 that from the left.
 */
final class DoublePiecewise {

    static final DoubleElementwise HARD_SIGMOID = new DoubleElementwise(
            true,
            (n, z, zo, y, yo) -> {
                for (int i = 0; i < n; i++) {
                    double v = z[zo + i];
                    y[yo + i] = v <= -3.0 ? 0.0 : v >= 3.0 ? 1.0 : Math.fma(v, 1.0 / 6.0, 1.0 / 2.0);
                }
            },
            (n, y, yo, delta, o) -> {
                for (int i = 0; i < n; i++) {
                    double v = y[yo + i];
                    delta[o + i] = v <= 0.0 || v >= 1.0 ? 0.0 : delta[o + i] * (1.0 / 6.0);
                }
            });

    static final DoubleElementwise HARD_TANH = new DoubleElementwise(
            true,
            (n, z, zo, y, yo) -> {
                for (int i = 0; i < n; i++) {
                    double v = z[zo + i];
                    y[yo + i] = v <= -1.0 ? -1.0 : v >= 1.0 ? 1.0 : v;
                }
            },
            (n, y, yo, delta, o) -> {
                for (int i = 0; i < n; i++) {
                    double v = y[yo + i];
                    delta[o + i] = v <= -1.0 || v >= 1.0 ? 0.0 : delta[o + i];
                }
            });

    static final DoubleElementwise HARD_SWISH = new DoubleElementwise(
            false,
            (n, z, zo, y, yo) -> {
                for (int i = 0; i < n; i++) {
                    double v = z[zo + i];
                    double gate = Math.fma(v, 1.0 / 6.0, 1.0 / 2.0);
                    y[yo + i] = v <= -3.0 ? 0.0 : v >= 3.0 ? v : v * gate;
                }
            },
            (n, z, zo, delta, o) -> {
                for (int i = 0; i < n; i++) {
                    double v = z[zo + i];
                    double slope = Math.fma(v, 1.0 / 3.0, 1.0 / 2.0);
                    delta[o + i] = v <= -3.0 ? 0.0 : v > 3.0 ? delta[o + i] : delta[o + i] * slope;
                }
            });

    private DoublePiecewise() {}

    static DoubleElementwise leakyRelu(double slope) {
        return new DoubleElementwise(
                true,
                (n, z, zo, y, yo) -> {
                    for (int i = 0; i < n; i++) {
                        double v = z[zo + i];
                        y[yo + i] = v > 0.0 ? v : slope * v;
                    }
                },
                (n, y, yo, delta, o) -> {
                    for (int i = 0; i < n; i++) {
                        delta[o + i] = y[yo + i] > 0.0 ? delta[o + i] : slope * delta[o + i];
                    }
                });
    }
}
