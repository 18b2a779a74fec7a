package lanewise.kernel.scalar;

/** The definition of the element-wise losses; translated to vectors by src/codegen/ScalarToSimd.java. */
public final class ScalarFloatLosses {

    private ScalarFloatLosses() {}

    public static void squaredError(
            int n, float scale, float[] y, int yOffset, float[] t, int tOffset,
            float[] losses, int lossesOffset, float[] delta, int deltaOffset) {
        for (int i = 0; i < n; i++) {
            float error = y[yOffset + i] - t[tOffset + i];
            losses[lossesOffset + i] = error * error;
            delta[deltaOffset + i] = 2f * scale * error;
        }
    }

    public static void binaryCrossEntropy(
            int n, float scale, float[] z, int zOffset, float[] t, int tOffset,
            float[] losses, int lossesOffset, float[] delta, int deltaOffset) {
        for (int i = 0; i < n; i++) {
            float logit = z[zOffset + i];
            float target = t[tOffset + i];
            float e = FloatExponential.exp(-Math.abs(logit));
            // log(1 + e), with what rounding the sum has lost put back: ∂log(u) = ∂u / u.
            float u = 1f + e;
            float tail = FloatFunctions.log(u) + (e - (u - 1f)) / u;
            float positive = logit <= 0f ? 0f : logit;
            losses[lossesOffset + i] = Math.fma(-logit, target, positive) + tail;
            delta[deltaOffset + i] = scale * (FloatFunctions.sigmoid(logit) - target);
        }
    }
}
