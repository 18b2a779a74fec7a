package lanewise.train;

import java.util.ArrayList;
import java.util.List;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;
import lanewise.data.FloatDataset;
import lanewise.data.FloatScaler;
import lanewise.kernel.FloatElementary;
import lanewise.kernel.FloatReduce;
import lanewise.network.FloatBackprop;
import lanewise.network.FloatPredictor;
import lanewise.network.Loss;
import lanewise.network.Network;

/** Measures a network on a dataset. Owns its workspace and a buffer for the outputs of all rows. */
final class FloatEvaluator {

    private final Network network;
    private final FloatDataset data;
    private final FloatPredictor predictor;
    private final FloatBackprop backprop;
    private final float[] outputs;

    /** What turns outputs into the unit of the targets to measure with; null if they are in it. */
    private final FloatScaler targetScaler;

    private final float[] targets;

    /** Names of the classes, or none. */
    private final List<String> classNames;

    FloatEvaluator(Network network, FloatDataset data) {
        this(network, data, null, data.y(), List.of());
    }

    /**
     * For targets that a scaler has scaled.
     *
     * @param data the rows, scaled
     * @param targets their targets before scaling
     * @param classNames names of the classes, for data that have none of their own
     */
    FloatEvaluator(
            Network network, FloatDataset data, FloatScaler targetScaler, float[] targets, List<String> classNames) {
        DataFit.checkToMeasure(network, data.rows(), data.features(), data.targets(), data.classes());
        this.network = network;
        this.data = data;
        this.targetScaler = targetScaler;
        this.targets = targets;
        this.classNames = data.classNames().isEmpty() ? classNames : data.classNames();
        predictor = FloatPredictor.of(network, data.rows());
        backprop = FloatBackprop.of(network, data.rows());
        backprop.checkRows(data.x(), data.y(), data.rows());
        if (backprop.totalWeight(data.y(), 0, data.weights(), 0, data.rows()) == 0) {
            throw new IllegalArgumentException(
                    Counts.all(data.rows(), "row") + " to measure " + Counts.verb(data.rows(), "has", "have")
                            + " weight 0; a mean needs one above 0");
        }
        outputs = new float[Arguments.arrayLength("the outputs", data.rows(), network.outputs())];
    }

    Evaluation evaluate(float[] parameters) {
        int rows = data.rows();
        double loss = backprop.value(parameters, data.x(), 0, data.y(), 0, data.weights(), 0, rows);
        if (!Double.isFinite(loss)) {
            // Rows were finite when the dataset was made, and may have been changed since.
            FloatRows.checkMeasured(data.x(), data.features(), data.y(), data.targets(), rows);
        }
        predictor.predict(parameters, data.x(), 0, rows, outputs, 0);
        if (targetScaler != null) {
            targetScaler.inverse(rows, outputs, 0, outputs, 0);
        }
        return measured(network, rows, loss, outputs, targets, classNames);
    }

    /** The measures of outputs, which may be changed, against targets. */
    static Evaluation measured(
            Network network, int rows, double loss, float[] outputs, float[] targets, List<String> classNames) {
        int width = network.outputs();
        int n = rows * width;
        if (network.loss() instanceof Loss.SoftmaxCrossEntropy) {
            return ofClasses(rows, width, loss, outputs, targets, classNames);
        }
        if (network.loss() instanceof Loss.DistributionCrossEntropy) {
            return ofClasses(rows, width, loss, outputs, mostProbable(rows, width, targets), classNames);
        }
        if (network.loss() instanceof Loss.BinaryCrossEntropy || network.loss() instanceof Loss.Hinge) {
            Evaluation.Classification.Label all = yesOrNo("all", network, n, outputs, targets);
            return new Evaluation.Classification(
                    rows,
                    loss,
                    all.logLoss(),
                    all.confusion(),
                    all.auc(),
                    width == 1 && classNames.size() == 2 ? classNames : List.of(),
                    width == 1 ? List.of() : byLabel(network, rows, outputs, targets, classNames));
        }
        if (width != network.targets()) {
            // Of a user's own loss: there is nothing to compare its outputs with.
            return new Evaluation.Regression(rows, loss, Double.NaN, Double.NaN, Double.NaN, List.of());
        }
        if (network.loss().unweighted() instanceof Loss.Poisson) {
            FloatElementary.exp(n, outputs, 0, outputs, 0);
        }
        return new Evaluation.Regression(
                rows,
                loss,
                FloatMetrics.rmse(n, outputs, 0, targets, 0),
                FloatMetrics.mae(n, outputs, 0, targets, 0),
                FloatMetrics.rSquared(rows, width, outputs, 0, targets, 0),
                width == 1 ? List.of() : byOutput(rows, width, outputs, targets));
    }

