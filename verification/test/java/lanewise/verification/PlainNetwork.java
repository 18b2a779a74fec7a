package lanewise.verification;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A dense network in plain loops with a hand-written backward pass, as a user might bring it, with an L2 penalty on the
 * weights and a fixed dropout mask on the first hidden layer. It exists to carry one {@link PlantedBug} at a time.
 *
 * <p>Loss: mean over rows of softmax cross-entropy, or mean over rows and outputs of squared errors. The buffers of a
 * batch have room for more rows than are used.
 */
final class PlainNetwork implements Differentiated {

    static final double SLOPE = 0.1;
    static final int LANES = 4;
    static final int PADDING = 3;

    enum Hidden {
        TANH, SIGMOID, RELU, LEAKY;

        double value(double z) {
            return switch (this) {
                case TANH -> Math.tanh(z);
                case SIGMOID -> 1 / (1 + Math.exp(-z));
                case RELU -> Math.max(z, 0);
                case LEAKY -> z > 0 ? z : SLOPE * z;
            };
        }

        double derivative(double z) {
            return switch (this) {
                case TANH -> 1 - Math.tanh(z) * Math.tanh(z);
                case SIGMOID -> value(z) * (1 - value(z));
                case RELU -> z > 0 ? 1 : 0;
                case LEAKY -> z > 0 ? 1 : SLOPE;
            };
        }
    }

    private final int[] widths;
    private final int[] offsets;
    private final Hidden hidden;
    private final boolean softmax;
    private final boolean dropout;
    private final double l2;
    private final int rows;
    private final PlantedBug bug;
    private final double[] x;
    private final double[] y;
    private final double[] mask;
    private final double[] start;
    private double[][] z;
    private double[][] a;
    private double[][] before;

    PlainNetwork(int[] widths, Hidden hidden, boolean softmax, boolean dropout, double l2, int rows, long seed,
            PlantedBug bug) {
        this.widths = widths;
        offsets = new int[widths.length];
        for (int l = 0; l < layers(); l++) {
            offsets[l + 1] = offsets[l] + (widths[l] + 1) * widths[l + 1];
        }
        this.hidden = hidden;
        this.softmax = softmax;
        this.dropout = dropout;
        this.l2 = l2;
        this.rows = rows;
        this.bug = bug;
        SplittableRandom random = new SplittableRandom(seed);
        int outputs = widths[layers()];
        x = random.doubles((long) (rows + PADDING) * widths[0], -1.5, 1.5).toArray();
        y = softmax
                ? random.ints(rows + PADDING, 0, outputs).asDoubleStream().toArray()
                : random.doubles((long) (rows + PADDING) * outputs, -1, 1).toArray();
        mask = random.ints((long) (rows + PADDING) * widths[1], 0, 4).mapToDouble(k -> k == 0 ? 0 : 4 / 3.0).toArray();
        start = random.doubles(dimension(), -0.7, 0.7).toArray();
    }

    private int layers() {
        return widths.length - 1;
    }

    int rows() {
        return rows;
    }

    /** A point to check at. */
    double[] start() {
        return start.clone();
    }

    List<ParameterBlock> blocks() {
        return IntStream.range(0, layers()).boxed()
                .<ParameterBlock>mapMulti((l, blocks) -> {
                    blocks.accept(new ParameterBlock("layer " + (l + 1) + " weights", offset(l), widths[l],
                            widths[l + 1]));
                    blocks.accept(new ParameterBlock("layer " + (l + 1) + " biases", biases(l), 1, widths[l + 1]));
                })
                .toList();
    }

    private int offset(int layer) {
        return offsets[layer];
    }

    private int biases(int layer) {
        return offset(layer) + widths[layer] * widths[layer + 1];
    }

    @Override
    public int dimension() {
        return offset(layers());
    }

