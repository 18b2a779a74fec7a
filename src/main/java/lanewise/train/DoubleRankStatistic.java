// Generated from FloatRankStatistic.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import java.util.Arrays;

/** The statistic of Mann and Whitney 1947: in how many pairs of a yes and a no the yes has the larger score. */
final class DoubleRankStatistic {

    private DoubleRankStatistic() {}

    /**
     * The part of all pairs, a tie counting one half.
     *
     * @param targets above ½ for yes
     * @return from 0 to 1; NaN if there is no pair or a score is not a number
     */
    static double of(int n, double[] scores, int scoresOffset, double[] targets, int targetsOffset) {
        double[] yes = new double[n];
        double[] no = new double[n];
        int yesCount = 0;
        int noCount = 0;
        for (int i = 0; i < n; i++) {
            // Adding 0 makes of −0 a 0, which the order of sorting tells apart.
            double score = scores[scoresOffset + i] + 0;
            if (score != score) {
                return Double.NaN;
            }
            if (targets[targetsOffset + i] > 0.5) {
                yes[yesCount++] = score;
            } else {
                no[noCount++] = score;
            }
        }
        if (yesCount == 0 || noCount == 0) {
            return Double.NaN;
        }
        Arrays.sort(yes, 0, yesCount);
        Arrays.sort(no, 0, noCount);
        return twiceLarger(yes, yesCount, no, noCount) / 2.0 / ((double) yesCount * noCount);
    }

    /** Twice the number of pairs in which yes is larger, both in ascending order; a tie counts once. */
    private static long twiceLarger(double[] yes, int yesCount, double[] no, int noCount) {
        long twice = 0;
        int below = 0;
        int notAbove = 0;
        for (int i = 0; i < yesCount; i++) {
            while (below < noCount && no[below] < yes[i]) {
                below++;
            }
            while (notAbove < noCount && no[notAbove] <= yes[i]) {
                notAbove++;
            }
            twice += (long) below + notAbove;
        }
        return twice;
    }
}
