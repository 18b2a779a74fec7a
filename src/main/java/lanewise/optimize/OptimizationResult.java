package lanewise.optimize;

import java.util.Locale;
import lanewise.checks.Counts;

/**
 * What came of a run. The parameters are in the array that the caller gave.
 *
 * @param loss J at the final parameters, over all rows
 * @param gradientNorm Euclidean norm of the gradient there
 * @param epochs completed epochs of a gradient descent, or iterations of a minimizer
 * @param evaluations how often a value and gradient was computed, those of the line searches and of this result
 *     included
 * @param history a loss per epoch or iteration: of a gradient descent, the mean over the rows, each as it was met
 *     before the step it took part in; of a minimizer, J after the iteration. The array is the caller's
 * @param stop why the run ended
 */
public record OptimizationResult(
        double loss, double gradientNorm, int epochs, long evaluations, double[] history, StopReason stop) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "loss %.6g, gradient norm %.3g, ", loss, gradientNorm)
                + epochs + Counts.verb(epochs, " epoch or iteration, ", " epochs or iterations, ")
                + Counts.of(evaluations, "evaluation") + "; " + stop;
    }
}
