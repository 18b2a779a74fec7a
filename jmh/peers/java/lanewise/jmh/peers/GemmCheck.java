package lanewise.jmh.peers;

import lanewise.jmh.GemmCase;
import lanewise.kernel.DoubleGemm;

/**
 * Whether two libraries computed the same product. Any order of summation, with or without fused multiply-adds, stays
 * within {@code γ = k·u/(1 − k·u)} times Σ|aᵢ·bᵢ| of the exact element (Higham, <i>Accuracy and Stability of Numerical
 * Algorithms</i>, section 3.5), so two of them differ by at most twice that.
 */
final class GemmCheck {

    private final double[] bound;

    GemmCheck(GemmCase gemm, double[] a, double[] b) {
        double[] c = new double[gemm.m() * gemm.n()];
        gemm.multiply(new DoubleGemm(), magnitudes(a), magnitudes(b), null, c);
        double roundoff = gemm.k() * (gemm.isDouble() ? 0x1p-53 : 0x1p-24);
        for (int i = 0; i < c.length; i++) {
            c[i] *= 2 * roundoff / (1 - roundoff);
        }
        bound = c;
    }

    private static double[] magnitudes(double[] values) {
        double[] magnitudes = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            magnitudes[i] = Math.abs(values[i]);
        }
        return magnitudes;
    }

    /** The largest difference as a fraction of what is allowed: the same product if at most 1. NaN counts as infinite. */
    double worst(double[] ours, double[] theirs) {
        double worst = 0;
        for (int i = 0; i < bound.length; i++) {
            double difference = Math.abs(ours[i] - theirs[i]);
            if (difference != 0) {
                double fraction = difference / bound[i];
                worst = Math.max(worst, Double.isNaN(fraction) ? Double.POSITIVE_INFINITY : fraction);
            }
        }
        return worst;
    }
}
