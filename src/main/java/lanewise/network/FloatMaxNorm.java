package lanewise.network;

import java.util.Arrays;
import lanewise.checks.Counts;

/**
 * The max-norm constraint (Srivastava et al. 2014, section 5.1): after a step, the weights into each unit of every dense
 * layer are scaled down to a Euclidean norm of at most c, up to rounding.
 *
 * <p>An instance owns the scratch of one thread; a call allocates nothing.
 */
public final class FloatMaxNorm {

    private final ParameterLayout layout;
    private final double limit;
    private final ParameterLayout.Block[] weights;

    /** Σw² of each column of the block at work, then the factor that the column is scaled by. */
    private final double[] columns;

    private FloatMaxNorm(ParameterLayout layout, double limit) {
        this.layout = layout;
        this.limit = limit;
        weights = layout.blocks().stream()
                .filter(block -> block.kind() == ParameterLayout.Kind.WEIGHTS)
                .toArray(ParameterLayout.Block[]::new);
        columns = new double[Arrays.stream(weights).mapToInt(ParameterLayout.Block::columns).max().orElse(0)];
    }

    /**
     * The constraint for a network.
     *
     * @param layout where its weights lie
     * @param limit c, above 0
     * @return an instance for one thread
     * @throws IllegalArgumentException if the limit is not a number above 0
     */
    public static FloatMaxNorm of(ParameterLayout layout, double limit) {
        if (!(limit > 0)) {
            throw new IllegalArgumentException(
                    "the limit of a max-norm constraint is " + limit + "; it must be above 0");
        }
        return new FloatMaxNorm(layout, limit);
    }

    /**
     * Scales down the columns that are longer than c. Norms are sums in double precision over ascending inputs; a column
     * that holds a NaN is left as it is.
     *
     * @param parameters the parameters; their weights may change
     * @throws IllegalArgumentException if there are not as many as the layout has
     */
    public void apply(float[] parameters) {
        if (parameters.length != layout.size()) {
            throw new IllegalArgumentException(
                    "the layout has " + Counts.of(layout.size(), "parameter") + ", the array "
                            + parameters.length + "; pass those of its network");
        }
        for (ParameterLayout.Block block : weights) {
            int width = block.columns();
            Arrays.fill(columns, 0, width, 0);
            for (int i = 0; i < block.rows(); i++) {
                int row = block.offset() + i * width;
                for (int j = 0; j < width; j++) {
                    double w = parameters[row + j];
                    columns[j] = Math.fma(w, w, columns[j]);
                }
            }
            boolean scaled = false;
            for (int j = 0; j < width; j++) {
                double norm = columns[j] < Double.POSITIVE_INFINITY
                        ? Math.sqrt(columns[j])
                        : norm(block, j, parameters);
                scaled |= norm > limit;
                columns[j] = norm > limit && norm < Double.POSITIVE_INFINITY ? limit / norm : 1;
            }
            for (int i = 0; i < block.rows() && scaled; i++) {
                int row = block.offset() + i * width;
                for (int j = 0; j < width; j++) {
                    parameters[row + j] = (float) (parameters[row + j] * columns[j]);
                }
            }
        }
    }

    /** The norm of a column whose squares leave the range of numbers; infinite if one of its weights is, which is left alone. */
    private static double norm(ParameterLayout.Block block, int column, float[] parameters) {
        double norm = 0;
        for (int i = 0; i < block.rows(); i++) {
            norm = Math.hypot(norm, parameters[block.offset() + i * block.columns() + column]);
        }
        return norm;
    }
}
