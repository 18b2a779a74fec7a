package lanewise.verification.reference;

import lanewise.network.Activation;
import lanewise.network.Layer;
import lanewise.network.ParameterLayout.Block;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A dense layer. With inputs A, weights W and biases b,
 *
 * <pre>
 *   Z = A·W + 1·bᵀ        Y = g(Z)
 *   Δ = ∂J/∂Y ⊙ g'(Z)     ∂J/∂W = Aᵀ·Δ     ∂J/∂b = Δᵀ·1     ∂J/∂A = Δ·Wᵀ
 * </pre>
 */
final class ReferenceDense implements ReferenceLayer {

    private final SummationOrder order;
    private final Activation activation;
    private final Trace trace;
    private final String name;
    private final String derivative;
    private final Block weights;
    private final Block biases;

    private RealMatrix input;
    private RealMatrix z;
    private RealMatrix inputGauge;
    private RealMatrix zGauge;

    ReferenceDense(SummationOrder order, Trace trace, Layer.Dense layer, Block weights, Block biases) {
        this.order = order;
        this.trace = trace;
        this.name = "layer " + (weights.layer() + 1) + " ";
        this.derivative = name + "derivative of ";
        this.activation = layer.activation();
        this.weights = weights;
        this.biases = biases;
    }

    @Override
    public RealMatrix forward(double[] parameters, RealMatrix input) {
        this.input = input;
        RealMatrix product = input.multiply(weights(parameters));
        z = trace.add(name, "pre-activation", order.matrix(product.getRowDimension(), product.getColumnDimension(),
                (i, j) -> product.getEntry(i, j) + parameters[biases.offset() + j]));
        return trace.add(name, activation.name(), order.matrix(z.getRowDimension(), z.getColumnDimension(),
                (i, j) -> ReferenceActivation.value(activation, z.getEntry(i, j))));
    }

    @Override
    public RealMatrix backward(double[] parameters, RealMatrix outputGradient, double[] gradient) {
        trace.add(derivative, activation.name(), () -> order.matrix(z.getRowDimension(),
                z.getColumnDimension(), (i, j) -> ReferenceActivation.derivative(activation, z.getEntry(i, j))));
        RealMatrix delta = trace.add(name, "derivative in the pre-activation", delta(outputGradient));
        RealMatrix product = trace.add(name, "derivative in the weights", input.transpose().multiply(delta));
        SummationOrder.store(product, gradient, weights.offset());
        storeColumnSums(delta, gradient);
        trace.add(name, "derivative in the biases",
                () -> order.matrix(gradient, biases.offset(), 1, biases.columns()));
        return trace.add(name, "derivative in the input", delta.multiply(weights(parameters).transpose()));
    }

    @Override
    public RealMatrix forwardGauge(double[] parameters, RealMatrix inputGauge, double unit) {
        this.inputGauge = inputGauge;
        RealMatrix product = inputGauge.multiply(order.absolute(weights(parameters)));
        zGauge = order.matrix(product.getRowDimension(), product.getColumnDimension(),
                (i, j) -> product.getEntry(i, j) + Math.abs(parameters[biases.offset() + j])
                        + product(input.getColumnDimension(), unit));
        // Of a user's own function it is sought on a grid: once for all elements.
        double size = ReferenceActivation.valueSize(activation);
        return order.matrix(z.getRowDimension(), z.getColumnDimension(), (i, j) -> {
            double slope = Math.abs(ReferenceActivation.derivative(activation, z.getEntry(i, j)));
            return slope * zGauge.getEntry(i, j) + ReferenceActivation.valueGauge(activation, size, z.getEntry(i, j),
                    zGauge.getEntry(i, j), unit);
        });
    }

    @Override
    public RealMatrix backwardGauge(double[] parameters, RealMatrix outputGradient, RealMatrix outputGradientGauge,
            double unit, double[] gauge) {
        RealMatrix delta = order.absolute(delta(outputGradient));
        // Of a user's own function it is sought on a grid: once for all elements.
        double size = ReferenceActivation.slopeSize(activation);
        RealMatrix deltaGauge = order.matrix(z.getRowDimension(), z.getColumnDimension(), (i, j) -> {
            double slope = Math.abs(ReferenceActivation.derivative(activation, z.getEntry(i, j)));
            return outputGradientGauge.getEntry(i, j) * slope
                    + Math.abs(outputGradient.getEntry(i, j))
                            * (ReferenceActivation.slopeGauge(
                                    activation, size, z.getEntry(i, j), zGauge.getEntry(i, j), unit)
                                    + factors(z.getEntry(i, j), unit))
                    + ReferenceLayer.underflow(unit);
        });
        RealMatrix products = inputGauge.transpose().multiply(delta)
                .add(order.absolute(input).transpose().multiply(deltaGauge))
                .scalarAdd(product(input.getRowDimension(), unit));
        SummationOrder.store(products, gauge, weights.offset());
        storeColumnSums(deltaGauge, gauge);
        return deltaGauge.multiply(order.absolute(weights(parameters)).transpose())
                .scalarAdd(product(weights.columns(), unit));
    }

    /** What the terms of a product of matrices may lose to underflow. */
    private static double product(int terms, double unit) {
        return terms * ReferenceLayer.underflow(unit);
    }

    /** What factors of g'(z) may lose, multiplied by z. */
    private static double factors(double z, double unit) {
        return (1 + Math.abs(z)) * ReferenceLayer.underflow(unit);
    }

    @Override
    public long pieces(long hash) {
        double[] kinks = ReferenceActivation.kinks(activation);
        long result = hash;
        if (kinks.length > 0) {
            for (int i = 0; i < z.getRowDimension(); i++) {
                for (int j = 0; j < z.getColumnDimension(); j++) {
                    int piece = 0;
                    for (double kink : kinks) {
                        piece += z.getEntry(i, j) > kink ? 1 : 0;
                    }
                    result = ReferenceLayer.mix(result, piece);
                }
            }
        }
        return result;
    }

    private RealMatrix weights(double[] parameters) {
        return order.matrix(parameters, weights.offset(), weights.rows(), weights.columns());
    }

    private RealMatrix delta(RealMatrix outputGradient) {
        return order.matrix(z.getRowDimension(), z.getColumnDimension(),
                (i, j) -> outputGradient.getEntry(i, j) * ReferenceActivation.derivative(activation, z.getEntry(i, j)));
    }

    private void storeColumnSums(RealMatrix delta, double[] gradient) {
        for (int j = 0; j < biases.columns(); j++) {
            double sum = 0;
            for (int i = 0; i < delta.getRowDimension(); i++) {
                sum += delta.getEntry(i, j);
            }
            gradient[biases.offset() + j] = sum;
        }
    }
}
