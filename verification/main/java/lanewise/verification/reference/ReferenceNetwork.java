package lanewise.verification.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.network.ParameterLayout.Block;
import lanewise.network.ParameterLayout.Kind;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The reference for a network's loss and gradient: every formula of the forward and the backward pass written out on
 * commons-math matrices, in {@code double}. Slow, short, and independent of the library's kernels. The passes are those of
 * training: units are dropped as at seed 0 and step 0, and batch norms take the statistics of the batch.
 *
 * <p>It remembers its last evaluation, so an instance belongs to one thread.
 */
public final class ReferenceNetwork {

    private final Network network;
    private final SummationOrder order;
    private final ParameterLayout layout;
    private final Trace trace = new Trace();
    private final List<ReferenceLayer> layers;
    private final ReferencePenalty penalty;

    /** Layer and kind of each block of parameters, in words. */
    private final List<String> blocks;
    private int numbered;
    private RealMatrix outputs;
    private double[] targets;
    private double[] lastParameters;

    private ReferenceNetwork(Network network, SummationOrder order) {
        this.network = network;
        this.order = order;
        layout = ParameterLayout.of(network);
        blocks = layout.blocks().stream()
                .map(block -> (block.layer() + 1) + " " + block.kind().name().toLowerCase(Locale.ROOT)).toList();
        layers = layers(network.layers());
        penalty = new ReferencePenalty(network.regularization(), layout);
    }

    private List<ReferenceLayer> layers(List<Layer> specifications) {
        List<ReferenceLayer> made = new ArrayList<>();
        for (Layer specification : specifications) {
            int number = numbered++;
            made.add(switch (specification) {
                case Layer.Dense dense ->
                    new ReferenceDense(order, trace, dense, layout.block(number, Kind.WEIGHTS),
                            layout.block(number, Kind.BIASES));
                case Layer.Dropout dropout -> new ReferenceDropout(order, trace, dropout, number);
                case Layer.LayerNorm norm -> normalization(true, norm.epsilon(), number);
                case Layer.BatchNorm norm -> normalization(false, norm.epsilon(), number);
                case Layer.Residual residual -> new ReferenceResidual(order, trace, layers(residual.layers()), number);
                case Layer.Embedding embedding ->
                    new ReferenceEmbedding(order, trace, embedding, layout.blocks(number));
                case Layer.Custom custom -> new ReferenceCustom(order, trace, custom, layout.blocks(number), number);
            });
        }
        return made;
    }

    private ReferenceLayer normalization(boolean byRow, double epsilon, int number) {
        return new ReferenceNormalization(
                order, trace, byRow, epsilon, layout.block(number, Kind.GAMMA), layout.block(number, Kind.BETA));
    }

    /**
     * The reference for a network.
     *
     * @param network its specification
     * @param order how the matrix products add
     * @return the reference
     */
    public static ReferenceNetwork of(Network network, SummationOrder order) {
        return new ReferenceNetwork(network, order);
    }

    /**
     * The specification this was made from.
     *
     * @return the network
     */
    public Network network() {
        return network;
    }

    /**
     * Where the parameters lie.
     *
     * @return the layout, the same as the library's
     */
    public ParameterLayout layout() {
        return layout;
    }

    /**
     * The outputs of the last layer.
     *
     * @param parameters all parameters, as the layout says
     * @param x inputs, {@code [rows][inputs]}
     * @param rows number of rows, at least 1
     * @return outputs, {@code [rows][outputs]}
     * @throws IllegalArgumentException if an array is too short or there is no row
     */
    public double[] outputs(double[] parameters, double[] x, int rows) {
        check("parameters", parameters.length, layout.size());
        if (rows < 1) {
            throw new IllegalArgumentException("rows is " + rows + "; a mean over rows needs at least 1");
        }
        check("x", x.length, (long) rows * network.inputs());
        trace.clear();
        for (int b = 0; b < blocks.size(); b++) {
            Block block = layout.blocks().get(b);
            trace.add("parameter of layer ", blocks.get(b),
                    () -> order.matrix(parameters, block.offset(), block.rows(), block.columns()));
        }
        RealMatrix a = trace.add("input", "", order.matrix(x, 0, rows, network.inputs()));
        for (ReferenceLayer layer : layers) {
            a = layer.forward(parameters, a);
        }
        outputs = a;
        double[] flat = new double[rows * network.outputs()];
        SummationOrder.store(a, flat, 0);
        return flat;
    }

    /**
     * The loss.
     *
     * @param parameters all parameters, as the layout says
     * @param x inputs, {@code [rows][inputs]}
     * @param y targets, {@code [rows][targets]}
     * @param rows number of rows, at least 1
     * @return the loss, a mean over the rows
     * @throws IllegalArgumentException if an array is too short, there is no row, or a class does not exist
     */
    public double value(double[] parameters, double[] x, double[] y, int rows) {
        outputs(parameters, x, rows);
        checkTargets(y, rows);
        targets = y;
        lastParameters = parameters.clone();
        trace.add("target", "", () -> order.matrix(y, 0, rows, network.targets()));
        RealMatrix o = outputs;
        trace.add(network.loss().name(), "", () -> ReferenceLoss.rowValues(network.loss(), order, o, y));
        double added = penalty.value(parameters);
        trace.add("penalty", "", () -> order.matrix(1, 1, (_, _) -> added));
        return ReferenceLoss.value(network.loss(), outputs, y) + added;
    }

