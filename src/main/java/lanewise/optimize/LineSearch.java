package lanewise.optimize;

/**
 * Chooses how far to go along a direction: a step α with φ(α) sufficiently below φ(0), φ(α) = J(θ + α·d).
 *
 * <p>Open to implementations; it works on numbers, so one serves both precisions. It must be free of state, or serve
 * one minimizer.
 */
@FunctionalInterface
public interface LineSearch {

    /**
     * Searches.
     *
     * @param function φ, with φ′(0) &lt; 0
     * @param firstStep the first step to try, positive
     * @return the step that was chosen, which must be the one evaluated last, else the minimizer throws; NaN if none was
     *     found
     */
    double search(LineFunction function, double firstStep);
}
