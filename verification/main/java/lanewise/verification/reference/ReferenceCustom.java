package lanewise.verification.reference;

import java.util.Arrays;
import java.util.List;
import lanewise.network.Layer;
import lanewise.network.ParameterLayout.Block;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * A user's layer, in its own double form: what differences check is that its way back is the derivative of its way forward.
 *
 * <p>Its rounding errors are unknown. The gauges take it to be as exact as if every input and every parameter had been
 * rounded once: they multiply its derivatives, and differences of these, by the sizes of inputs and parameters.
 */
final class ReferenceCustom implements ReferenceLayer {

    /** The first step of a difference, as a part of the error whose effect it shows. */
    private static final double FIRST_STEP = 0x1p-10;

    /** How often a step is divided by 4 where a user's derivatives are not finite beside a point. */
    private static final int CLOSER = 8;

    private final SummationOrder order;
    private final Trace trace;
    private final Layer.Custom layer;
    private final String place;
    private final int offset;
    private final int count;
    private RealMatrix input;
    private RealMatrix output;
    private RealMatrix gaugeOfInput;

    ReferenceCustom(SummationOrder order, Trace trace, Layer.Custom layer, List<Block> blocks, int number) {
        this.order = order;
        this.trace = trace;
        this.layer = layer;
        this.place = "layer " + (number + 1) + " ";
        this.offset = blocks.isEmpty() ? 0 : blocks.getFirst().offset();
        this.count = blocks.isEmpty() ? 0 : blocks.getFirst().size();
    }

    /** The derivatives of Σ dyⱼ·yⱼ for one row. */
    private record Slopes(double[] dx, double[] gradient) {}

    /** One row forward and back; {@code y} receives its outputs. */
    private Slopes slopes(double[] theta, double[] x, double[] dy, double[] y) {
        double[] kept = new double[layer.kept(x.length)];
        layer.forward(1, x.length, theta, 0, x, 0, y, 0, kept, 0);
        Slopes slopes = new Slopes(new double[x.length], new double[count]);
        layer.backward(
                1, x.length, theta, 0, x, 0, y, 0, kept, 0, dy, 0, slopes.dx, 0, slopes.gradient, 0);
        return slopes;
    }

    private double[] own(double[] parameters) {
        double[] theta = new double[count];
        System.arraycopy(parameters, offset, theta, 0, count);
        return theta;
    }

    @Override
    public RealMatrix forward(double[] parameters, RealMatrix x) {
        input = x;
        int rows = x.getRowDimension();
        int in = x.getColumnDimension();
        double[] flat = new double[rows * in];
        SummationOrder.store(x, flat, 0);
        int out = layer.outputs(in);
        double[] y = new double[rows * out];
        layer.forward(rows, in, own(parameters), 0, flat, 0, y, 0, new double[rows * layer.kept(in)], 0);
        output = trace.add(place + "output of ", layer.name(), order.matrix(y, 0, rows, out));
        return output;
    }

    @Override
    public RealMatrix backward(double[] parameters, RealMatrix outputGradient, double[] gradient) {
        int rows = input.getRowDimension();
        int in = input.getColumnDimension();
        double[] x = new double[rows * in];
        SummationOrder.store(input, x, 0);
        double[] dy = new double[rows * output.getColumnDimension()];
        SummationOrder.store(outputGradient, dy, 0);
        double[] theta = own(parameters);
        double[] y = new double[dy.length];
        double[] kept = new double[rows * layer.kept(in)];
        layer.forward(rows, in, theta, 0, x, 0, y, 0, kept, 0);
        double[] dx = new double[x.length];
        double[] own = new double[count];
        layer.backward(rows, in, theta, 0, x, 0, y, 0, kept, 0, dy, 0, dx, 0, own, 0);
        System.arraycopy(own, 0, gradient, offset, count);
        if (count > 0) {
            trace.add(place + "derivative in the parameters of ", layer.name(), () -> order.matrix(own, 0, 1, count));
        }
        return trace.add(place + "derivative in the input of ", layer.name(), order.matrix(dx, 0, rows, in));
    }

