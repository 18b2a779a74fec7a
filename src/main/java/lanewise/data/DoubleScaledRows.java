// Generated from FloatScaledRows.java by src/codegen/FloatToDouble.java.
package lanewise.data;

/** The rows of another source, their features scaled as they pass. */
final class DoubleScaledRows implements DoubleRowSource {

    private final DoubleRowSource source;
    private final DoubleScaler scaler;

    /** Rows since the first one. */
    private long passed;

    /** Whether the last call of next has thrown. */
    private boolean failed;

    DoubleScaledRows(DoubleRowSource source, DoubleScaler scaler) {
        this.source = source;
        this.scaler = scaler;
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
        scaler.apply(rows, x, xOffset, x, xOffset);
        check(x, xOffset, rows);
        passed += rows;
        failed = false;
        return rows;
    }

    private void check(double[] x, int xOffset, int rows) {
        int features = features();
        for (int i = 0; i < rows * features; i++) {
            if (!Double.isFinite(x[xOffset + i])) {
                throw new IllegalArgumentException("feature " + i % features + " of row " + (passed + i / features)
                        + " is " + x[xOffset + i] + " after scaling; it must be finite");
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
