package lanewise.verification.reference;

import lanewise.network.DropoutMask;
import lanewise.network.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** Inverted dropout in training, at seed 0 and step 0: Y = X ⊙ M, M 0 or 1 / (1 − rate). */
final class ReferenceDropout implements ReferenceLayer {

    private final SummationOrder order;
    private final Trace trace;
    private final int number;
    private final String place;
    private final double rate;
    private RealMatrix mask;
    private RealMatrix output;

    ReferenceDropout(SummationOrder order, Trace trace, Layer.Dropout layer, int number) {
        this.order = order;
        this.trace = trace;
        this.number = number;
        this.place = "layer " + (number + 1) + " ";
        this.rate = layer.rate();
    }

    @Override
    public RealMatrix forward(double[] parameters, RealMatrix input) {
        long key = DropoutMask.key(0, number);
        long threshold = DropoutMask.threshold(rate);
        mask = order.matrix(input.getRowDimension(), input.getColumnDimension(),
                (i, j) -> DropoutMask.kept(DropoutMask.row(key, 0, i), j, threshold) ? 1 / (1 - rate) : 0);
        output = trace.add(place, "output of dropout", masked(input));
        return output;
    }

    @Override
    public RealMatrix backward(double[] parameters, RealMatrix outputGradient, double[] gradient) {
        return trace.add(place, "derivative in the input of dropout", masked(outputGradient));
    }

    @Override
    public RealMatrix forwardGauge(double[] parameters, RealMatrix inputGauge, double unit) {
        return masked(inputGauge).add(order.absolute(output).scalarMultiply(2))
                .scalarAdd(ReferenceLayer.underflow(unit));
    }

    @Override
    public RealMatrix backwardGauge(double[] parameters, RealMatrix outputGradient, RealMatrix outputGradientGauge,
            double unit, double[] gauge) {
        return masked(outputGradientGauge).add(order.absolute(masked(outputGradient)).scalarMultiply(2))
                .scalarAdd(ReferenceLayer.underflow(unit));
    }

    private RealMatrix masked(RealMatrix a) {
        return order.matrix(a.getRowDimension(), a.getColumnDimension(),
                (i, j) -> mask.getEntry(i, j) == 0 ? 0 : a.getEntry(i, j) * mask.getEntry(i, j));
    }

    @Override
    public long pieces(long hash) {
        return hash;
    }
}