    @Override
    public double value(double[] p) {
        before = a;
        int all = rows + PADDING;
        z = new double[layers() + 1][];
        a = new double[layers() + 1][];
        a[0] = x;
        double penalty = 0;
        for (int l = 0; l < layers(); l++) {
            int in = widths[l];
            int out = widths[l + 1];
            z[l + 1] = new double[all * out];
            a[l + 1] = new double[all * out];
            for (int r = 0; r < all; r++) {
                for (int j = 0; j < out; j++) {
                    double sum = p[biases(l) + j];
                    for (int i = 0; i < in; i++) {
                        sum += a[l][r * in + i] * p[offset(l) + i * out + j];
                    }
                    z[l + 1][r * out + j] = sum;
                    boolean last = l == layers() - 1;
                    double kept = dropout && l == 0 && !last ? mask[r * out + j] : 1;
                    a[l + 1][r * out + j] = last ? sum : kept * hidden.value(sum);
                }
            }
            for (int i = 0; i < in * out; i++) {
                penalty += l2 / 2 * p[offset(l) + i] * p[offset(l) + i];
            }
        }
        double loss = 0;
        for (int r = 0; r < rows; r++) {
            loss += rowLoss(r);
        }
        return loss / rows + penalty;
    }

    private double rowLoss(int r) {
        int outputs = widths[layers()];
        double[] o = Arrays.copyOfRange(a[layers()], r * outputs, (r + 1) * outputs);
        double loss = 0;
        if (softmax) {
            double max = Arrays.stream(o).max().orElseThrow();
            loss = max + Math.log(Arrays.stream(o).map(v -> Math.exp(v - max)).sum()) - o[(int) y[r]];
        } else {
            for (int j = 0; j < outputs; j++) {
                loss += (o[j] - y[r * outputs + j]) * (o[j] - y[r * outputs + j]) / outputs;
            }
        }
        return loss;
    }

    @Override
    public double valueAndGradient(double[] p, double[] gradient) {
        double value = value(p);
        double[][] activations = bug == PlantedBug.STALE_ACTIVATION && before != null ? before : a;
        if (bug != PlantedBug.NOT_CLEARED) {
            Arrays.fill(gradient, 0);
        }
        int from = bug == PlantedBug.ONE_SAMPLE_IGNORED ? 1 : 0;
        int to = bug == PlantedBug.PADDING_ROWS_INCLUDED ? rows + PADDING : rows;
        for (int r = from; r < to; r++) {
            double[] delta = outputDelta(r);
            for (int l = layers() - 1; l >= 0; l--) {
                addGradient(l, activations[l], r, delta, gradient);
                if (l > 0) {
                    delta = hiddenDelta(l, r, delta, p);
                }
            }
        }
        for (int l = 0; l < layers(); l++) {
            for (int i = 0; i < widths[l] * widths[l + 1] && bug != PlantedBug.L2_MISSING; i++) {
                gradient[offset(l) + i] += (bug == PlantedBug.L2_TWICE ? 2 : 1) * l2 * p[offset(l) + i];
            }
            for (int j = 0; j < widths[l + 1] && bug == PlantedBug.L2_ON_BIASES; j++) {
                gradient[biases(l) + j] += l2 * p[biases(l) + j];
            }
        }
        if (bug == PlantedBug.CLIPPED) {
            double limit = Arrays.stream(gradient).map(Math::abs).max().orElseThrow() / 2;
            Arrays.setAll(gradient, i -> Math.clamp(gradient[i], -limit, limit));
        }
        if (bug == PlantedBug.ONE_ENTRY_SLIGHTLY_OFF) {
            int largest = IntStream.range(0, gradient.length)
                    .reduce((i, j) -> Math.abs(gradient[i]) >= Math.abs(gradient[j]) ? i : j).orElseThrow();
            gradient[largest] *= 1 + 1e-5;
        }
        return value;
    }

