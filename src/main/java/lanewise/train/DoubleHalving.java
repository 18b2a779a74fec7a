// Generated from FloatHalving.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lanewise.checks.Arguments;
import lanewise.checks.Names;
import lanewise.data.DoubleDataset;
import lanewise.optimize.StopReason;

/**
 * Chooses among settings by successive halving: all are trained for a few epochs, the better part goes on for more, until one
 * is left, which is trained to its end (Jamieson and Talwalkar, <i>Non-stochastic Best Arm Identification and Hyperparameter
 * Optimization</i>, 2016). Nothing is trained twice, and the same seeds give the same choice on every machine.
 */
public final class DoubleHalving {

    /** A candidate at work. */
    private static final class Runner {

        final String name;
        final DoubleTrainer trainer;
        double loss = Double.POSITIVE_INFINITY;
        String headline = "not trained";

        /** The headline of the best epoch, whose parameters an early stop puts back. */
        String bestHeadline = headline;
        double bestLoss = Double.POSITIVE_INFINITY;

        /** Epochs after which the run pauses. */
        int pause;

        /** Whether the run has come to its own end. */
        boolean over;

        Runner(Candidate candidate) {
            name = candidate.name();
            trainer = DoubleTrainer.of(candidate.network(), candidate.training());
            trainer.listen(report -> {
                loss = report.monitored();
                headline = report.validation().orElseThrow().headline();
                if (loss < bestLoss) {
                    bestLoss = loss;
                    bestHeadline = headline;
                }
                if (report.epoch() + 1 == pause && pause < report.epochs()) {
                    trainer.stop();
                }
            });
        }

        /** Before any candidate is trained, the one that cannot be is named. */
        void check(DoubleDataset data, DoubleDataset validation) {
            try {
                trainer.check(data, validation);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("candidate \"" + name + "\": " + e.getMessage(), e);
            }
        }

        void train(DoubleDataset data, DoubleDataset validation, int epochs) {
            pause = Math.min(epochs, trainer.training().epochs());
            if (!over && trainer.epoch() < pause) {
                TrainingReport report = trainer.train(data, validation);
                over = !(report.stop() instanceof StopReason.OnDemand);
                if (report.stop() instanceof StopReason.Diverged) {
                    loss = Double.POSITIVE_INFINITY;
                    headline = "diverged";
                } else if (over && trainer.training().earlyStop().patience() > 0 && report.bestEpoch() >= 0) {
                    loss = bestLoss;
                    headline = bestHeadline;
                }
            }
        }
    }

    private final HalvingReport report;
    private final DoubleTrainer winner;

    private DoubleHalving(HalvingReport report, DoubleTrainer winner) {
        this.report = report;
        this.winner = winner;
    }

    /**
     * Chooses.
     *
     * @param candidates the settings, at least 1, each with a name of its own
     * @param data the rows to learn from
     * @param validation the rows that decide
     * @param firstEpochs epochs of the first round, at least 1
     * @param factor what remains of the candidates after a round is one in so many, and the rest gets so many times the
     *     epochs; at least 2
     * @return the choice
     * @throws IllegalArgumentException if a number is out of range, two candidates have the same name or a dataset does not
     *     fit a network, which is found out and the candidate named before any is trained
     */
    public static DoubleHalving run(
            List<Candidate> candidates, DoubleDataset data, DoubleDataset validation, int firstEpochs, int factor) {
        Arguments.atLeast("the number of candidates", candidates.size(), 1);
        Arguments.atLeast("firstEpochs", firstEpochs, 1);
        Arguments.atLeast("factor", factor, 2);
        Names.distinct("candidates", candidates.stream().map(Candidate::name).toList());
        List<Runner> runners = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Runner runner = new Runner(candidate);
            runner.check(data, validation);
            runners.add(runner);
        }
        List<HalvingReport.Round> rounds = new ArrayList<>();
        long epochs = firstEpochs;
        while (runners.size() > 1) {
            rounds.add(round(runners, data, validation, (int) epochs));
            runners = runners.subList(0, Math.max(1, runners.size() / factor));
            epochs = Math.min(epochs * factor, Integer.MAX_VALUE);
        }
        DoubleTrainer winner = runners.getFirst().trainer;
        rounds.add(round(runners, data, validation, winner.training().epochs()));
        return new DoubleHalving(new HalvingReport(rounds), winner);
    }

    /** Trains and ranks; of equal losses the candidate that was named first comes first. */
    private static HalvingReport.Round round(
            List<Runner> runners, DoubleDataset data, DoubleDataset validation, int epochs) {
        for (Runner runner : runners) {
            runner.train(data, validation, epochs);
        }
        runners.sort(Comparator.comparingDouble(runner -> runner.loss));
        return new HalvingReport.Round(
                epochs,
                runners.stream()
                        .map(runner -> new HalvingReport.Score(runner.name, runner.loss, runner.headline))
                        .toList());
    }

    /**
     * How it went.
     *
     * @return the rounds
     */
    public HalvingReport report() {
        return report;
    }

    /**
     * The trainer of the candidate that was chosen, trained to its end. If all have diverged it is that of the first, with its
     * last good parameters, and its loss in the report is infinite.
     *
     * @return the trainer
     */
    public DoubleTrainer winner() {
        return winner;
    }
}
