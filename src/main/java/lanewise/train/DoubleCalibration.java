// Generated from FloatCalibration.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import java.util.Arrays;
import java.util.Locale;
import lanewise.checks.Arguments;
import lanewise.data.DoubleDataset;
import lanewise.network.Activation;
import lanewise.network.DoubleBackprop;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.optimize.DoubleMinimizer;
import lanewise.optimize.DoubleObjective;
import lanewise.optimize.Lbfgs;
import lanewise.optimize.Stopping;

/**
 * Makes the probabilities of a model say what they mean, with rows that it has not learned from.
 *
 * <p>Softmax: <em>temperature scaling</em>, softmax(a·z) with one factor a = 1 / T &gt; 0 (Guo, Pleiss, Sun and Weinberger 2017);
 * the class of a row stays what it was. Binary cross-entropy: <em>Platt scaling</em>, σ(a·z + b) with a and b for each output
 * (Platt 1999), fitted to his targets (n₁ + 1) / (n₁ + 2) and 1 / (n₀ + 2) in place of 1 and 0, n₁ and n₀ being how many rows
 * say yes and no; they keep a finite where the rows can be told apart without error. Both minimise the cross-entropy, a convex
 * function, by L-BFGS or bisection in double precision. A row with a weight counts as so many rows. The factor of a softmax is
 * looked for between 1/100 and 100.
 *
 * <p>The numbers go into the last layer, W·a and b₀·a + b, so that a calibrated model is a model like any other: it costs nothing
 * to predict with, and is saved and loaded as it is.
 *
 * @param factors a: one for a softmax, else one per output
 * @param shifts b: 0 for a softmax, else one per output
 * @param before mean cross-entropy of the rows by the model as it was; for Platt scaling against his targets
 * @param after the same by the calibrated model
 * @param model the calibrated model
 */
public record DoubleCalibration(double[] factors, double[] shifts, double before, double after, DoubleModel model) {

    private static final double LEAST = 0.01;
    private static final double MOST = 100;

    /** Takes copies. */
    public DoubleCalibration {
        factors = factors.clone();
        shifts = shifts.clone();
    }

    /**
     * The factors.
     *
     * @return a copy of a: one for a softmax, else one per output
     */
    @Override
    public double[] factors() {
        return factors.clone();
    }

    /**
     * The shifts.
     *
     * @return a copy of b: 0 for a softmax, else one per output
     */
    @Override
    public double[] shifts() {
        return shifts.clone();
    }

    /**
     * Calibrates a model.
     *
     * @param model a network that ends with a dense layer without activation and learned by a cross-entropy
     * @param heldOut rows that it has not learned from, before scaling, at least 1
     * @return the calibrated model, and what was found
     * @throws IllegalArgumentException if the model has no probabilities, does not end with such a layer, the rows do not
     *     fit it, or all of them say the same for an output, which tells nothing of how it should be scaled
     */
    public static DoubleCalibration of(DoubleModel model, DoubleDataset heldOut) {
        Network network = model.network();
        boolean softmax = network.loss() instanceof Loss.SoftmaxCrossEntropy;
        if (!softmax && !(network.loss() instanceof Loss.BinaryCrossEntropy)) {
            throw new IllegalArgumentException("calibration needs softmax cross-entropy or binary cross-entropy; this"
                    + " network has " + network.loss().name());
        }
        int last = network.layers().size() - 1;
        if (!(network.layers().get(last) instanceof Layer.Dense dense) || dense.activation() != Activation.IDENTITY) {
            throw new IllegalArgumentException("calibration changes the weights of the last layer; end the network with"
                    + " a dense layer without activation");
        }
        int rows = heldOut.rows();
        DataFit.check(network, rows, heldOut.features(), heldOut.targets(), heldOut.classes());
        // Names the first target that the loss does not take.
        double[] weights = heldOut.weights();
        if (DoubleBackprop.of(network, 1).totalWeight(heldOut.y(), 0, weights, 0, rows) == 0) {
            throw new IllegalArgumentException(
                    "all " + rows + " held-out rows have weight 0; calibration needs one above 0");
        }
        int outputs = network.outputs();
        double[] logits = new double[Arguments.arrayLength("the outputs", rows, outputs)];
        model.predictor(Math.min(rows, 256)).outputs(heldOut.x(), 0, rows, logits, 0);
        double[] factors = new double[softmax ? 1 : outputs];
        double[] shifts = new double[factors.length];
        double before = 0;
        double after = 0;
        if (softmax) {
            factors[0] = factor(rows, outputs, logits, heldOut.y(), weights);
            before = softmaxLoss(1, rows, outputs, logits, heldOut.y(), weights, new double[1]);
            after = softmaxLoss(factors[0], rows, outputs, logits, heldOut.y(), weights, new double[1]);
        } else {
            for (int j = 0; j < outputs; j++) {
                Platt platt = new Platt(rows, outputs, j, logits, heldOut.y(), weights);
                double[] ab = {1, 0};
                before += platt.value(ab) / outputs;
                Stopping stopping = Stopping.after(1_000).onGradientNorm(1e-10);
                after += new DoubleMinimizer(Lbfgs.history(5), stopping, platt).run(ab).loss() / outputs;
                factors[j] = ab[0];
                shifts[j] = ab[1];
            }
        }
        return new DoubleCalibration(factors, shifts, before, after, folded(model, factors, shifts));
    }

