package lanewise.verification;

import java.util.Arrays;
import java.util.List;
import lanewise.network.DoubleBackprop;
import lanewise.network.FloatBackprop;
import lanewise.verification.reference.ReferenceNetwork;

/** The second hop: the gradients that the library trains with, against the reference gradient. */
final class KernelCheck {

    private static final double FLOAT_UNIT = 0x1p-24;
    private static final double DOUBLE_UNIT = 0x1p-53;

    private KernelCheck() {}

    /** Compares the float and the double back-propagation at a point and on a batch. */
    static List<KernelReport> of(ReferenceNetwork reference, double[] parameters, double[] x, double[] y, int rows) {
        return List.of(inFloat(reference, parameters, x, y, rows), inDouble(reference, parameters, x, y, rows));
    }

    /** The reference is given the rounded numbers, so that rounding them is no part of the difference. */
    private static KernelReport inFloat(
            ReferenceNetwork reference, double[] parameters, double[] x, double[] y, int rows) {
        float[] p = FloatObjectiveFunction.narrow(parameters);
        float[] inputs = FloatObjectiveFunction.narrow(x);
        float[] targets = FloatObjectiveFunction.narrow(y);
        float[] gradient = new float[p.length];
        Arrays.fill(gradient, Float.NaN);
        FloatBackprop backprop = FloatBackprop.of(reference.network(), rows);
        backprop.valueAndGradient(FloatObjectiveFunction.narrow(displaced(parameters)), inputs, targets, rows,
                gradient);
        double value = backprop.valueAndGradient(p, inputs, targets, rows, gradient);
        return KernelReport.of("gradient in float", FLOAT_UNIT, reference, widen(p), widen(inputs), widen(targets),
                rows, value, widen(gradient));
    }

    private static KernelReport inDouble(
            ReferenceNetwork reference, double[] parameters, double[] x, double[] y, int rows) {
        double[] gradient = new double[parameters.length];
        Arrays.fill(gradient, Double.NaN);
        DoubleBackprop backprop = DoubleBackprop.of(reference.network(), rows);
        backprop.valueAndGradient(displaced(parameters), x, y, rows, gradient);
        double value = backprop.valueAndGradient(parameters, x, y, rows, gradient);
        return KernelReport.of("gradient in double", DOUBLE_UNIT, reference, parameters, x, y, rows, value, gradient);
    }

    /** A point some way off, where the gradient is asked for first: a part of a user's own may keep what it computed there. */
    private static double[] displaced(double[] parameters) {
        return Arrays.stream(parameters).map(CheckedFunction::displaced).toArray();
    }

    static double[] widen(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }
}
