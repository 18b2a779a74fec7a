package lanewise.verification.reference;

import java.util.ArrayList;
import java.util.List;
import lanewise.network.Layer;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.network.ParameterLayout.Kind;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The reference for a network's loss and gradient: every formula of the forward and the backward pass written out on
 * commons-math matrices, in {@code double}. Slow, short, and independent of the library's kernels.
 *
 * <p>It remembers its last evaluation, so an instance belongs to one thread.
 */
public final class ReferenceNetwork {

    private final Network network;
    private final SummationOrder order;
    private final ParameterLayout layout;
    private final List<ReferenceLayer> layers = new ArrayList<>();
    private RealMatrix outputs;

    private ReferenceNetwork(Network network, SummationOrder order) {
        this.network = network;
        this.order = order;
        layout = ParameterLayout.of(network);
        for (int l = 0; l < network.layers().size(); l++) {
            layers.add(switch (network.layers().get(l)) {
                case Layer.Dense dense ->
                    new ReferenceDense(order, dense, layout.block(l, Kind.WEIGHTS), layout.block(l, Kind.BIASES));
            });
        }
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
        RealMatrix a = order.matrix(x, 0, rows, network.inputs());
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
        return ReferenceLoss.value(network.loss(), outputs, y);
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
        RealMatrix d = ReferenceLoss.gradient(network.loss(), order, outputs, y);
        for (ReferenceLayer layer : layers.reversed()) {
            d = layer.backward(parameters, d, gradient);
        }
        return value;
    }

    /**
     * The gauge of the gradient: entry by entry, the rounding error that an evaluation with unit roundoff u is entitled
     * to, divided by u, to first order and up to a modest factor. Where a pre-activation lies so close to a kink that
     * rounding decides its side, the gauge covers both sides.
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
            g = layer.forwardGauge(parameters, g);
        }
        double valueGauge = ReferenceLoss.valueGauge(network.loss(), order, outputs, g, y);
        RealMatrix d = ReferenceLoss.gradient(network.loss(), order, outputs, y);
        RealMatrix dGauge = ReferenceLoss.gradientGauge(network.loss(), order, outputs, g, y);
        double[] gradient = new double[layout.size()];
        for (ReferenceLayer layer : layers.reversed()) {
            RealMatrix next = layer.backwardGauge(parameters, d, dGauge, unit, gauge);
            d = layer.backward(parameters, d, gradient);
            dGauge = next;
        }
        return valueGauge;
    }

    /**
     * On which smooth piece of its kinked activations the last evaluation lay. Two evaluations with equal hashes lie on
     * one piece, where the loss is smooth.
     *
     * @return a hash over the sides of all kinks; a constant for a smooth network
     */
    public long pieces() {
        long hash = 0;
        for (ReferenceLayer layer : layers) {
            hash = layer.pieces(hash);
        }
        return hash;
    }

    /**
     * The first intermediate result of the last evaluation that was not finite.
     *
     * @return its place and value in words; null if all were finite
     */
    public String nonFinite() {
        for (ReferenceLayer layer : layers) {
            String place = layer.nonFinite();
            if (place != null) {
                return place;
            }
        }
        return ReferenceLayer.nonFinite("output", outputs);
    }

    private void checkTargets(double[] y, int rows) {
        check("y", y.length, (long) rows * network.targets());
        if (network.loss() instanceof lanewise.network.Loss.SoftmaxCrossEntropy) {
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
            throw new IllegalArgumentException(name + " has " + length + " elements; " + needed + " are needed");
        }
    }
}
