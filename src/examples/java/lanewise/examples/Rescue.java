package lanewise.examples;

import java.util.ArrayList;
import java.util.List;
import lanewise.data.Datasets;
import lanewise.data.FloatDataset;
import lanewise.network.Activation;
import lanewise.network.Network;
import lanewise.optimize.Schedule;
import lanewise.optimize.Sgd;
import lanewise.optimize.StopReason;
import lanewise.train.Clipping;
import lanewise.train.Decay;
import lanewise.train.DivergedException;
import lanewise.train.EarlyStop;
import lanewise.train.EpochReport;
import lanewise.train.FloatTrainer;
import lanewise.train.Rollback;
import lanewise.train.Training;
import lanewise.train.TrainingListener;
import lanewise.train.TrainingReport;

/**
 * A learning rate that is far too high, on features that nobody has scaled: the run diverges and says at which step; with
 * a rollback it goes back, slows down and learns; with clipping it need not. An early stop ends it when it no longer gains.
 */
public final class Rescue {

    /** Writes down what a run says of itself. */
    static final class Diary implements TrainingListener {

        final List<String> lines = new ArrayList<>();

        @Override
        public void epoch(EpochReport report) {
            lines.add("epoch " + (report.epoch() + 1) + " done, loss " + report.monitored());
        }

        @Override
        public void rolledBack(StopReason.Diverged reason, double rateScale) {
            lines.add(reason + "; back to the last good parameters, rates times " + rateScale);
        }

        @Override
        public void finished(TrainingReport report) {
            lines.add("over: " + report.stop() + ", " + report.rollbacks() + " rollbacks");
        }
    }

    private Rescue() {}

    private static Network network() {
        return Network.inputs(64).dense(32, Activation.LEAKY_RELU).dense(10).meanSquaredError();
    }

    private static FloatDataset data() {
        return Datasets.digits().oneHot();
    }

    /**
     * Trains for some epochs.
     *
     * @param rollback what to do when it diverges
     * @param clipping what large gradients are cut down to
     * @param diary hears of the run
     * @return how it ended
     */
    public static TrainingReport run(Rollback rollback, Clipping clipping, TrainingListener diary) {
        Training training = new Training(
                Sgd.withMomentum(0.9), Schedule.constant(0.5), 32, 40, 1, 1, clipping, 0, 0.2,
                new EarlyStop(5, 1e-4), rollback, Decay.EVERYTHING);
        return FloatTrainer.of(network(), training).listen(diary).train(data());
    }

    /**
     * Learns online, step by step, where a step that diverges is an exception and changes nothing.
     *
     * @return the message
     */
    public static String online() {
        FloatDataset data = data();
        FloatTrainer trainer = FloatTrainer.of(network(), Training.with(Sgd.withMomentum(0.9), 0.5).batchSize(32));
        try {
            for (int first = 0; first + 32 <= data.rows(); first += 32) {
                trainer.step(data.x(), first * 64, data.y(), first * 10, 32);
            }
            return "no step diverged";
        } catch (DivergedException e) {
            return e.getMessage();
        }
    }

    /** Prints what the runs say. */
    public static void main(String[] args) {
        Diary diary = new Diary();
        run(Rollback.NEVER, Clipping.NONE, diary);
        diary.lines.add("--- with rollback");
        run(new Rollback(10, 0.25, 100), Clipping.NONE, diary);
        diary.lines.add("--- with clipping");
        run(Rollback.NEVER, new Clipping(0.01, 0), diary);
        diary.lines.add("--- online");
        diary.lines.add(online());
        diary.lines.forEach(System.out::println);
    }
}
