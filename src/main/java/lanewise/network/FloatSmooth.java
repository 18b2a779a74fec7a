package lanewise.network;

import lanewise.kernel.FloatActivation;
import lanewise.kernel.FloatElementary;

/**
 * Smooth activations composed of the kernels for e^x, log and σ, in chunks that stay in the first-level cache. An
 * instance owns the scratch of one layer at work.
 */
final class FloatSmooth {

    private static final int CHUNK = 512;

    /** 2·√(2 / π). */
    private static final float TWICE_ROOT_2_PI = (float) 1.5957691216057308;

    private static final float CUBIC = (float) 0.044715;

    private final float[] a = new float[CHUNK];
    private final float[] b = new float[CHUNK];

    /** Some consecutive elements: n of them, from an offset of either array. */
    private interface Chunk {
        void apply(int n, float[] from, int fromOffset, float[] to, int toOffset);
    }

    private static void chunks(int n, float[] from, int fromOffset, float[] to, int toOffset, Chunk chunk) {
        for (int first = 0; first < n; first += CHUNK) {
            chunk.apply(Math.min(CHUNK, n - first), from, fromOffset + first, to, toOffset + first);
        }
    }

    private static FloatElementwise of(boolean fromOutput, Chunk forward, Chunk backward) {
        return new FloatElementwise(
                fromOutput,
                (n, z, zo, y, yo) -> chunks(n, z, zo, y, yo, forward),
                (n, kept, ko, delta, o) -> chunks(n, kept, ko, delta, o, backward));
    }

    /** The derivative is 1 where y &gt; 0, else y + α. */
    FloatElementwise elu(float alpha) {
        return of(
                true,
                (n, z, zo, y, yo) -> {
                    FloatElementary.exp(n, z, zo, a, 0);
                    for (int i = 0; i < n; i++) {
                        float v = z[zo + i];
                        y[yo + i] = v > 0f ? v : alpha * (a[i] - 1f);
                    }
                },
                (n, y, yo, delta, o) -> {
                    for (int i = 0; i < n; i++) {
                        float v = y[yo + i];
                        delta[o + i] = v > 0f ? delta[o + i] : delta[o + i] * (v + alpha);
                    }
                });
    }

    /** max(z, 0) + log(1 + e^−|z|), the logarithm with what rounding 1 + e has lost put back; the derivative is σ(z). */
    FloatElementwise softplus() {
        return of(
                false,
                (n, z, zo, y, yo) -> {
                    for (int i = 0; i < n; i++) {
                        a[i] = -Math.abs(z[zo + i]);
                    }
                    FloatElementary.exp(n, a, 0, a, 0);
                    for (int i = 0; i < n; i++) {
                        b[i] = 1f + a[i];
                    }
                    FloatElementary.log(n, b, 0, b, 0);
                    for (int i = 0; i < n; i++) {
                        float v = z[zo + i];
                        float u = 1f + a[i];
                        float tail = b[i] + (a[i] - (u - 1f)) / u;
                        y[yo + i] = v <= 0f ? tail : v + tail;
                    }
                },
                (n, z, zo, delta, o) -> {
                    FloatActivation.sigmoid(n, z, zo, a, 0);
                    for (int i = 0; i < n; i++) {
                        delta[o + i] *= a[i];
                    }
                });
    }

    /** The derivative is σ·(1 + z·(1 − σ)). */
    FloatElementwise silu() {
        return of(
                false,
                (n, z, zo, y, yo) -> {
                    FloatActivation.sigmoid(n, z, zo, a, 0);
                    for (int i = 0; i < n; i++) {
                        y[yo + i] = z[zo + i] * a[i];
                    }
                },
                (n, z, zo, delta, o) -> {
                    FloatActivation.sigmoid(n, z, zo, a, 0);
                    for (int i = 0; i < n; i++) {
                        float s = a[i];
                        delta[o + i] *= s * Math.fma(z[zo + i], 1f - s, 1f);
                    }
                });
    }

    /**
     * z·s with s = σ(2·√(2 / π)·(z + 0.044715·z³)), which is (1 + tanh) / 2 without its cancellation; the derivative is
     * s·(1 + z·(1 − s)·2·√(2 / π)·(1 + 3·0.044715·z²)).
     */
    FloatElementwise geluTanh() {
        return of(
                false,
                (n, z, zo, y, yo) -> {
                    gate(n, z, zo);
                    for (int i = 0; i < n; i++) {
                        y[yo + i] = z[zo + i] * a[i];
                    }
                },
                (n, z, zo, delta, o) -> {
                    gate(n, z, zo);
                    for (int i = 0; i < n; i++) {
                        float v = z[zo + i];
                        float s = a[i];
                        float inner = TWICE_ROOT_2_PI * Math.fma(3f * CUBIC * v, v, 1f);
                        float slope = s * Math.fma(v * (1f - s), inner, 1f);
                        delta[o + i] *= s == 1f ? 1f : s == 0f ? 0f : slope;
                    }
                });
    }

    /** σ(2·√(2 / π)·(z + 0.044715·z³)) into the scratch. */
    private void gate(int n, float[] z, int zOffset) {
        for (int i = 0; i < n; i++) {
            float v = z[zOffset + i];
            a[i] = TWICE_ROOT_2_PI * Math.fma(CUBIC * v * v, v, v);
        }
        FloatActivation.sigmoid(n, a, 0, a, 0);
    }
}
