package lanewise.random;

import java.util.function.IntUnaryOperator;

/** Random orders by the shuffle of Fisher and Yates, in the form of Durstenfeld (Communications of the ACM 7(7), 1964). */
public final class Permutation {

    private Permutation() {}

    /**
     * Fills an array with 0, 1, … n − 1, shuffled from the last element down.
     *
     * @param order receives the permutation of 0 to n − 1, n its length
     * @param below gives for a bound the next random whole number from 0 to bound − 1; asked with n, n − 1, … 2
     */
    public static void shuffle(int[] order, IntUnaryOperator below) {
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int k = order.length; k > 1; k--) {
            int j = below.applyAsInt(k);
            int last = order[k - 1];
            order[k - 1] = order[j];
            order[j] = last;
        }
    }
}
