package lanewise.train;

import lanewise.checks.Arguments;

/**
 * The numbers of a run, as a checkpoint holds them: the components of its text have their names.
 *
 * @param epoch the epoch at work, counted from 0
 * @param position how many of its rows have been visited
 * @param lossSum the sum over its batches of their loss, times how much each counts
 * @param weightSum the sum of how much they count
 * @param steps steps that the optimizer has taken
 * @param rate the learning rate of the last step
 * @param rateScale what rollbacks have multiplied the rate by
 * @param rollbacks how many there have been
 * @param bestLoss the loss of the best epoch
 * @param bestEpoch its number; −1 if there is none
 * @param epochsWithoutBetter epochs since the last one that counted as better
 * @param lossToBeat the loss to undercut
 * @param nextCopy the step of the next copy to go back to
 * @param goodSteps steps taken at the copy that is good
 * @param candidateSteps steps taken at the copy that may become it
 * @param waitingBatches batches that wait to be accumulated
 * @param waitingWeight the sum of their weights
 */
record Progress(
        int epoch,
        long position,
        double lossSum,
        double weightSum,
        long steps,
        double rate,
        double rateScale,
        int rollbacks,
        double bestLoss,
        int bestEpoch,
        int epochsWithoutBetter,
        double lossToBeat,
        long nextCopy,
        long goodSteps,
        long candidateSteps,
        int waitingBatches,
        double waitingWeight) {

    /** No run takes as many steps; up to here, schedules tell one from the next. */
    private static final long MOST = 1L << 53;

    /** Refuses numbers that no run has. */
    Progress {
        Arguments.atLeast("epoch", epoch, 0);
        count("position", position);
        number("lossSum", lossSum);
        atLeast0("weightSum", weightSum);
        count("steps", steps);
        Arguments.notNegative("rate", rate);
        Arguments.notNegative("rateScale", rateScale);
        Arguments.atLeast("rollbacks", rollbacks, 0);
        number("bestLoss", bestLoss);
        epochs("bestEpoch", Arguments.atLeast("bestEpoch", bestEpoch, -1), epoch);
        epochs("epochsWithoutBetter", Arguments.atLeast("epochsWithoutBetter", epochsWithoutBetter, 0), epoch);
        number("lossToBeat", lossToBeat);
        count("nextCopy", nextCopy);
        count("goodSteps", goodSteps);
        count("candidateSteps", candidateSteps);
        Arguments.atLeast("waitingBatches", waitingBatches, 0);
        atLeast0("waitingWeight", waitingWeight);
    }

    private static void count(String name, long value) {
        Arguments.atLeast(name, value, 0);
        if (value > MOST) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be at most " + MOST);
        }
    }

    private static void epochs(String name, int value, int epoch) {
        if (value > epoch) {
            throw new IllegalArgumentException(name + " is " + value + "; the run is in epoch " + epoch);
        }
    }

    private static void number(String name, double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException(name + " is NaN; it must be a number");
        }
    }

    /** A sum of weights, which may be infinite. */
    private static void atLeast0(String name, double value) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException(name + " is " + value + "; it must be at least 0");
        }
    }
}