    /** ∂loss/∂output of one row. */
    private double[] outputDelta(int r) {
        int outputs = widths[layers()];
        double[] delta = new double[outputs];
        double factor = switch (bug) {
            case HALF_THE_LOSS -> 0.5;
            case TWICE_THE_LOSS -> 2;
            default -> 1;
        };
        double sum = 0;
        double max = IntStream.range(r * outputs, (r + 1) * outputs).mapToDouble(i -> a[layers()][i]).max()
                .orElseThrow();
        for (int j = 0; j < outputs && softmax; j++) {
            sum += Math.exp(a[layers()][r * outputs + j] - max);
        }
        for (int j = 0; j < outputs; j++) {
            double o = a[layers()][r * outputs + j];
            if (softmax) {
                double probability = Math.exp(o - max) / sum;
                delta[j] = factor * (probability - (j == (int) y[r] ? 1 : 0)) / rows;
                if (bug == PlantedBug.SOFTMAX_DERIVATIVE_TWICE) {
                    delta[j] *= probability * (1 - probability);
                }
            } else {
                double terms = bug == PlantedBug.SUM_OVER_OUTPUTS ? rows : (double) rows * outputs;
                delta[j] = factor * 2 * (o - y[r * outputs + j]) / terms;
            }
        }
        return delta;
    }

    /** Adds one row's part to the gradient of a layer with inputs {@code input}. */
    private void addGradient(int l, double[] input, int r, double[] delta, double[] gradient) {
        int in = widths[l];
        int out = widths[l + 1];
        int weights = bug == PlantedBug.OFFSET_PLUS_ONE ? offset(l) + 1 : offset(l);
        double scale = bug == PlantedBug.MISSING_ONE_OVER_N ? rows : 1;
        int lastRow = bug == PlantedBug.LAST_ROW_DROPPED ? in - 1 : in;
        int lastColumn = switch (bug) {
            case LAST_COLUMN_DROPPED -> out - 1;
            case LAST_LANES_DROPPED -> out - out % LANES;
            default -> out;
        };
        for (int i = 0; i < lastRow; i++) {
            for (int j = 0; j < lastColumn; j++) {
                int k = bug == PlantedBug.WEIGHT_GRADIENT_TRANSPOSED ? j * in + i : i * out + j;
                double sum = gradient[weights + k] + scale * input[r * in + i] * delta[j];
                gradient[weights + k] = bug == PlantedBug.FLOAT_ACCUMULATION ? (float) sum : sum;
            }
        }
        int target = biases(l);
        if (bug == PlantedBug.BIASES_SWAPPED && l < 2) {
            target = biases(1 - l);
        }
        for (int j = 0; j < out; j++) {
            gradient[target + j] = bug == PlantedBug.BIAS_NOT_SUMMED ? delta[j] : gradient[target + j] + delta[j];
        }
    }

    /** Delta of the layer below layer l. */
    private double[] hiddenDelta(int l, int r, double[] delta, double[] p) {
        int in = widths[l];
        int out = widths[l + 1];
        double[] below = new double[in];
        for (int i = 0; i < in; i++) {
            double sum = 0;
            for (int j = 0; j < out; j++) {
                double w = p[offset(l) + (bug == PlantedBug.DELTA_THROUGH_W ? j * in + i : i * out + j)];
                sum = Math.fma(bug == PlantedBug.FMA_SIGN && j == out - 1 ? -delta[j] : delta[j], w, sum);
            }
            boolean masked = dropout && l == 1 && bug != PlantedBug.DROPOUT_NOT_IN_BACKWARD;
            below[i] = sum * slope(l, r * in + i) * (masked ? mask[r * in + i] : 1);
        }
        return below;
    }

    private double slope(int l, int index) {
        double pre = z[l][index];
        return switch (bug) {
            case DERIVATIVE_AT_OUTPUT -> hidden.derivative(hidden.value(pre));
            case RELU_GREATER_OR_EQUAL -> a[l][index] >= 0 ? 1 : 0;
            case RELU_SIDE_FLIPPED -> pre < 0 ? 1 : 0;
            case LEAKY_SLOPE_FORGOTTEN -> pre > 0 ? 1 : 0;
            default -> hidden.derivative(pre);
        };
    }
}
