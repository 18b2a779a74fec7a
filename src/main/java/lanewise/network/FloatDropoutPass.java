package lanewise.network;

/** Dropout at work: in training x ⊙ mask, where the mask holds 0 or 1 / (1 − rate); elsewhere a copy. */
final class FloatDropoutPass implements FloatSplitPass {

    private final int width;
    private final int layer;
    private final long threshold;
    private final float kept;
    private final Sweep sweep;
    private final int y;
    private final int mask;

    FloatDropoutPass(Layer.Dropout dropout, int width, int layer, Sweep sweep, int rows, int offset) {
        this.width = width;
        this.layer = layer;
        this.threshold = DropoutMask.threshold(dropout.rate());
        this.kept = (float) (1 / (1 - dropout.rate()));
        this.sweep = sweep;
        this.y = offset;
        this.mask = offset + rows * width;
    }

    static long workspace(int width, int rows) {
        return 2L * rows * width;
    }

    @Override
    public int out() {
        return width;
    }

    @Override
    public int output() {
        return y;
    }

    @Override
    public void forward(int rows, float[] parameters, float[] x, int xOffset, float[] work) {
        if (!sweep.training) {
            System.arraycopy(x, xOffset, work, y, rows * width);
            return;
        }
        long key = DropoutMask.key(sweep.seed, layer);
        for (int i = 0; i < rows; i++) {
            long row = DropoutMask.row(key, sweep.step, sweep.firstRow + sweep.blockRow + i);
            int at = mask + i * width;
            for (int j = 0; j < width; j++) {
                work[at + j] = DropoutMask.kept(row, j, threshold) ? kept : 0f;
            }
        }
        multiply(rows * width, x, xOffset, work, mask, work, y);
    }

    @Override
    public void backward(
            int rows, float[] parameters, float[] x, int xOffset, float[] work, float[] deltas, int delta,
            int inputDelta, boolean wanted, float[] gradient) {
        back(rows, parameters, work, deltas, delta, inputDelta, wanted);
    }

    @Override
    public void back(
            int rows, float[] parameters, float[] work, float[] deltas, int delta, int inputDelta, boolean wanted) {
        if (wanted) {
            multiply(rows * width, deltas, delta, work, mask, deltas, inputDelta);
        }
    }

    @Override
    public void descend(
            float learningRate, float weightDecay, float[] parameters, float[] x, int xOffset, float[] deltas,
            int delta) {
        // It has no parameters.
    }

    private static void multiply(int n, float[] a, int aOffset, float[] b, int bOffset, float[] c, int cOffset) {
        for (int i = 0; i < n; i++) {
            c[cOffset + i] = a[aOffset + i] * b[bOffset + i];
        }
    }
}
