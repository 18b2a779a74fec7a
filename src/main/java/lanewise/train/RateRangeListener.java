package lanewise.train;

/** Hears of a learning-rate range test as it goes on, on the thread that trains, and may end it. */
@FunctionalInterface
public interface RateRangeListener {

    /**
     * A step is over.
     *
     * @param step the step, counted from 0
     * @param steps how many there are to be
     * @param rate its learning rate
     * @param loss the smoothed loss, infinite if the test has diverged
     * @return whether to go on; three steps are made in any case, as there is no curve of fewer
     */
    boolean step(int step, int steps, double rate, double loss);
}