    /** The measures of outputs that say yes or no. */
    private static Evaluation.Classification.Label yesOrNo(
            String name, Network network, int n, float[] outputs, float[] targets) {
        boolean probable = network.loss() instanceof Loss.BinaryCrossEntropy;
        return new Evaluation.Classification.Label(
                name,
                probable ? FloatMetrics.logLossOfTwo(n, outputs, 0, targets, 0) : Double.NaN,
                FloatMetrics.confusionOfTwo(n, 0, outputs, 0, targets, 0),
                FloatMetrics.auc(n, outputs, 0, targets, 0));
    }

    /** The measures of each label by itself; names are those of the labels if there are as many. */
    private static List<Evaluation.Classification.Label> byLabel(
            Network network, int rows, float[] outputs, float[] targets, List<String> names) {
        int width = network.outputs();
        List<Evaluation.Classification.Label> measures = new ArrayList<>();
        for (int j = 0; j < width; j++) {
            measures.add(
                    yesOrNo(
                            names.size() == width ? names.get(j) : String.valueOf(j), network, rows,
                            column(rows, width, j, outputs),
                            column(rows, width, j, targets)));
        }
        return measures;
    }

    private static float[] column(int rows, int width, int j, float[] values) {
        float[] column = new float[rows];
        for (int row = 0; row < rows; row++) {
            column[row] = values[row * width + j];
        }
        return column;
    }

    /** The measures of each output by itself. */
    private static List<Evaluation.Regression.Output> byOutput(int rows, int width, float[] outputs, float[] targets) {
        List<Evaluation.Regression.Output> measures = new ArrayList<>();
        for (int j = 0; j < width; j++) {
            float[] output = column(rows, width, j, outputs);
            float[] target = column(rows, width, j, targets);
            measures.add(new Evaluation.Regression.Output(
                    FloatMetrics.rmse(rows, output, 0, target, 0),
                    FloatMetrics.mae(rows, output, 0, target, 0),
                    FloatMetrics.rSquared(rows, 1, output, 0, target, 0)));
        }
        return measures;
    }

    private static Evaluation ofClasses(
            int rows, int width, double loss, float[] outputs, float[] labels, List<String> classNames) {
        return new Evaluation.Classification(
                rows,
                loss,
                FloatMetrics.logLoss(rows, width, outputs, 0, labels, 0),
                FloatMetrics.confusion(rows, width, outputs, 0, labels, 0),
                width == 2 ? FloatMetrics.auc(rows, marginsOfTwo(rows, outputs), 0, labels, 0) : Double.NaN,
                namesOf(width, classNames),
                List.of());
    }

    /** The names of the classes; where a network has more than the data, the others are numbered, by no name of another. */
    private static List<String> namesOf(int classes, List<String> given) {
        List<String> names = new ArrayList<>(given);
        while (!names.isEmpty() && names.size() < classes) {
            String number = String.valueOf(names.size());
            while (names.contains(number)) {
                number = "class " + number;
            }
            names.add(number);
        }
        return names;
    }

    /** The class of the largest probability of each row. */
    private static float[] mostProbable(int rows, int width, float[] distributions) {
        float[] labels = new float[rows];
        for (int row = 0; row < rows; row++) {
            labels[row] = FloatReduce.argMax(width, distributions, row * width);
        }
        return labels;
    }

    private static float[] marginsOfTwo(int rows, float[] outputs) {
        float[] margins = new float[rows];
        for (int row = 0; row < rows; row++) {
            margins[row] = outputs[2 * row + 1] - outputs[2 * row];
        }
        return margins;
    }
}
