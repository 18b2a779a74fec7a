package lanewise.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lanewise.checks.Arguments;

/**
 * Lowers the learning rate when a validation loss no longer improves: PyTorch's {@code ReduceLROnPlateau}.
 *
 * <p>The rate of a step is that of another schedule times a scale, which starts at 1. An observed loss is better if it
 * is below best − threshold·|best|. After more than {@code patience} observations in succession without a better one,
 * the scale is multiplied by {@code factor}; the next {@code cooldown} observations then do not count.
 *
 * <p>It may scale any schedule, and be part of a composition: {@code new ReduceOnPlateau(Schedule.constant(0.1), 0.5,
 * 3).withWarmup(500)} begins to count when the warm-up is over.
 *
 * <p>A run tells the plateaus of this library's compositions; one inside a function of your own hears nothing, unless that
 * schedule hands {@link Schedule#observe} and {@link Schedule#forRun} on.
 *
 * <p>Unlike other schedules this one has a state. What runs it works on a copy, {@link #forRun()}, so one specification
 * serves several runs; a run that is to be resumed saves the {@link #state()} of that copy, as a checkpoint of a trainer does.
 */
public final class ReduceOnPlateau implements Schedule {

    private final Schedule schedule;
    private final double factor;
    private final int patience;
    private final double threshold;
    private final int cooldown;
    private final double smallest;

    private double scale = 1;
    private double best = Double.POSITIVE_INFINITY;
    private int bad;
    private int cooling;

    /**
     * What the observations so far have led to.
     *
     * @param scale what the rates of the schedule are multiplied by, from 0 to 1
     * @param best the best loss observed, infinite if there is none
     * @param bad observations since then, at least 0
     * @param cooling observations that will not count, at least 0
     */
    public record State(double scale, double best, int bad, int cooling) {

        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if a component is not as described
         */
        public State {
            if (!(scale >= 0 && scale <= 1)) {
                throw new IllegalArgumentException("scale is " + scale + "; it must be from 0 to 1");
            }
            if (Double.isNaN(best)) {
                throw new IllegalArgumentException("best is NaN; it must be a number");
            }
            Arguments.atLeast("bad", bad, 0);
            Arguments.atLeast("cooling", cooling, 0);
        }
    }

    /**
     * With a threshold of 1e-4, no cooldown and no smallest rate.
     *
     * @param schedule the rate to scale
     * @param factor above 0 and below 1
     * @param patience observations without a better loss that are borne, at least 0
     */
    public ReduceOnPlateau(Schedule schedule, double factor, int patience) {
        this(schedule, factor, patience, 1e-4, 0, 0);
    }

    /**
     * With everything chosen.
     *
     * @param schedule the rate to scale
     * @param factor above 0 and below 1
     * @param patience observations without a better loss that are borne, at least 0
     * @param threshold by which fraction of itself the best loss must be undercut, at least 0 and less than 1
     * @param cooldown observations after a reduction that do not count, at least 0
     * @param smallest scaling does not take the rate below this, at least 0
     * @throws IllegalArgumentException if a number is outside its range
     */
    public ReduceOnPlateau(
            Schedule schedule, double factor, int patience, double threshold, int cooldown, double smallest) {
        this.schedule = Objects.requireNonNull(schedule, "schedule");
        this.factor = Arguments.between("factor", factor, 0, 1);
        this.patience = Arguments.atLeast("patience", patience, 0);
        this.threshold = Arguments.belowOne("threshold", threshold);
        this.cooldown = Arguments.atLeast("cooldown", cooldown, 0);
        this.smallest = Arguments.notNegative("smallest", smallest);
    }

    @Override
    public double at(long step) {
        Arguments.atLeast("step", step, 0);
        double rate = schedule.at(step);
        return Math.min(rate, Math.max(rate * scale, smallest));
    }

    /**
     * A plateau with the same settings and the present state.
     *
     * @return a copy
     */
    @Override
    public ReduceOnPlateau forRun() {
        ReduceOnPlateau copy = new ReduceOnPlateau(
                schedule.forRun(), factor, patience, threshold, cooldown, smallest);
        copy.restore(state());
        return copy;
    }

    @Override
    public void observe(long step, double loss) {
        schedule.observe(step, loss);
        observe(loss);
    }

    /**
     * The plateaus of a composition, whose states a run that is to be resumed saves.
     *
     * @param schedule a schedule, or one composed by the words of {@link Schedule}
     * @return the plateaus in the order in which they are written, outer before inner; none if no part follows the loss
     */
    public static List<ReduceOnPlateau> within(Schedule schedule) {
        Objects.requireNonNull(schedule, "schedule");
        List<ReduceOnPlateau> found = new ArrayList<>();
        collect(schedule, found);
        return found;
    }

    /** The schedule that gives the rates to scale. */
    Schedule scaled() {
        return schedule;
    }

    private static void collect(Schedule schedule, List<ReduceOnPlateau> found) {
        switch (schedule) {
            case ReduceOnPlateau plateau -> {
                found.add(plateau);
                collect(plateau.schedule, found);
            }
            case StandardSchedule.Then then -> {
                collect(then.first(), found);
                collect(then.next(), found);
            }
            case StandardSchedule.Warmup warmup -> collect(warmup.schedule(), found);
            case StandardSchedule.Every every -> collect(every.schedule(), found);
            case StandardSchedule.Times times -> collect(times.schedule(), found);
            default -> {}
        }
    }

    /**
     * Takes note of a loss, usually that of the validation data after an epoch.
     *
     * @param loss the loss; one that is not a number is not better than any
     * @return whether the scale has been reduced
     */
    public boolean observe(double loss) {
        boolean better = best == Double.POSITIVE_INFINITY ? loss < best : loss < best - threshold * Math.abs(best);
        if (better) {
            best = loss;
        }
        if (cooling > 0) {
            cooling--;
            bad = 0;
        } else {
            bad = better ? 0 : bad + 1;
        }
        if (bad <= patience) {
            return false;
        }
        scale *= factor;
        bad = 0;
        cooling = cooldown;
        return true;
    }

    /**
     * The state, to save.
     *
     * @return the state
     */
    public State state() {
        return new State(scale, best, bad, cooling);
    }

    /**
     * Takes over a saved state.
     *
     * @param state what {@link #state()} has returned
     */
    public void restore(State state) {
        Objects.requireNonNull(state, "state");
        scale = state.scale;
        best = state.best;
        bad = state.bad;
        cooling = state.cooling;
    }

    /**
     * The settings, and what the observations so far have led to.
     *
     * @return a few words
     */
    @Override
    public String toString() {
        return "ReduceOnPlateau[schedule=" + schedule + ", factor=" + factor + ", patience=" + patience + ", threshold="
                + threshold + ", cooldown=" + cooldown + ", smallest=" + smallest + ", " + state() + "]";
    }
}
