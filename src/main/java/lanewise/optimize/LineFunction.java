package lanewise.optimize;

/** An objective along a line: φ(α) = J(θ + α·d), and its slope φ′(α) = ∇J(θ + α·d)·d. */
public interface LineFunction {

    /**
     * φ(0).
     *
     * @return the loss where the search starts
     */
    double valueAtZero();

    /**
     * φ′(0).
     *
     * @return the slope where the search starts, negative
     */
    double slopeAtZero();

    /**
     * Computes φ and φ′ at a step. Where a minimizer is to end its run, because the time is used up, somebody asks it to stop, or
     * φ has no lower bound, this throws instead; a search must let that exception pass.
     *
     * @param step α, positive
     * @return φ(α); NaN where J, its gradient or the parameters are not finite
     */
    double evaluate(double step);

    /**
     * φ′ at the step that was evaluated last.
     *
     * @return the slope
     */
    double slope();

    /**
     * The rounding error that a difference of two values of φ must be expected to have.
     *
     * @return an absolute error, not negative
     */
    double noise();

    /**
     * φ(a) − φ(b). Where the values differ by less than the noise, it is taken from the slopes instead,
     * (a − b)·(φ′(a) + φ′(b))/2, which is exact for a parabola. Hager and Zhang (2005) use the same idea in their
     * approximate Wolfe conditions: near a minimum, slopes still tell points apart when values no longer do.
     *
     * @param a a step
     * @param valueA φ(a)
     * @param slopeA φ′(a)
     * @param b another step
     * @param valueB φ(b)
     * @param slopeB φ′(b)
     * @return the difference
     */
    default double difference(double a, double valueA, double slopeA, double b, double valueB, double slopeB) {
        double difference = valueA - valueB;
        return Math.abs(difference) < noise() ? 0.5 * (a - b) * (slopeA + slopeB) : difference;
    }
}
