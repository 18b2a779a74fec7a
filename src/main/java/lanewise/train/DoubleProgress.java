// Generated from FloatProgress.java by src/codegen/FloatToDouble.java.
package lanewise.train;

/** How far a run has come: with the parameters and the optimizer's state, all that it takes to go on with it. */
final class DoubleProgress {

    /** The epoch at work, counted from 0, and how many of its rows have been visited. */
    int epoch;

    long position;

    /** Sum over the batches of their loss, times how much each counts, and the sum of the latter. */
    double lossSum;

    double weightSum;

    /** What the epoch has taken so far, in calls before the present one. */
    long nanos;

    int rollbacks;

    double bestLoss = Double.POSITIVE_INFINITY;
    int bestEpoch = -1;

    /** Epochs since the last one that counted as better. */
    int epochsWithoutBetter;

    /** The loss to undercut. */
    double lossToBeat = Double.POSITIVE_INFINITY;

    /** Whether the run has come to its end, and the best parameters have been put back. */
    boolean finished;

    /** The parameters of the best epoch; none if no early stop needs them. */
    final double[] bestParameters;

    DoubleProgress(int parametersToKeep) {
        bestParameters = new double[parametersToKeep];
    }

    /** Back to the start of the epoch. */
    void restartEpoch() {
        position = 0;
        lossSum = 0;
        weightSum = 0;
        nanos = 0;
    }

    /** The losses so far are those of other rows: none is a best one any more. */
    void forgetLosses() {
        bestLoss = Double.POSITIVE_INFINITY;
        bestEpoch = -1;
        epochsWithoutBetter = 0;
        lossToBeat = Double.POSITIVE_INFINITY;
        finished = false;
    }

    /** Takes note of an epoch's loss and parameters. */
    void observe(double loss, double smallestImprovement, double[] parameters) {
        if (loss < bestLoss) {
            bestLoss = loss;
            bestEpoch = epoch;
            System.arraycopy(parameters, 0, bestParameters, 0, bestParameters.length);
        }
        if (loss < lossToBeat - (lossToBeat == Double.POSITIVE_INFINITY ? 0 : smallestImprovement)) {
            lossToBeat = loss;
            epochsWithoutBetter = 0;
        } else {
            epochsWithoutBetter++;
        }
    }
}