    @Override
    public RealMatrix forwardGauge(double[] parameters, RealMatrix inputGauge, double unit) {
        gaugeOfInput = inputGauge;
        double[] theta = own(parameters);
        int out = output.getColumnDimension();
        return order.matrix(output.getRowDimension(), out, (i, j) -> {
            double[] x = input.getRow(i);
            double[] single = new double[out];
            single[j] = 1;
            Slopes slopes = slopes(theta, x, single, new double[out]);
            return Math.abs(output.getEntry(i, j)) + sum(slopes.dx, x, inputGauge.getRow(i))
                    + sum(slopes.gradient, theta, new double[count]) + ReferenceLayer.underflow(unit);
        });
    }

    /** Σ |slopeₖ|·(|valueₖ| + gaugeₖ). */
    private static double sum(double[] slopes, double[] values, double[] gauges) {
        double sum = 0;
        for (int k = 0; k < slopes.length; k++) {
            sum += Math.abs(slopes[k]) * (Math.abs(values[k]) + gauges[k]);
        }
        return sum;
    }

    @Override
    public RealMatrix backwardGauge(double[] parameters, RealMatrix outputGradient, RealMatrix outputGradientGauge,
            double unit, double[] gauge) {
        double[] theta = own(parameters);
        int rows = input.getRowDimension();
        int out = output.getColumnDimension();
        double[][] inputs = new double[rows][];
        double[] own = new double[count];
        for (int i = 0; i < rows; i++) {
            double[] x = input.getRow(i);
            double[] d = outputGradient.getRow(i);
            Slopes moved = new Slopes(new double[x.length], new double[count]);
            // Errors of δ, one output at a time.
            for (int j = 0; j < out; j++) {
                double[] single = new double[out];
                single[j] = Math.abs(d[j]) + outputGradientGauge.getEntry(i, j) + ReferenceLayer.underflow(unit);
                add(slopes(theta, x, single, new double[out]), new Slopes(new double[x.length], new double[count]), 1,
                        moved);
            }
            // Errors of inputs and parameters, by differences of the derivatives.
            for (int k = 0; k < x.length; k++) {
                differences(theta, x, x, k, Math.abs(x[k]) + gaugeOfInput.getEntry(i, k), d, moved);
            }
            for (int k = 0; k < count; k++) {
                differences(theta, x, theta, k, Math.abs(theta[k]), d, moved);
            }
            inputs[i] = moved.dx;
            for (int k = 0; k < count; k++) {
                own[k] += moved.gradient[k] + ReferenceLayer.underflow(unit);
            }
        }
        System.arraycopy(own, 0, gauge, offset, count);
        return order.matrix(rows, input.getColumnDimension(),
                (i, j) -> inputs[i][j] + ReferenceLayer.underflow(unit));
    }

    /**
     * Adds how far an error of {@code at[k]} moves the derivatives; {@code at} is theta or x. The step is a part of that error, so
     * that it suits numbers of any size, and smaller yet where the derivatives are not finite beside the point.
     */
    private void differences(double[] theta, double[] x, double[] at, int k, double error, double[] d, Slopes moved) {
        double kept = at[k];
        if (error == 0) {
            return;
        }
        double h = FIRST_STEP * error;
        for (int closer = 0; closer <= CLOSER; closer++) {
            at[k] = kept + h;
            Slopes above = slopes(theta, x, d, new double[d.length]);
            at[k] = kept - h;
            Slopes below = slopes(theta, x, d, new double[d.length]);
            at[k] = kept;
            if (closer == CLOSER || finite(above) && finite(below)) {
                add(above, below, error / (2 * h), moved);
                return;
            }
            h /= 4;
        }
    }

    private static boolean finite(Slopes slopes) {
        return Arrays.stream(slopes.dx).allMatch(Double::isFinite)
                && Arrays.stream(slopes.gradient).allMatch(Double::isFinite);
    }

    private static void add(Slopes above, Slopes below, double factor, Slopes sum) {
        for (int k = 0; k < sum.dx.length; k++) {
            sum.dx[k] += Math.abs(above.dx[k] - below.dx[k]) * factor;
        }
        for (int k = 0; k < sum.gradient.length; k++) {
            sum.gradient[k] += Math.abs(above.gradient[k] - below.gradient[k]) * factor;
        }
    }

    /** Where a user's layer has kinks is unknown. */
    @Override
    public long pieces(long hash) {
        return hash;
    }
}
