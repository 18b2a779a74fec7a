// Generated from FloatScaledRows.java by src/codegen/FloatToDouble.java.
package lanewise.data;

/** The rows of another source, their features or targets scaled as they pass. */
final class DoubleScaledRows implements DoubleRowSource {

    private final DoubleRowSource source;

    /** Of the features; null if they stay as they are. */
    private final DoubleScaler scaler;

    /** Of the targets; null if they stay as they are. */
    private final DoubleScaler targetScaler;

    /** Rows since the first one. */
    private long passed;

    /** Whether the last call of next has thrown. */
    private boolean failed;

    DoubleScaledRows(DoubleRowSource source, DoubleScaler scaler, DoubleScaler targetScaler) {
        this.source = source;
        this.scaler = scaler;
        this.targetScaler = targetScaler;
    }

    @Override
    public int features() {
        return source.features();
    }

    @Override
    public int targets() {
        return source.targets();
    }

    @Override
    public int classes() {
        return source.classes();
    }

    @Override
    public boolean weighted() {
        return source.weighted();
    }

    @Override
    public int next(double[] x, int xOffset, double[] y, int yOffset, int maxRows) {
        return next(x, xOffset, y, yOffset, null, 0, maxRows);
    }

    @Override
    public int next(
            double[] x, int xOffset, double[] y, int yOffset, double[] weights, int weightsOffset, int maxRows) {
        Ranges.rows(features(), x.length, xOffset, targets(), y.length, yOffset, maxRows);
        Ranges.weights(weights, weightsOffset, maxRows);
        SourceChecks.notFailed(failed);
        failed = true;
        int rows = SourceChecks.count(
                "the source that is scaled", source.next(x, xOffset, y, yOffset, weights, weightsOffset, maxRows),
                maxRows);
        if (scaler != null) {
            scaler.apply(rows, x, xOffset, x, xOffset);
            check("feature", x, xOffset, rows, features());
        }
        if (targetScaler != null) {
            targetScaler.apply(rows, y, yOffset, y, yOffset);
            check("target", y, yOffset, rows, targets());
        }
        passed += rows;
        failed = false;
        return rows;
    }

    private void check(String what, double[] values, int offset, int rows, int width) {
        for (int i = 0; i < rows * width; i++) {
            if (!Double.isFinite(values[offset + i])) {
                throw new IllegalArgumentException(what + " " + i % width + " of row " + (passed + i / width)
                        + " is " + values[offset + i] + " after scaling; it must be finite");
            }
        }
    }

    @Override
    public void reset() {
        source.reset();
        passed = 0;
        failed = false;
    }

    @Override
    public void reset(long pass) {
        source.reset(pass);
        passed = 0;
        failed = false;
    }

    @Override
    public void close() {
        source.close();
    }
}
