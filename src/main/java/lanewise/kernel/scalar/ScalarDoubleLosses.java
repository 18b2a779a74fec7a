// Generated from ScalarFloatLosses.java by src/codegen/FloatToDouble.java.
package lanewise.kernel.scalar;

/** The definition of the element-wise losses; translated to vectors by src/codegen/ScalarToSimd.java. */
public final class ScalarDoubleLosses {

    private ScalarDoubleLosses() {}

    public static void squaredError(
            int n, double scale, double[] y, int yOffset, double[] t, int tOffset,
            double[] losses, int lossesOffset, double[] delta, int deltaOffset) {
        for (int i = 0; i < n; i++) {
            double error = y[yOffset + i] - t[tOffset + i];
            losses[lossesOffset + i] = error * error;
            delta[deltaOffset + i] = 2.0 * scale * error;
        }
    }

    public static void binaryCrossEntropy(
            int n, double scale, double[] z, int zOffset, double[] t, int tOffset,
            double[] losses, int lossesOffset, double[] delta, int deltaOffset) {
        for (int i = 0; i < n; i++) {
            double logit = z[zOffset + i];
            double target = t[tOffset + i];
            double e = DoubleExponential.exp(-Math.abs(logit));
            // log(1 + e), with what rounding the sum has lost put back: ∂log(u) = ∂u / u.
            double u = 1.0 + e;
            double tail = DoubleFunctions.log(u) + (e - (u - 1.0)) / u;
            double positive = logit <= 0.0 ? 0.0 : logit;
            losses[lossesOffset + i] = Math.fma(-logit, target, positive) + tail;
            delta[deltaOffset + i] = scale * (DoubleFunctions.sigmoid(logit) - target);
        }
    }
}
