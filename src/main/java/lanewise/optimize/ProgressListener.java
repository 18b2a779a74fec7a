package lanewise.optimize;

/** Told how a run goes, after every epoch of a gradient descent or iteration of a minimizer. */
@FunctionalInterface
public interface ProgressListener {

    /** Hears and does nothing. */
    ProgressListener NONE = (epoch, loss, gradientNorm, rate) -> {};

    /**
     * One epoch or iteration is done. The parameters, in the array that the run was given, are those after it.
     *
     * @param epoch the epoch or iteration, counted from 0
     * @param loss what the history of the {@link OptimizationResult} holds for it
     * @param gradientNorm Euclidean norm of the last gradient that was computed
     * @param rate learning rate of the last step; for a minimizer the length that the line search chose
     */
    void progress(int epoch, double loss, double gradientNorm, double rate);
}
