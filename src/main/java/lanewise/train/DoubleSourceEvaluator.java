// Generated from FloatSourceEvaluator.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import java.util.Arrays;
import java.util.List;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;
import lanewise.data.DoubleRowSource;
import lanewise.data.DoubleScaler;
import lanewise.network.DoubleBackprop;
import lanewise.network.DoublePredictor;
import lanewise.network.Network;

/** Measures a network on rows that come one after the other. Their outputs and targets are kept, the rows themselves are not. */
final class DoubleSourceEvaluator {

    /** Rows at a time: some blocks. */
    private static final int PIECE = 8 * DoubleBackprop.BLOCK_ROWS;

    private final Network network;
    private final DoubleBatches batches;
    private final DoubleBackprop backprop;
    private final DoublePredictor predictor;
    private double[] outputs = new double[0];
    private double[] targets = new double[0];
    private int rows;
    private double lossSum;
    private double weightSum;

    private DoubleSourceEvaluator(Network network, DoubleRowSource source) {
        this.network = network;
        batches = DoubleBatches.of(source, PIECE);
        backprop = DoubleBackprop.of(network, PIECE);
        predictor = DoublePredictor.of(network, PIECE);
    }

    /**
     * The evaluation of all rows from the first one of the source on.
     *
     * @param scaler of the rows, null without
     * @param targetScaler of the targets, null without
     * @param classNames names of the classes, or none
     */
    static Evaluation evaluate(
            Network network, double[] parameters, DoubleScaler scaler, DoubleScaler targetScaler, List<String> classNames,
            DoubleRowSource source) {
        DataFit.checkToMeasure(network, source.features(), source.targets(), source.classes());
        if (targetScaler != null && source.classes() > 0) {
            throw new IllegalArgumentException(
                    "the target is one of " + Counts.of(source.classes(), "class") + "; a class is not scaled");
        }
        DoubleSourceEvaluator evaluator = new DoubleSourceEvaluator(network, source);
        evaluator.batches.start(0, 0);
        for (int count = evaluator.batches.next(); count > 0; count = evaluator.batches.next()) {
            evaluator.add(parameters, scaler, targetScaler, count);
        }
        if (evaluator.rows == 0) {
            throw noRows();
        }
        if (evaluator.weightSum == 0) {
            throw new IllegalArgumentException(Counts.all(evaluator.rows, "row") + " to measure "
                    + Counts.verb(evaluator.rows, "has", "have") + " weight 0; a mean needs one above 0");
        }
        return DoubleEvaluator.measured(
                network, evaluator.rows, evaluator.lossSum / evaluator.weightSum, evaluator.outputs, evaluator.targets,
                classNames);
    }

    /** Refuses a source without rows while there is nothing to lose yet; a run would come upon it after its first epoch. */
    static void checkHasRows(DoubleRowSource source) {
        DoubleBatches first = DoubleBatches.of(source, 1);
        first.start(0, 0);
        if (first.next() == 0) {
            throw noRows();
        }
        source.reset();
    }

    private static IllegalArgumentException noRows() {
        return new IllegalArgumentException("the source to measure has no rows; a mean needs at least 1");
    }

    private void add(double[] parameters, DoubleScaler scaler, DoubleScaler targetScaler, int count) {
        DoubleRows.checkMeasured(
                batches::name, batches.x, network.inputs(), batches.y, network.targets(), count);
        DoubleRows.checkWeights(batches.weights, count, batches::name);
        makeRoom(count);
        System.arraycopy(batches.y, 0, targets, rows * network.targets(), count * network.targets());
        if (scaler != null) {
            scaler.apply(count, batches.x, 0, batches.x, 0);
            checkScaled("input", batches.x, network.inputs(), count);
        }
        if (targetScaler != null) {
            targetScaler.apply(count, batches.y, 0, batches.y, 0);
            checkScaled("target", batches.y, network.targets(), count);
        }
        try {
            backprop.checkRows(batches.x, batches.y, count);
        } catch (IllegalArgumentException e) {
            throw DoubleRows.named(e, backprop, batches.x, batches.y, count, batches::name);
        }
        double weight = backprop.totalWeight(batches.y, 0, batches.weights, 0, count);
        if (weight > 0) {
            lossSum += weight * backprop.value(parameters, batches.x, 0, batches.y, 0, batches.weights, 0, count);
            weightSum += weight;
        }
        int from = rows * network.outputs();
        predictor.predict(parameters, batches.x, 0, count, outputs, from);
        if (targetScaler != null) {
            targetScaler.inverse(count, outputs, from, outputs, from);
        }
        rows += count;
    }

    /** A number of its own may be finite and too large once it is scaled. */
    private void checkScaled(String what, double[] values, int width, int count) {
        int i = DoubleRows.firstNotFinite(values, 0, count * width);
        if (i >= 0) {
            throw new IllegalArgumentException(what + " " + i % width + " of " + batches.name(i / width) + " is "
                    + values[i] + " after scaling; it must be finite");
        }
    }

    /** Room for more rows: twice as much, as long as an array holds it. */
    private void makeRoom(int count) {
        int width = Math.max(network.outputs(), network.targets());
        int most = Arguments.LONGEST_ARRAY / Math.max(1, width);
        if (count > most - rows) {
            throw new IllegalArgumentException("the source to measure has more than " + Counts.of(most, "row") + " of "
                    + Counts.of(width, "number") + ", which no array holds; measure a part of it");
        }
        if ((rows + count) * network.outputs() > outputs.length
                || (rows + count) * network.targets() > targets.length) {
            int room = (int) Math.min(most, Math.max(2L * rows, rows + count));
            outputs = Arrays.copyOf(outputs, room * network.outputs());
            targets = Arrays.copyOf(targets, room * network.targets());
        }
    }
}
