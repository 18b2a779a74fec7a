// Generated from FloatEmbeddingPass.java by src/codegen/FloatToDouble.java.
package lanewise.network;

import java.util.Arrays;

/** Embeddings at work: dense columns are copied, integer columns look their row up; the way back adds to those rows. */
final class DoubleEmbeddingPass implements DoublePass {

    /** The largest integer below which all others are numbers of this type too. */
    private static final long MOST = 1L << Double.PRECISION;

    /** What else helps where rows are of the narrower type. */
    private static final String WIDER = MOST < 1L << 53 ? ", or take double rows" : "";

    private final int in;
    private final int out;
    private final Layer.Embedding.Feature[] features;
    private final int[] tables;
    private final int[] dense;
    private final int y;

    DoubleEmbeddingPass(Layer.Embedding embedding, int in, int[] tables, int offset) {
        this.in = in;
        this.out = embedding.outputs(in);
        for (Layer.Embedding.Feature feature : embedding.features()) {
            if (feature.entries() > MOST) {
                throw new IllegalArgumentException("column " + feature.column() + " is embedded by a table of "
                        + feature.entries() + " entries; the type of the rows tells integers apart only up to " + MOST
                        + ": use a smaller table" + WIDER);
            }
        }
        this.features = embedding.features().toArray(new Layer.Embedding.Feature[0]);
        this.tables = tables;
        this.dense = embedding.denseColumns(in);
        this.y = offset;
    }

    static long workspace(int out, int rows) {
        return (long) rows * out;
    }

    @Override
    public int out() {
        return out;
    }

    @Override
    public int output() {
        return y;
    }

    /** One sentence that names the first value which its table does not take. */
    void check(int rows, double[] x, int xOffset) {
        for (int i = 0; i < rows; i++) {
            for (Layer.Embedding.Feature feature : features) {
                double value = x[xOffset + i * in + feature.column()];
                if (feature.hashed() && Math.abs(value) > MOST && Math.abs(value) < Double.POSITIVE_INFINITY) {
                    throw new IllegalArgumentException("x of row " + i + ", column " + feature.column() + " is " + value
                            + "; the type of the rows tells integers apart only up to " + MOST
                            + ": number the values in a smaller range, as Csv.categoryIndex does" + WIDER);
                }
                if (feature.entry(value) < 0) {
                    throw new IllegalArgumentException("x of row " + i + ", column " + feature.column() + " is " + value
                            + "; the embedding takes " + (feature.hashed()
                                    ? "integers"
                                    : "integers from 0 to " + (feature.entries() - 1)));
                }
            }
        }
    }

    @Override
    public void forward(int rows, double[] parameters, double[] x, int xOffset, double[] work) {
        for (int i = 0; i < rows; i++) {
            int from = xOffset + i * in;
            int to = y + i * out;
            for (int column : dense) {
                work[to++] = x[from + column];
            }
            for (int f = 0; f < features.length; f++) {
                int width = features[f].width();
                int entry = features[f].entry(x[from + features[f].column()]);
                System.arraycopy(parameters, tables[f] + entry * width, work, to, width);
                to += width;
            }
        }
    }

    @Override
    public void backward(
            int rows, double[] parameters, double[] x, int xOffset, double[] work, double[] deltas, int delta,
            int inputDelta, boolean wanted, double[] gradient) {
        for (int f = 0; f < features.length; f++) {
            Arrays.fill(gradient, tables[f], tables[f] + features[f].entries() * features[f].width(), 0);
        }
        for (int i = 0; i < rows; i++) {
            int from = delta + i * out + dense.length;
            for (int f = 0; f < features.length; f++) {
                int width = features[f].width();
                int row = tables[f] + features[f].entry(x[xOffset + i * in + features[f].column()]) * width;
                for (int j = 0; j < width; j++) {
                    gradient[row + j] += deltas[from + j];
                }
                from += width;
            }
        }
    }
}
