package lanewise.examples;

import java.util.Locale;
import lanewise.data.Datasets;
import lanewise.data.FloatDataset;
import lanewise.data.FloatScaler;
import lanewise.data.FloatSplit;
import lanewise.network.Activation;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.train.FloatCalibration;
import lanewise.train.FloatModel;
import lanewise.train.FloatTrainer;
import lanewise.train.Training;

/**
 * A network that has learned few digits too well is too sure of itself: its probabilities near 1 are right less often than
 * they say. Rows that it has not seen tell by how much, and one factor for all logits mends it.
 */
public final class Calibration {

    private Calibration() {}

    /** Trains for long on a fifth of the digits, then calibrates with half of the others and keeps the rest to judge by. */
    public static Result run() {
        FloatSplit split = Datasets.digits().stratifiedSplit(0.2, 1);
        FloatSplit others = split.heldOut().stratifiedSplit(0.5, 2);
        FloatScaler scaler = FloatScaler.standardize(split.train());
        FloatDataset train = scaler.apply(split.train());

        Network network = Network.inputs(64).dense(32, Activation.RELU).dense(10).softmaxCrossEntropy();
        Training training = Training.with(Adam.standard(), 0.01).batchSize(32).epochs(60).seed(1);
        FloatTrainer trainer = FloatTrainer.of(network, training);
        trainer.train(train);
        FloatModel model = FloatModel.of(trainer).withScaler(scaler);
        return new Result(FloatCalibration.of(model, others.train()), model, others.heldOut());
    }

    /**
     * What came of it.
     *
     * @param calibration the calibrated model, and how it came about
     * @param model the model as it was
     * @param unseen digits that neither has seen
     */
    public record Result(FloatCalibration calibration, FloatModel model, FloatDataset unseen) {}

    /** Prints the factor and both evaluations: the same classes, a smaller log loss. */
    public static void main(String[] args) {
        Result result = run();
        System.out.printf(Locale.ROOT, "logits times %.3f%n", result.calibration().factors()[0]);
        System.out.println("before  " + result.model().evaluate(result.unseen()));
        System.out.println("after   " + result.calibration().model().evaluate(result.unseen()));
    }
}