    /** W·a and b₀·a + b in the last layer, which lies behind all other trainable blocks. */
    private static DoubleModel folded(DoubleModel model, double[] factors, double[] shifts) {
        Network network = model.network();
        ParameterLayout layout = ParameterLayout.of(network);
        int last = network.allLayers().size() - 1;
        ParameterLayout.Block weights = layout.block(last, ParameterLayout.Kind.WEIGHTS);
        ParameterLayout.Block biases = layout.block(last, ParameterLayout.Kind.BIASES);
        double[] parameters = model.parameters();
        for (int i = 0; i < weights.size(); i++) {
            int at = weights.offset() + i;
            parameters[at] = (parameters[at] * factors[i % weights.columns() % factors.length]);
        }
        for (int j = 0; j < biases.size(); j++) {
            int at = biases.offset() + j;
            parameters[at] = (parameters[at] * factors[j % factors.length] + shifts[j % shifts.length]);
        }
        return new DoubleModel(network, parameters, model.scaler, model.targetScaler, model.classNames);
    }

    /** The factor at which the slope of the convex loss is 0, by bisection of its logarithm. */
    private static double factor(int rows, int outputs, double[] logits, double[] labels, double[] weights) {
        double low = Math.log(LEAST);
        double high = Math.log(MOST);
        double[] slope = new double[1];
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            softmaxLoss(StrictMath.exp(middle), rows, outputs, logits, labels, weights, slope);
            if (slope[0] > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return StrictMath.exp((low + high) / 2);
    }

    /** Mean of −log softmax(a·z) of the label; slope = mean of Σ p·z − z of the label. */
    private static double softmaxLoss(
            double a, int rows, int outputs, double[] logits, double[] labels, double[] weights, double[] slope) {
        double loss = 0;
        double slopes = 0;
        double total = 0;
        for (int i = 0; i < rows; i++) {
            int row = i * outputs;
            double max = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < outputs; j++) {
                max = Math.max(max, a * logits[row + j]);
            }
            double sum = 0;
            double mean = 0;
            for (int j = 0; j < outputs; j++) {
                double e = StrictMath.exp(a * logits[row + j] - max);
                sum += e;
                mean += e * logits[row + j];
            }
            double own = logits[row + (int) labels[i]];
            double weight = weights == null ? 1 : weights[i];
            loss += weight * (StrictMath.log(sum) + max - a * own);
            slopes += weight * (mean / sum - own);
            total += weight;
        }
        slope[0] = slopes / total;
        return loss / total;
    }

    /** Mean binary cross-entropy of a·z + b against the targets of Platt, for one output. */
    private static final class Platt implements DoubleObjective {

        private final double[] z;
        private final double[] targets;
        private final double[] weights;
        private final double total;

        Platt(int rows, int outputs, int output, double[] logits, double[] y, double[] rowWeights) {
            z = new double[rows];
            targets = new double[rows];
            weights = new double[rows];
            double yes = 0;
            double all = 0;
            for (int i = 0; i < rows; i++) {
                z[i] = logits[i * outputs + output];
                targets[i] = y[i * outputs + output];
                weights[i] = rowWeights == null ? 1 : rowWeights[i];
                yes += weights[i] * targets[i];
                all += weights[i];
            }
            total = all;
            if (yes == 0 || yes == all) {
                throw new IllegalArgumentException("the held-out rows that count all say " + (yes == 0 ? "no" : "yes")
                        + " for output " + output + "; calibration needs some of each");
            }
            double high = (yes + 1) / (yes + 2);
            double low = 1 / (total - yes + 2);
            Arrays.setAll(targets, i -> targets[i] * high + (1 - targets[i]) * low);
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public double valueAndGradient(double[] ab, double[] gradient) {
            double loss = 0;
            double inFactor = 0;
            double inShift = 0;
            for (int i = 0; i < z.length; i++) {
                double v = ab[0] * z[i] + ab[1];
                double e = StrictMath.exp(-Math.abs(v));
                loss += weights[i] * (Math.max(v, 0) - v * targets[i] + StrictMath.log1p(e));
                double error = weights[i] * ((v >= 0 ? 1 / (1 + e) : e / (1 + e)) - targets[i]);
                inFactor += error * z[i];
                inShift += error;
            }
            gradient[0] = inFactor / total;
            gradient[1] = inShift / total;
            return loss / total;
        }
    }

    /**
     * The numbers that were found, and what they bring.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "factors %s, shifts %s; cross-entropy %.6g before, %.6g after",
                Arrays.toString(factors),
                Arrays.toString(shifts),
                before,
                after);
    }
}
