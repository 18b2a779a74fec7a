package lanewise.data;

import lanewise.checks.Arguments;
import lanewise.checks.Counts;
import lanewise.io.ByteSource;

/** The rows of a CSV file, read as they are asked for. */
final class FloatCsvStream implements FloatRowSource {

    private final CsvFormat format;
    private final ByteSource source;
    private CsvTable table;
    private boolean closed;

    /** Whether the last call of next has thrown: the rows ahead of the wrong one have been read and not given. */
    private boolean failed;

    /** Opens a file with a format that has nothing left to learn. */
    FloatCsvStream(CsvFormat format, ByteSource source) {
        this.format = format;
        this.source = source;
        table = new CsvTable(format, source);
        if (features() == 0) {
            table.close();
            throw new IllegalArgumentException(source.name() + " has no feature column");
        }
    }

    /** Reads all rows of a file. */
    static FloatDataset readAll(CsvFormat format, ByteSource source) {
        CsvLearner.Learned learned = CsvLearner.forItself(format, source);
        try (FloatCsvStream stream = new FloatCsvStream(learned.format(), source)) {
            return stream.dataset(learned.rows());
        }
    }

    private FloatDataset dataset(long expected) {
        if (expected * Math.max(features(), targets()) > Arguments.LONGEST_ARRAY) {
            throw new IllegalArgumentException(source.name() + " has " + Counts.of(expected, "row") + " of "
                    + Counts.of(features(), "feature") + ", too many for one array; read it as a stream");
        }
        int rows = (int) expected;
        float[] x = new float[rows * features()];
        float[] y = new float[rows * targets()];
        float[] weights = weighted() ? new float[rows] : null;
        for (int row = 0; row < rows; row++) {
            if (next(x, row * features(), y, row * targets(), weights, row, 1) == 0) {
                throw new IllegalArgumentException(source.name() + " has become shorter while it was read");
            }
        }
        if (table.next()) {
            throw new IllegalArgumentException(source.name() + " has become longer while it was read");
        }
        FloatDataset data = classes() > 0
                ? FloatDataset.classification(rows, features(), classes(), x, y).withClassNames(format.classes())
                : FloatDataset.regression(rows, features(), targets(), x, y);
        if (!table.columns().featureNames().isEmpty()) {
            data = data.withFeatureNames(table.columns().featureNames());
        }
        return weights == null ? data : data.withWeights(weights);
    }

    @Override
    public int features() {
        return table.columns().features();
    }

    @Override
    public int targets() {
        return table.columns().targets();
    }

    @Override
    public int classes() {
        return format.has(CsvColumn.Role.LABEL) ? format.classes().size() : 0;
    }

    @Override
    public boolean weighted() {
        return table.hasWeights();
    }

    @Override
    public int next(float[] x, int xOffset, float[] y, int yOffset, int maxRows) {
        return next(x, xOffset, y, yOffset, null, 0, maxRows);
    }

    @Override
    public int next(
            float[] x, int xOffset, float[] y, int yOffset, float[] weights, int weightsOffset, int maxRows) {
        if (closed) {
            throw new IllegalStateException("the stream of " + source.name() + " is closed; reset opens it anew");
        }
        int features = features();
        int targets = targets();
        Ranges.rows(features, x.length, xOffset, targets, y.length, yOffset, maxRows);
        Ranges.weights(weights, weightsOffset, maxRows);
        SourceChecks.notFailed(failed);
        failed = true;
        int count = 0;
        for (; count < maxRows && table.next(); count++) {
            int xRow = xOffset + count * features;
            int yRow = yOffset + count * targets;
            if (weights != null) {
                weights[weightsOffset + count] = 1;
            }
            FloatCsvRow.features(table.cells(), x, xRow);
            targets(table.cells(), y, yRow, weights, weightsOffset + count);
        }
        failed = false;
        return count;
    }

    private static void targets(CsvCells row, float[] y, int yOffset, float[] weights, int weightsOffset) {
        CsvColumns columns = row.columns();
        for (int i = 0; i < columns.count(); i++) {
            switch (columns.get(i).role()) {
                case LABEL -> y[yOffset + columns.place(i)] = row.categoryNumber(i);
                case TARGET -> y[yOffset + columns.place(i)] = FloatCsvRow.finite(row, i, row.number(i, "the target"));
                case WEIGHT -> {
                    float weight = weight(row, i);
                    if (weights != null) {
                        weights[weightsOffset] = weight;
                    }
                }
                default -> {}
            }
        }
    }

    private static float weight(CsvCells row, int i) {
        float value = FloatCsvRow.finite(row, i, row.number(i, "the weight"));
        if (value < 0) {
            throw row.error(i, row.quote(i) + " is negative; a weight must be at least 0");
        }
        return value;
    }

    @Override
    public void reset() {
        table.close();
        closed = true;
        CsvTable again = new CsvTable(format, source);
        if (!again.columns().agree(table.columns())) {
            again.close();
            throw new IllegalArgumentException(source.name() + " has other columns than when it was opened: "
                    + again.columns().inWords() + " instead of " + table.columns().inWords()
                    + "; open another stream for another file");
        }
        table = again;
        closed = false;
        failed = false;
    }

    @Override
    public void close() {
        closed = true;
        table.close();
    }
}
