package lanewise.train;

import lanewise.optimize.StopReason;

/**
 * A step met a loss or a gradient that is not finite, on rows that are. The step was not taken: the parameters and the
 * optimizer's state are those before it.
 *
 * <p>If the reason is the {@linkplain StopReason.Quantity#PARAMETERS parameters}, the step before has made one of them
 * infinite, from a gradient that was finite or, if it was plain descent on a single row, which does not look at the gradient
 * of all weights before it moves the first, from one that was not. Only a {@link Rollback} would have brought a trainer back.
 */
public final class DivergedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient StopReason.Diverged reason;

    DivergedException(StopReason.Diverged reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /**
     * The step and what was not finite.
     *
     * @return the reason; null in an exception that was read from a stream
     */
    public StopReason.Diverged reason() {
        return reason;
    }
}
