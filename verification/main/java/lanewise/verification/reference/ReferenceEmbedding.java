package lanewise.verification.reference;

import java.util.Arrays;
import java.util.List;
import lanewise.network.Layer;
import lanewise.network.ParameterLayout.Block;
import org.apache.commons.math3.linear.RealMatrix;

/** Embeddings: the dense columns in their order, then row v of its table for each integer feature with value v. */
final class ReferenceEmbedding implements ReferenceLayer {

    private final SummationOrder order;
    private final Trace trace;
    private final Layer.Embedding layer;
    private final List<Block> tables;
    private RealMatrix input;
    private RealMatrix output;

    ReferenceEmbedding(SummationOrder order, Trace trace, Layer.Embedding layer, List<Block> tables) {
        this.order = order;
        this.trace = trace;
        this.layer = layer;
        this.tables = tables;
    }

    @Override
    public RealMatrix forward(double[] parameters, RealMatrix input) {
        this.input = input;
        int[] dense = layer.denseColumns(input.getColumnDimension());
        double[][] rows = new double[input.getRowDimension()][layer.outputs(input.getColumnDimension())];
        for (int i = 0; i < rows.length; i++) {
            int to = 0;
            for (int column : dense) {
                rows[i][to++] = input.getEntry(i, column);
            }
            for (int f = 0; f < tables.size(); f++) {
                int from = place(i, f);
                for (int j = 0; j < tables.get(f).columns(); j++) {
                    rows[i][to++] = parameters[from + j];
                }
            }
        }
        output = trace.add("embedding", "", order.matrix(rows.length, rows[0].length, (i, j) -> rows[i][j]));
        return output;
    }

    /** Where in the parameters the embedding of a feature of a row starts. */
    private int place(int i, int f) {
        Layer.Embedding.Feature feature = layer.features().get(f);
        return tables.get(f).offset() + feature.entry(input.getEntry(i, feature.column())) * feature.width();
    }

    @Override
    public RealMatrix backward(double[] parameters, RealMatrix outputGradient, double[] gradient) {
        for (Block table : tables) {
            Arrays.fill(gradient, table.offset(), table.offset() + table.size(), 0);
        }
        for (int i = 0; i < input.getRowDimension(); i++) {
            int from = layer.denseColumns(input.getColumnDimension()).length;
            for (int f = 0; f < tables.size(); f++) {
                for (int j = 0; j < tables.get(f).columns(); j++) {
                    gradient[place(i, f) + j] += outputGradient.getEntry(i, from++);
                }
            }
        }
        for (Block table : tables) {
            trace.add("derivative in the embeddings", "",
                    () -> order.matrix(gradient, table.offset(), table.rows(), table.columns()));
        }
        return input.scalarMultiply(0);
    }

    @Override
    public RealMatrix forwardGauge(double[] parameters, RealMatrix inputGauge, double unit) {
        return order.absolute(output);
    }

    @Override
    public RealMatrix backwardGauge(double[] parameters, RealMatrix outputGradient, RealMatrix outputGradientGauge,
            double unit, double[] gauge) {
        return backward(parameters, outputGradientGauge, gauge);
    }

    @Override
    public long pieces(long hash) {
        return hash;
    }
}
