package lanewise.train;

import lanewise.network.Loss;

/** The negative log-likelihood of a normal distribution, whose mean and logarithm of variance are the two outputs. */
record NormalLikelihood() implements Loss.Custom {

    @Override
    public int targets(int outputs) {
        return outputs / 2;
    }

    @Override
    public String name() {
        return "normal likelihood";
    }

    @Override
    public float rowLoss(
            int outputs, float[] y, int yOffset, float[] t, int tOffset, float[] delta, int deltaOffset) {
        float precision = (float) Math.exp(-y[yOffset + 1]);
        float error = y[yOffset] - t[tOffset];
        delta[deltaOffset] = error * precision;
        delta[deltaOffset + 1] = 0.5f * (1 - error * error * precision);
        return 0.5f * (y[yOffset + 1] + error * error * precision);
    }

    @Override
    public double rowLoss(
            int outputs, double[] y, int yOffset, double[] t, int tOffset, double[] delta, int deltaOffset) {
        double precision = Math.exp(-y[yOffset + 1]);
        double error = y[yOffset] - t[tOffset];
        delta[deltaOffset] = error * precision;
        delta[deltaOffset + 1] = 0.5 * (1 - error * error * precision);
        return 0.5 * (y[yOffset + 1] + error * error * precision);
    }
}
