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
    static List<KernelReport> of(ReferenceFunction function, double[] parameters, Contract contract) {
        return List.of(inFloat(function, parameters, contract), inDouble(function, parameters, contract));
    }

    /** The reference is given the rounded numbers, so that rounding them is no part of the difference. */
    private static KernelReport inFloat(ReferenceFunction function, double[] parameters, Contract contract) {
        ReferenceNetwork reference = function.reference();
        int rows = function.rows();
        float[] p = FloatObjectiveFunction.narrow(parameters);
        float[] inputs = FloatObjectiveFunction.narrow(function.x());
        float[] targets = FloatObjectiveFunction.narrow(function.y());
        double[] wideP = widen(p);
        double[] wideInputs = widen(inputs);
        double[] wideTargets = widen(targets);
        float[] gradient = new float[p.length];
        Arrays.fill(gradient, Float.NaN);
        FloatBackprop backprop = FloatBackprop.of(reference.network(), rows);
        backprop.valueAndGradient(FloatObjectiveFunction.narrow(displaced(parameters)), inputs, targets, rows,
                gradient);
        double value = backprop.valueAndGradient(p, inputs, targets, rows, gradient);
        examine("float", contract, widen(p), wideP, widen(inputs), wideInputs, widen(targets), wideTargets);
        return KernelReport.of("gradient in float", FLOAT_UNIT, reference, wideP, wideInputs, wideTargets, rows, value,
                widen(gradient));
    }

    private static KernelReport inDouble(ReferenceFunction function, double[] parameters, Contract contract) {
        ReferenceNetwork reference = function.reference();
        int rows = function.rows();
        double[] p = parameters.clone();
        double[] inputs = function.x().clone();
        double[] targets = function.y().clone();
        double[] gradient = new double[parameters.length];
        Arrays.fill(gradient, Double.NaN);
        DoubleBackprop backprop = DoubleBackprop.of(reference.network(), rows);
        backprop.valueAndGradient(displaced(parameters), inputs, targets, rows, gradient);
        double value = backprop.valueAndGradient(p, inputs, targets, rows, gradient);
        examine("double", contract, p, parameters, inputs, function.x(), targets, function.y());
        return KernelReport.of("gradient in double", DOUBLE_UNIT, reference, parameters, function.x(), function.y(),
                rows,
                value, gradient);
    }

    /** A part of a user's own that changes what lies outside of its own part of an array. */
    private static void examine(String precision, Contract contract, double[] p, double[] parameters, double[] inputs,
            double[] x, double[] targets, double[] y) {
        String changed = Arrays.mismatch(p, parameters) >= 0
                ? "parameters"
                : Arrays.mismatch(inputs, x) >= 0 ? "inputs" : Arrays.mismatch(targets, y) >= 0 ? "targets" : null;
        if (changed != null) {
            contract.breach("the gradient in " + precision + " changed the " + changed
                    + " that it was handed: a part of your own writes outside of what it is to write");
        }
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
