package lanewise.network;

/**
 * The piecewise linear and quadratic activations. A NaN stays a NaN; at a kink the derivative is that of the flatter side, but for
 * hard swish at 3 that from the left.
 */
final class FloatPiecewise {

    static final FloatElementwise HARD_SIGMOID = new FloatElementwise(
            true,
            (n, z, zo, y, yo) -> {
                for (int i = 0; i < n; i++) {
                    float v = z[zo + i];
                    y[yo + i] = v <= -3f ? 0f : v >= 3f ? 1f : Math.fma(v, 1f / 6f, 1f / 2f);
                }
            },
            (n, y, yo, delta, o) -> {
                for (int i = 0; i < n; i++) {
                    float v = y[yo + i];
                    delta[o + i] = v <= 0f || v >= 1f ? 0f : delta[o + i] * (1f / 6f);
                }
            });

    static final FloatElementwise HARD_TANH = new FloatElementwise(
            true,
            (n, z, zo, y, yo) -> {
                for (int i = 0; i < n; i++) {
                    float v = z[zo + i];
                    y[yo + i] = v <= -1f ? -1f : v >= 1f ? 1f : v;
                }
            },
            (n, y, yo, delta, o) -> {
                for (int i = 0; i < n; i++) {
                    float v = y[yo + i];
                    delta[o + i] = v <= -1f || v >= 1f ? 0f : delta[o + i];
                }
            });

    static final FloatElementwise HARD_SWISH = new FloatElementwise(
            false,
            (n, z, zo, y, yo) -> {
                for (int i = 0; i < n; i++) {
                    float v = z[zo + i];
                    float gate = Math.fma(v, 1f / 6f, 1f / 2f);
                    y[yo + i] = v <= -3f ? 0f : v >= 3f ? v : v * gate;
                }
            },
            (n, z, zo, delta, o) -> {
                for (int i = 0; i < n; i++) {
                    float v = z[zo + i];
                    float slope = Math.fma(v, 1f / 3f, 1f / 2f);
                    delta[o + i] = v <= -3f ? 0f : v > 3f ? delta[o + i] : delta[o + i] * slope;
                }
            });

    private FloatPiecewise() {}

    static FloatElementwise leakyRelu(float slope) {
        return new FloatElementwise(
                true,
                (n, z, zo, y, yo) -> {
                    for (int i = 0; i < n; i++) {
                        float v = z[zo + i];
                        y[yo + i] = v > 0f ? v : slope * v;
                    }
                },
                (n, y, yo, delta, o) -> {
                    for (int i = 0; i < n; i++) {
                        delta[o + i] = y[yo + i] > 0f ? delta[o + i] : slope * delta[o + i];
                    }
                });
    }
}
