// Generated from FloatSmooth.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import lanewise.kernel.DoubleActivation;
import lanewise.kernel.DoubleElementary;

/**
 * Smooth activations composed of the kernels for e^x, log and σ, in chunks that stay in the first-level cache. An
 * instance owns the scratch of one layer at work.
 */
final class DoubleSmooth {

    private static final int CHUNK = 512;

    /** 2·√(2 / π). */
    private static final double TWICE_ROOT_2_PI = 1.5957691216057308;

    private static final double CUBIC = 0.044715;

    private final double[] a = new double[CHUNK];
    private final double[] b = new double[CHUNK];

    /** Some consecutive elements: n of them, from an offset of either array. */
    private interface Chunk {
        void apply(int n, double[] from, int fromOffset, double[] to, int toOffset);
    }

    private static void chunks(int n, double[] from, int fromOffset, double[] to, int toOffset, Chunk chunk) {
        for (int first = 0; first < n; first += CHUNK) {
            chunk.apply(Math.min(CHUNK, n - first), from, fromOffset + first, to, toOffset + first);
        }
    }

    private static DoubleElementwise of(boolean fromOutput, Chunk forward, Chunk backward) {
        return new DoubleElementwise(
                fromOutput,
                (n, z, zo, y, yo) -> chunks(n, z, zo, y, yo, forward),
                (n, kept, ko, delta, o) -> chunks(n, kept, ko, delta, o, backward));
    }

    /** The derivative is 1 where y &gt; 0, else y + α. */
    DoubleElementwise elu(double alpha) {
        return of(
                true,
                (n, z, zo, y, yo) -> {
                    DoubleElementary.exp(n, z, zo, a, 0);
                    for (int i = 0; i < n; i++) {
                        double v = z[zo + i];
                        y[yo + i] = v > 0.0 ? v : alpha * (a[i] - 1.0);
                    }
                },
                (n, y, yo, delta, o) -> {
                    for (int i = 0; i < n; i++) {
                        double v = y[yo + i];
                        delta[o + i] = v > 0.0 ? delta[o + i] : delta[o + i] * (v + alpha);
                    }
                });
    }

    /** max(z, 0) + log(1 + e^−|z|), the logarithm with what rounding 1 + e has lost put back; the derivative is σ(z). */
    DoubleElementwise softplus() {
        return of(
                false,
                (n, z, zo, y, yo) -> {
                    for (int i = 0; i < n; i++) {
                        a[i] = -Math.abs(z[zo + i]);
                    }
                    DoubleElementary.exp(n, a, 0, a, 0);
                    for (int i = 0; i < n; i++) {
                        b[i] = 1.0 + a[i];
                    }
                    DoubleElementary.log(n, b, 0, b, 0);
                    for (int i = 0; i < n; i++) {
                        double v = z[zo + i];
                        double u = 1.0 + a[i];
                        double tail = b[i] + (a[i] - (u - 1.0)) / u;
                        y[yo + i] = v <= 0.0 ? tail : v + tail;
                    }
                },
                (n, z, zo, delta, o) -> {
                    DoubleActivation.sigmoid(n, z, zo, a, 0);
                    for (int i = 0; i < n; i++) {
                        delta[o + i] *= a[i];
                    }
                });
    }

    /** The derivative is σ·(1 + z·(1 − σ)). */
    DoubleElementwise silu() {
        return of(
                false,
                (n, z, zo, y, yo) -> {
                    DoubleActivation.sigmoid(n, z, zo, a, 0);
                    for (int i = 0; i < n; i++) {
                        y[yo + i] = z[zo + i] * a[i];
                    }
                },
                (n, z, zo, delta, o) -> {
                    DoubleActivation.sigmoid(n, z, zo, a, 0);
                    for (int i = 0; i < n; i++) {
                        double s = a[i];
                        delta[o + i] *= s * Math.fma(z[zo + i], 1.0 - s, 1.0);
                    }
                });
    }

    /**
     * z·s with s = σ(2·√(2 / π)·(z + 0.044715·z³)), which is (1 + tanh) / 2 without its cancellation; the derivative is
     * s·(1 + z·(1 − s)·2·√(2 / π)·(1 + 3·0.044715·z²)).
     */
    DoubleElementwise geluTanh() {
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
                        double v = z[zo + i];
                        double s = a[i];
                        double inner = TWICE_ROOT_2_PI * Math.fma(3.0 * CUBIC * v, v, 1.0);
                        double slope = s * Math.fma(v * (1.0 - s), inner, 1.0);
                        delta[o + i] *= s == 1.0 ? 1.0 : s == 0.0 ? 0.0 : slope;
                    }
                });
    }

    /** σ(2·√(2 / π)·(z + 0.044715·z³)) into the scratch. */
    private void gate(int n, double[] z, int zOffset) {
        for (int i = 0; i < n; i++) {
            double v = z[zOffset + i];
            a[i] = TWICE_ROOT_2_PI * Math.fma(CUBIC * v * v, v, v);
        }
        DoubleActivation.sigmoid(n, a, 0, a, 0);
    }
}
