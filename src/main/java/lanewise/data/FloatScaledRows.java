package lanewise.data;

/** The rows of another source, their features scaled as they pass. */
record FloatScaledRows(FloatRowSource source, FloatScaler scaler) implements FloatRowSource {

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
    public int next(float[] x, int xOffset, float[] y, int yOffset, int maxRows) {
        return next(x, xOffset, y, yOffset, null, 0, maxRows);
    }

    @Override
    public int next(
            float[] x, int xOffset, float[] y, int yOffset, float[] weights, int weightsOffset, int maxRows) {
        int rows = source.next(x, xOffset, y, yOffset, weights, weightsOffset, maxRows);
        scaler.apply(rows, x, xOffset, x, xOffset);
        return rows;
    }

    @Override
    public void reset() {
        source.reset();
    }

    @Override
    public void reset(long pass) {
        source.reset(pass);
    }

    @Override
    public void close() {
        source.close();
    }
}
