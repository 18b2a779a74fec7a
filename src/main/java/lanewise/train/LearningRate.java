package lanewise.train;

import lanewise.optimize.ReduceOnPlateau;
import lanewise.optimize.Schedule;

/** The learning rate of a run: what its schedule says, and what rollbacks have left of that. */
final class LearningRate {

    /** That of the run, with a state of its own where it has one. */
    final Schedule schedule;

    /** What the rates of the schedule are multiplied by: smaller after each rollback. */
    double scale = 1;

    /** The rate of the last step. */
    double last;

    LearningRate(Schedule specification) {
        schedule = specification.forRun();
    }

    /** The rate of the next step, after so many; checked here for steps that no optimizer takes. */
    double next(long steps) {
        double rate = schedule.at(steps);
        if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the schedule gives the rate " + rate + " at step " + steps
                    + "; it must be finite and not negative");
        }
        return scale * rate;
    }

    /** Tells the schedule the loss of an epoch that has ended after so many steps. */
    void observe(long steps, double loss) {
        schedule.observe(steps - 1, loss);
    }

    /** No loss so far compares with those to come. */
    void forgetLosses() {
        for (ReduceOnPlateau plateau : ReduceOnPlateau.within(schedule)) {
            ReduceOnPlateau.State seen = plateau.state();
            plateau.restore(
                    new ReduceOnPlateau.State(seen.scale(), Double.POSITIVE_INFINITY, 0, seen.cooling()));
        }
    }
}
