package lanewise.data;

/** The rows of a dataset in their order. */
final class FloatDatasetRows implements FloatRowSource {

    private final FloatDataset data;
    private int row;

    FloatDatasetRows(FloatDataset data) {
        this.data = data;
    }

    @Override
    public int features() {
        return data.features();
    }

    @Override
    public int targets() {
        return data.targets();
    }

    @Override
    public int classes() {
        return data.classes();
    }

    @Override
    public boolean weighted() {
        return data.weights() != null;
    }

    @Override
    public int next(float[] x, int xOffset, float[] y, int yOffset, int maxRows) {
        return next(x, xOffset, y, yOffset, null, 0, maxRows);
    }

    @Override
    public int next(
            float[] x, int xOffset, float[] y, int yOffset, float[] weights, int weightsOffset, int maxRows) {
        Ranges.rows(features(), x.length, xOffset, targets(), y.length, yOffset, maxRows);
        Ranges.weights(weights, weightsOffset, maxRows);
        int count = Math.min(maxRows, data.rows() - row);
        System.arraycopy(data.x(), row * features(), x, xOffset, count * features());
        System.arraycopy(data.y(), row * targets(), y, yOffset, count * targets());
        for (int i = 0; weights != null && i < count; i++) {
            weights[weightsOffset + i] = data.weights() == null ? 1 : data.weights()[row + i];
        }
        row += count;
        return count;
    }

    @Override
    public void reset() {
        row = 0;
    }
}
