// Generated from FloatContender.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import java.util.function.Supplier;
import lanewise.data.DoubleDataset;
import lanewise.kernel.Parallelism;
import lanewise.optimize.StopReason;

/** A candidate of {@link DoubleHalving} at work: trained as far as a round asks for, and scored by its validation loss. */
final class DoubleContender {

    private final Candidate candidate;
    private final HalvingListener listener;
    private final DoubleTrainer trainer;

    private double loss = Double.POSITIVE_INFINITY;
    private String headline = "not trained";

    /** The loss and the headline of the best epoch, whose parameters an early stop puts back. */
    private double bestLoss = loss;
    private String bestHeadline = headline;

    /** Epochs after which the run pauses. */
    private int pause;

    /** Whether a round trains it; after the choice its trainer is somebody else's. */
    private boolean atWork;

    /** Whether the run has come to its own end. */
    private boolean over;

    /** Whether the listener has ended the choice. */
    private boolean stopped;

    DoubleContender(Candidate candidate, HalvingListener listener, Parallelism threads) {
        this.candidate = candidate;
        this.listener = listener;
        trainer = named(() -> DoubleTrainer.of(candidate.network(), candidate.training(), threads));
        trainer.listen(new TrainingListener() {
            @Override
            public void epoch(EpochReport report) {
                if (atWork) {
                    afterEpoch(report);
                }
            }

            @Override
            public void progress(EpochProgress progress) {
                if (atWork) {
                    listener.progress(candidate, progress);
                    stopIfAsked();
                }
            }
        });
    }

    DoubleTrainer trainer() {
        return trainer;
    }

    double loss() {
        return loss;
    }

    HalvingReport.Score score() {
        return new HalvingReport.Score(candidate.name(), loss, headline);
    }

    /** How many epochs the winner is trained for. */
    int epochs() {
        return candidate.training().epochs();
    }

    /** Before any candidate is trained, the one that cannot be is named. */
    void check(DoubleDataset data, DoubleDataset validation) {
        named(() -> trainer.runs.on(data, validation));
    }

    /** What is wrong with one of many is said of it. */
    private <T> T named(Supplier<T> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("candidate \"" + candidate.name() + "\": " + e.getMessage(), e);
        }
    }

    /** Trains until so many epochs are over. Returns false if the listener ended it. */
    boolean train(DoubleDataset data, DoubleDataset validation, int epochs) {
        pause = Math.min(epochs, epochs());
        if (!over && trainer.epoch() < pause) {
            TrainingReport report = run(data, validation);
            over = !(report.stop() instanceof StopReason.OnDemand);
            if (report.stop() instanceof StopReason.Diverged) {
                loss = Double.POSITIVE_INFINITY;
                headline = "diverged";
            } else if (over && trainer.training().earlyStop().patience() > 0 && report.bestEpoch() >= 0) {
                loss = bestLoss;
                headline = bestHeadline;
            }
        }
        return !stopped;
    }

    private TrainingReport run(DoubleDataset data, DoubleDataset validation) {
        atWork = true;
        try {
            return named(() -> trainer.train(data, validation));
        } finally {
            atWork = false;
        }
    }

    private void afterEpoch(EpochReport report) {
        loss = report.monitored();
        headline = report.validation().orElseThrow().headline();
        if (loss < bestLoss) {
            bestLoss = loss;
            bestHeadline = headline;
        }
        listener.epoch(candidate, report);
        if (report.epoch() + 1 == pause && pause < report.epochs()) {
            trainer.stop();
        }
        stopIfAsked();
    }

    private void stopIfAsked() {
        if (listener.stop()) {
            stopped = true;
            trainer.stop();
        }
    }
}
