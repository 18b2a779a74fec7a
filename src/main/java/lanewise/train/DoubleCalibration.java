// Generated from FloatCalibration.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import java.util.Arrays;
import java.util.Locale;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;
import lanewise.data.DoubleDataset;
import lanewise.network.Activation;
import lanewise.network.DoubleBackprop;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;

/**
 * Makes the probabilities of a model say what they mean, with rows that it has not learned from.
 *
 * <p>Softmax: <em>temperature scaling</em>, softmax(a·z) with one factor a = 1 / T &gt; 0 (Guo, Pleiss, Sun and Weinberger 2017);
 * the class of a row stays what it was. Binary cross-entropy: <em>Platt scaling</em>, σ(a·z + b) with a and b for each output
 * (Platt 1999), fitted to his targets (n₁ + 1) / (n₁ + 2) and 1 / (n₀ + 2) in place of 1 and 0, n₁ and n₀ being how many rows
 * say yes and no; they keep a finite where the rows can be told apart without error. Softmax after a loss with class weights, which
 * make rare classes too probable: <em>bias-corrected temperature scaling</em>, softmax(a·z + b) with a shift b for each class too
 * (Alexandari, Kundaje and Shrikumar 2020), fitted to targets like those of Platt; the class of a row may become another one. All
 * minimise the cross-entropy, a convex function, by L-BFGS or bisection in double precision. A row with a weight counts as so many
 * rows. The factor of temperature scaling is looked for between 1/100 and 100.
 *
 * <p>The numbers go into the last layer, W·a and b₀·a + b, so that a calibrated model is a model like any other: it costs nothing
 * to predict with, and is saved and loaded as it is.
 *
 * @param factors a: one for a softmax, else one per output
 * @param shifts b: one 0 for temperature scaling, else one per output; those of classes have mean 0
 * @param before mean cross-entropy of the rows by the model as it was; but for temperature scaling against the targets described
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
     * @return a copy of b: one 0 for temperature scaling, else one per output
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
     *     fit it, or all of them say the same for an output, or none is of a class that is to be shifted, which tells nothing of
     *     how it should be scaled; or an output of the model is not finite, or a weight would not be after calibration
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
                    Counts.allHave(rows, "held-out row") + " weight 0; calibration needs one above 0");
        }
        int outputs = network.outputs();
        double[] logits = new double[Arguments.arrayLength("the outputs", rows, outputs)];
        model.predictor(Math.min(rows, 256)).outputs(heldOut.x(), 0, rows, logits, 0);
        int infinite = DoubleRows.firstNotFinite(logits, 0, logits.length);
        if (infinite >= 0) {
            throw new IllegalArgumentException("the model gives row " + infinite / outputs + " an output of "
                    + logits[infinite]
                    + ", which no factor makes a probability; its weights or that row are too large");
        }
        if (!softmax) {
            return perOutput(model, rows, logits, heldOut.y(), weights);
        }
        if (network.loss().classWeights().isEmpty()) {
            double factor = factor(rows, outputs, logits, heldOut.y(), weights);
            double before = softmaxLoss(1, rows, outputs, logits, heldOut.y(), weights, new double[1]);
            double after = softmaxLoss(factor, rows, outputs, logits, heldOut.y(), weights, new double[1]);
            return of(model, new double[] {factor}, new double[1], before, after);
        }
        return perClass(model, rows, logits, heldOut.y(), weights);
    }

    /** A shift per class, which undoes what their weights in the loss have done to the probabilities. */
    private static DoubleCalibration perClass(DoubleModel model, int rows, double[] logits, double[] labels,
            double[] weights) {
        int classes = logits.length / rows;
        double[] z = new double[logits.length];
        Arrays.setAll(z, i -> logits[i]);
        double[] said = new double[logits.length];
        for (int i = 0; i < rows; i++) {
            said[i * classes + (int) labels[i]] = 1;
        }
        double[] counted = counted(rows, weights);
        double[] counts = CalibrationFit.counts(classes, said, counted);
        for (int k = 0; k < classes; k++) {
            if (counts[k] == 0) {
                throw new IllegalArgumentException(
                        "no held-out row that counts is of class " + k + "; calibration after"
                                + " a loss with class weights needs some of each");
            }
        }
        CalibrationFit fit = CalibrationFit.of(classes, z, said, counted);
        return of(model, new double[] {fit.factor()}, fit.shifts(), fit.before(), fit.after());
    }

    /** How many rows each row counts as. */
    private static double[] counted(int rows, double[] weights) {
        double[] counted = new double[rows];
        Arrays.setAll(counted, i -> weights == null ? 1 : weights[i]);
        return counted;
    }

    /** A yes or no of its own for each output. */
    private static DoubleCalibration perOutput(DoubleModel model, int rows, double[] logits, double[] y, double[] weights) {
        int outputs = logits.length / rows;
        double[] factors = new double[outputs];
        double[] shifts = new double[outputs];
        double[] counted = counted(rows, weights);
        double before = 0;
        double after = 0;
        for (int j = 0; j < outputs; j++) {
            // No and yes; the logit of no is 0.
            double[] z = new double[2 * rows];
            double[] said = new double[2 * rows];
            for (int i = 0; i < rows; i++) {
                z[2 * i + 1] = logits[i * outputs + j];
                said[2 * i + 1] = y[i * outputs + j];
                said[2 * i] = 1 - said[2 * i + 1];
            }
            double[] counts = CalibrationFit.counts(2, said, counted);
            if (counts[0] == 0 || counts[1] == 0) {
                throw new IllegalArgumentException("the held-out rows that count all say "
                        + (counts[0] == 0 ? "yes" : "no") + " for output " + j + "; calibration needs some of each");
            }
            CalibrationFit fit = CalibrationFit.of(2, z, said, counted);
            factors[j] = fit.factor();
            shifts[j] = fit.shifts()[1] - fit.shifts()[0];
            before += fit.before() / outputs;
            after += fit.after() / outputs;
        }
        return of(model, factors, shifts, before, after);
    }

    private static DoubleCalibration of(
            DoubleModel model, double[] factors, double[] shifts, double before, double after) {
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
        if (!DoubleRows.finite(parameters, 0, parameters.length)) {
            throw new IllegalArgumentException("the weights of the last layer times " + Arrays.toString(factors)
                    + " leave their type; they are too large to be calibrated");
        }
        return new DoubleModel(network, parameters, model.scaler, model.targetScaler, model.classNames);
    }

    /** The factor at which the slope of the convex loss is 0, by bisection of its logarithm; 1 if that is so for all factors. */
    private static double factor(int rows, int outputs, double[] logits, double[] labels, double[] weights) {
        double low = StrictMath.log(LEAST);
        double high = StrictMath.log(MOST);
        double[] slope = new double[1];
        softmaxLoss(1, rows, outputs, logits, labels, weights, slope);
        if (slope[0] == 0) {
            return 1;
        }
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
