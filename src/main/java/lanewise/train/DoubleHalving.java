// Generated from FloatHalving.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lanewise.checks.Arguments;
import lanewise.checks.Names;
import lanewise.data.DoubleDataset;
import lanewise.kernel.Parallelism;
import lanewise.network.Network;

/**
 * Chooses among settings by successive halving: all are trained for a few epochs, the better part goes on for more, until one
 * is left, which is trained to its end (Jamieson and Talwalkar, <i>Non-stochastic Best Arm Identification and Hyperparameter
 * Optimization</i>, 2016). Nothing is trained twice, and the same seeds give the same choice on every machine.
 */
public final class DoubleHalving {

    private static final HalvingListener NOBODY = (_, _) -> {};

    private final HalvingReport report;
    private final DoubleTrainer winner;

    private DoubleHalving(HalvingReport report, DoubleTrainer winner) {
        this.report = report;
        this.winner = winner;
    }

    /**
     * Chooses, on the caller's thread alone.
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
        return run(candidates, data, validation, firstEpochs, factor, NOBODY, null);
    }

    /**
     * Chooses on several threads, with the same result for any number of them, and tells how it goes on.
     *
     * @param candidates the settings, at least 1, each with a name of its own
     * @param data the rows to learn from
     * @param validation the rows that decide
     * @param firstEpochs epochs of the first round, at least 1
     * @param factor what remains of the candidates after a round is one in so many, and the rest gets so many times the
     *     epochs; at least 2
     * @param listener hears of each epoch and round, and may end the choice
     * @param threads what each candidate is trained on in its turn, see {@link DoubleTrainer#of(Network, Training, Parallelism)}; the
     *     caller closes it after the last step of the winner. Null for the caller's thread alone
     * @return the choice; if the listener ended it, with what was known by then
     * @throws IllegalArgumentException if a number is out of range, two candidates have the same name or a dataset does not
     *     fit a network, which is found out and the candidate named before any is trained
     */
    public static DoubleHalving run(
            List<Candidate> candidates, DoubleDataset data, DoubleDataset validation, int firstEpochs, int factor,
            HalvingListener listener, Parallelism threads) {
        Arguments.atLeast("the number of candidates", candidates.size(), 1);
        Arguments.atLeast("firstEpochs", firstEpochs, 1);
        Arguments.atLeast("factor", factor, 2);
        Objects.requireNonNull(listener, "listener");
        Names.distinct("candidates", candidates.stream().map(Candidate::name).toList());
        List<DoubleContender> contenders = new ArrayList<>();
        for (Candidate candidate : candidates) {
            DoubleContender contender = new DoubleContender(candidate, listener, threads);
            contender.check(data, validation);
            contenders.add(contender);
        }
        return choose(contenders, data, validation, firstEpochs, factor, listener);
    }

    private static DoubleHalving choose(
            List<DoubleContender> contenders, DoubleDataset data, DoubleDataset validation, int firstEpochs, int factor,
            HalvingListener listener) {
        List<HalvingReport.Round> rounds = new ArrayList<>();
        long epochs = firstEpochs;
        boolean stopped = false;
        while (!stopped) {
            boolean last = contenders.size() == 1;
            int end = last ? contenders.getFirst().epochs() : (int) epochs;
            for (int i = 0; i < contenders.size() && !stopped; i++) {
                stopped = !contenders.get(i).train(data, validation, end);
            }
            contenders.sort(Comparator.comparingDouble(DoubleContender::loss));
            rounds.add(new HalvingReport.Round(end, contenders.stream().map(DoubleContender::score).toList()));
            listener.round(rounds.getLast());
            if (last) {
                break;
            }
            contenders = contenders.subList(0, stopped ? contenders.size() : Math.max(1, contenders.size() / factor));
            epochs = Math.min(epochs * factor, Integer.MAX_VALUE);
        }
        return new DoubleHalving(new HalvingReport(rounds, stopped), contenders.getFirst().trainer());
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
     * The trainer of the candidate that was chosen, trained to its end unless the choice was ended before. If it has diverged, as it
     * may in the last round, or all have, its loss in the report is infinite, and its parameters are those that a run which diverges
     * ends with, see {@link lanewise.optimize.StopReason.Diverged}; of candidates that have all diverged it is the first.
     *
     * @return the trainer
     */
    public DoubleTrainer winner() {
        return winner;
    }
}
