package lanewise.optimize;

import java.time.Duration;
import lanewise.checks.Counts;

/**
 * Why a run ended: a value to switch on, which prints as one sentence.
 *
 * <pre>{@code
 * switch (result.stop()) {
 *     case StopReason.Converged converged -> accept(parameters);
 *     case StopReason.Diverged diverged -> retry(diverged.step());
 *     default -> System.out.println(result.stop());
 * }
 * }</pre>
 */
public sealed interface StopReason {

    /** What has become small enough in a run that converged. */
    enum Criterion {
        /** The Euclidean norm of the gradient. */
        GRADIENT_NORM("the norm of the gradient"),
        /** The relative change of the loss in one epoch or iteration. */
        LOSS_CHANGE("the relative change of the loss"),
        /** The relative change of the parameters in one epoch or iteration. */
        PARAMETER_CHANGE("the relative change of the parameters");

        private final String words;

        Criterion(String words) {
            this.words = words;
        }
    }

    /** What has ceased to be finite in a run that diverged. */
    enum Quantity {
        /** The value of the objective. */
        LOSS("the loss"),
        /** The gradient; its norm is reported. */
        GRADIENT("the norm of the gradient"),
        /** The parameters after a step; their norm is reported. */
        PARAMETERS("the norm of the parameters");

        private final String words;

        Quantity(String words) {
            this.words = words;
        }
    }

    /**
     * A criterion of {@link Stopping} was met.
     *
     * @param criterion which one
     * @param value what was measured
     * @param tolerance what it was compared with
     */
    record Converged(Criterion criterion, double value, double tolerance) implements StopReason {
        @Override
        public String toString() {
            return "converged: " + criterion.words + " is " + value + ", not above " + tolerance;
        }
    }

    /**
     * All epochs have been run.
     *
     * @param epochs how many
     */
    record EpochLimit(int epochs) implements StopReason {
        @Override
        public String toString() {
            return "stopped after " + Counts.of(epochs, "epoch") + ", the limit";
        }
    }

    /**
     * All iterations of a minimizer have been run.
     *
     * @param iterations how many
     */
    record IterationLimit(int iterations) implements StopReason {
        @Override
        public String toString() {
            return "stopped after " + Counts.of(iterations, "iteration") + ", the limit";
        }
    }

    /**
     * The loss has not become better for too many epochs.
     *
     * @param epochs how many epochs it has not
     * @param bestLoss the best loss; infinite if none was finite
     * @param bestEpoch the epoch which had it, counted from 0; −1 if none was finite
     */
    record Patience(int epochs, double bestLoss, int bestEpoch) implements StopReason {
        @Override
        public String toString() {
            return impatience("epoch", epochs, bestLoss, bestEpoch);
        }
    }

    /**
     * The loss has not become better for too many iterations of a minimizer.
     *
     * @param iterations how many iterations it has not
     * @param bestLoss the best loss; infinite if none was finite
     * @param bestIteration the iteration which had it, counted from 0; −1 if none was finite
     */
    record IterationPatience(int iterations, double bestLoss, int bestIteration) implements StopReason {
        @Override
        public String toString() {
            return impatience("iteration", iterations, bestLoss, bestIteration);
        }
    }

    private static String impatience(String unit, int without, double bestLoss, int best) {
        String better = best < 0 ? "finite loss" : "loss below " + bestLoss + " (" + unit + " " + (best + 1) + ")";
        return "stopped early: no " + better + " in " + Counts.of(without, unit);
    }

    /**
     * The time is used up.
     *
     * @param budget the time there was
     */
    record TimeBudget(Duration budget) implements StopReason {
        @Override
        public String toString() {
            return "stopped: the time budget of " + budget.toNanos() / 1e6 + " ms is used up";
        }
    }

    /** Somebody asked to stop. */
    record OnDemand() implements StopReason {
        @Override
        public String toString() {
            return "stopped on demand";
        }
    }

    /**
     * A number ceased to be finite, and the step was not taken. A gradient descent ends with the last parameters
     * whose loss and gradient were finite, or with a patience the best ones, if theirs are, while the state of its optimizer is
     * that of the steps that it tried, so that another run from there begins with a new one; a trainer with the last finite ones,
     * which may be those whose loss is not, unless its specification says to roll back. A minimizer diverges at its start alone,
     * which it leaves as it is.
     *
     * @param step the step that could not be taken, counted from 0
     * @param quantity what was not finite
     * @param value what it was
     */
    record Diverged(long step, Quantity quantity, double value) implements StopReason {
        @Override
        public String toString() {
            String advice;
            if (quantity == Quantity.LOSS && value == Double.NEGATIVE_INFINITY) {
                advice = "; an objective without a minimum needs a bound, such as a penalty on large parameters";
            } else if (step == 0 && quantity != Quantity.PARAMETERS) {
                advice = ", at the start already; smaller parameters or scaled inputs may help";
            } else {
                advice = "; a smaller learning rate may help";
            }
            return "diverged at step " + step + ": " + quantity.words + " is " + value + advice;
        }
    }

    /**
     * A minimizer has come to a point where J is −∞, or has followed J down until the parameters left the range of the type: as
     * far as its numbers reach, J has no minimum. The parameters are the lowest found where J and its gradient are finite.
     *
     * @param iteration the iteration, counted from 0
     * @param quantity what has left the range, the loss or the parameters
     * @param value what it was
     */
    record UnboundedBelow(int iteration, Quantity quantity, double value) implements StopReason {
        @Override
        public String toString() {
            return "unbounded below: " + quantity.words + " is " + value + " on the way down of iteration " + iteration
                    + "; an objective without a minimum needs a bound, such as a penalty on large parameters";
        }
    }

    /**
     * A line search found no better point, neither along the method's direction nor along the gradient. Often the loss
     * cannot be resolved any finer in this precision; a wrong gradient has the same effect.
     *
     * @param iteration the iteration, counted from 0
     * @param gradientNorm norm of the gradient there
     */
    record LineSearchFailed(int iteration, double gradientNorm) implements StopReason {
        @Override
        public String toString() {
            return "no lower point found by the line search of iteration " + iteration
                    + ", where the norm of the gradient is "
                    + gradientNorm;
        }
    }
}
