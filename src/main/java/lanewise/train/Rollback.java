package lanewise.train;

import lanewise.checks.Arguments;

/**
 * What to do when a run diverges: go back to the last parameters known to be good, and on with a smaller learning rate.
 *
 * <p>Good are those at the start of the best epoch so far, and those at the start of the run. A trainer that is given its
 * batches one by one copies its parameters every {@code every} steps; a copy is good when the steps up to the next one have
 * met finite losses only. The optimizer's state goes back with them, the count of epochs does not.
 *
 * @param times how often a run may go back before it stops; 0 for never
 * @param factor what the learning rate is multiplied by each time, above 0 and at most 1
 * @param every steps between two copies of the parameters, at least 1, for {@link FloatTrainer#step}
 */
public record Rollback(int times, double factor, int every) {

    /** A run that diverges stops. */
    public static final Rollback NEVER = new Rollback(0, 0.5, 1000);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a component is not as described
     */
    public Rollback {
        Arguments.atLeast("times", times, 0);
        if (!(factor > 0 && factor <= 1)) {
            throw new IllegalArgumentException("factor is " + factor + "; it must be above 0 and at most 1");
        }
        Arguments.atLeast("every", every, 1);
    }
}
