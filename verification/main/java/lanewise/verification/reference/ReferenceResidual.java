package lanewise.verification.reference;

import java.util.List;
import org.apache.commons.math3.linear.RealMatrix;

/** A residual block: Y = X + f(X), ∂J/∂X = ∂J/∂Y + the way back through f. */
final class ReferenceResidual implements ReferenceLayer {

    private final SummationOrder order;
    private final Trace trace;
    private final String name;
    private final List<ReferenceLayer> layers;
    private RealMatrix output;

    ReferenceResidual(SummationOrder order, Trace trace, List<ReferenceLayer> layers, int number) {
        this.order = order;
        this.trace = trace;
        this.name = "layer " + (number + 1) + " ";
        this.layers = List.copyOf(layers);
    }

    @Override
    public RealMatrix forward(double[] parameters, RealMatrix input) {
        RealMatrix a = input;
        for (ReferenceLayer layer : layers) {
            a = layer.forward(parameters, a);
        }
        output = trace.add(name, "residual sum", a.add(input));
        return output;
    }

    @Override
    public RealMatrix backward(double[] parameters, RealMatrix outputGradient, double[] gradient) {
        RealMatrix d = outputGradient;
        for (ReferenceLayer layer : layers.reversed()) {
            d = layer.backward(parameters, d, gradient);
        }
        return trace.add(name, "derivative in the input of the residual block", d.add(outputGradient));
    }

    @Override
    public RealMatrix forwardGauge(double[] parameters, RealMatrix inputGauge, double unit) {
        RealMatrix g = inputGauge;
        for (ReferenceLayer layer : layers) {
            g = layer.forwardGauge(parameters, g, unit);
        }
        return g.add(inputGauge).add(order.absolute(output));
    }

    @Override
    public RealMatrix backwardGauge(double[] parameters, RealMatrix outputGradient, RealMatrix outputGradientGauge,
            double unit, double[] gauge) {
        RealMatrix d = outputGradient;
        RealMatrix g = outputGradientGauge;
        double[] scratch = new double[gauge.length];
        for (ReferenceLayer layer : layers.reversed()) {
            RealMatrix next = layer.backwardGauge(parameters, d, g, unit, gauge);
            d = layer.backward(parameters, d, scratch);
            g = next;
        }
        return g.add(outputGradientGauge).add(order.absolute(d.add(outputGradient)));
    }

    @Override
    public long pieces(long hash) {
        long result = hash;
        for (ReferenceLayer layer : layers) {
            result = layer.pieces(result);
        }
        return result;
    }
}
