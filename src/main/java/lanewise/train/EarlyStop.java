package lanewise.train;

import lanewise.checks.Arguments;

/**
 * Ends a run when the validation loss no longer gets better, and puts the parameters of the best epoch back.
 *
 * <p>An epoch is better if its loss is below best − smallest. (Prechelt, <i>Early Stopping — But When?</i>, 1998, the
 * criterion UP in its simplest form.)
 *
 * @param patience how many epochs in succession may pass without a better one; the run ends with the last of them. At
 *     least 1; 0 for a run that never ends early
 * @param smallest the smallest improvement that counts, at least 0
 */
public record EarlyStop(int patience, double smallest) {

    /** A run never ends early, and keeps its last parameters. */
    public static final EarlyStop NEVER = new EarlyStop(0, 0);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a component is not as described
     */
    public EarlyStop {
        Arguments.atLeast("patience", patience, 0);
        Arguments.notNegative("smallest", smallest);
    }
}
