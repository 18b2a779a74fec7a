// Generated from FloatBatchObjective.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

/**
 * An objective which is a mean over rows of data, J(θ) = (1/N) Σᵢ Jᵢ(θ), so that the mean over some of the rows
 * estimates it: what stochastic and mini-batch gradient descent need.
 */
public interface DoubleBatchObjective extends DoubleObjective {

    /**
     * The number of rows.
     *
     * @return N, at least 1
     */
    int rows();

    /**
     * The mean of Jᵢ over some rows, and its gradient.
     *
     * @param parameters θ, {@link #dimension()} elements; not to be changed
     * @param rows indices of rows, each from 0 to {@link #rows()} − 1; not to be changed
     * @param from where the batch starts in {@code rows}
     * @param count number of rows in the batch, at least 1
     * @param gradient receives the gradient of the mean; every element is overwritten
     * @return the mean of Jᵢ(θ) over the batch
     */
    double valueAndGradient(double[] parameters, int[] rows, int from, int count, double[] gradient);

    /**
     * How much the mean over some rows counts in a mean over more of them: their number, which is this default, or the sum of
     * their weights where the mean is a weighted one. Gradient descent weights the losses of the batches of an epoch with it,
     * and leaves out a batch of which it is 0, as such a batch has no mean.
     *
     * @param rows indices of rows, each from 0 to {@link #rows()} − 1; not to be changed
     * @param from where the batch starts in {@code rows}
     * @param count number of rows in the batch, at least 1
     * @return a finite number of at least 0
     */
    default double weight(int[] rows, int from, int count) {
        return count;
    }

    /**
     * J(θ) over all rows in ascending order. This default allocates the list of the rows; an objective that is often
     * minimised as a whole overrides it.
     */
    @Override
    default double valueAndGradient(double[] parameters, double[] gradient) {
        int[] all = new int[rows()];
        for (int row = 0; row < all.length; row++) {
            all[row] = row;
        }
        return valueAndGradient(parameters, all, 0, all.length, gradient);
    }
}