    /**
     * The loss and its gradient.
     *
     * @param parameters all parameters, as the layout says
     * @param x inputs, {@code [rows][inputs]}
     * @param y targets, {@code [rows][targets]}
     * @param rows number of rows, at least 1
     * @param gradient receives ∂loss/∂parameters in the same layout; overwritten
     * @return the loss, a mean over the rows
     * @throws IllegalArgumentException if an array is too short, there is no row, or a class does not exist
     */
    public double valueAndGradient(double[] parameters, double[] x, double[] y, int rows, double[] gradient) {
        check("gradient", gradient.length, layout.size());
        double value = value(parameters, x, y, rows);
        RealMatrix d = trace.add("derivative of ", network.loss().name(),
                ReferenceLoss.gradient(network.loss(), order, outputs, y));
        for (ReferenceLayer layer : layers.reversed()) {
            d = layer.backward(parameters, d, gradient);
        }
        penalty.addGradient(parameters, gradient);
        for (Block block : layout.blocks()) {
            if (!block.kind().trainable()) {
                Arrays.fill(gradient, block.offset(), block.offset() + block.size(), 0);
            }
        }
        return value;
    }

    /**
     * The gauge of the gradient: entry by entry, the rounding error that an evaluation with unit roundoff u is entitled
     * to, divided by u, to first order and up to a modest factor. Where a pre-activation lies so close to a kink that
     * rounding decides its side, the gauge covers both sides. Below the range of the computation, where numbers underflow, it covers
     * that. Infinite or NaN where a part of one's own is not finite beside a point, as close to it as rounding leads: nothing is known.
     *
     * @param parameters all parameters, as the layout says
     * @param x inputs, {@code [rows][inputs]}
     * @param y targets, {@code [rows][targets]}
     * @param rows number of rows, at least 1
     * @param unit the unit roundoff u: 2⁻²⁴ for {@code float}, 2⁻⁵³ for {@code double}
     * @param gauge receives the gauge of every gradient entry; overwritten
     * @return the gauge of the loss
     * @throws IllegalArgumentException if an array is too short, there is no row, or a class does not exist
     */
    public double gauge(double[] parameters, double[] x, double[] y, int rows, double unit, double[] gauge) {
        check("gauge", gauge.length, layout.size());
        value(parameters, x, y, rows);
        RealMatrix g = order.absolute(order.matrix(x, 0, rows, network.inputs()));
        for (ReferenceLayer layer : layers) {
            g = layer.forwardGauge(parameters, g, unit);
        }
        double valueGauge = ReferenceLoss.valueGauge(network.loss(), order, outputs, g, y, unit);
        RealMatrix d = ReferenceLoss.gradient(network.loss(), order, outputs, y);
        RealMatrix dGauge = ReferenceLoss.gradientGauge(network.loss(), order, outputs, g, y, unit);
        double[] gradient = new double[layout.size()];
        for (ReferenceLayer layer : layers.reversed()) {
            RealMatrix next = layer.backwardGauge(parameters, d, dGauge, unit, gauge);
            d = layer.backward(parameters, d, gradient);
            dGauge = next;
        }
        penalty.addGauge(parameters, gauge);
        return valueGauge + penalty.value(parameters);
    }

    /**
     * On which smooth piece of its kinked activations, loss and penalty the last evaluation of the loss lay. Two evaluations
     * with equal hashes lie on one piece, where the loss is smooth.
     *
     * @return a hash over the sides of all kinks; a constant for a smooth network
     */
    public long pieces() {
        long hash = 0;
        for (ReferenceLayer layer : layers) {
            hash = layer.pieces(hash);
        }
        return penalty.pieces(lastParameters, ReferenceLoss.pieces(network.loss(), outputs, targets, hash));
    }

    /**
     * The first parameter, input or intermediate result of the last evaluation, forward and backward, that was not finite.
     *
     * @return its place and value in words; null if all were finite
     */
    public String nonFinite() {
        return beyond(Double.MAX_VALUE);
    }

    /**
     * The first parameter, input or intermediate result of the last evaluation, forward and backward, that was NaN or
     * larger than a limit, as the range of {@code float}.
     *
     * @param limit largest size that is in order
     * @return its place and value in words; null if there was none
     */
    public String beyond(double limit) {
        return trace.beyond(limit);
    }

    private void checkTargets(double[] y, int rows) {
        check("y", y.length, (long) rows * network.targets());
        if (network.loss() instanceof Loss.SoftmaxCrossEntropy) {
            for (int i = 0; i < rows; i++) {
                if (!(y[i] >= 0 && y[i] < network.outputs() && y[i] == Math.rint(y[i]))) {
                    throw new IllegalArgumentException("the target of row " + i + " is " + y[i]
                            + "; it must be the index of one of the " + network.outputs() + " classes");
                }
            }
        }
    }

    private static void check(String name, int length, long needed) {
        if (length < needed) {
            throw new IllegalArgumentException(
                    name + " has " + length + (length == 1 ? " element; " : " elements; ") + needed
                            + (needed == 1 ? " is needed" : " are needed"));
        }
    }
}
