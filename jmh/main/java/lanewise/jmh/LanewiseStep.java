package lanewise.jmh;

import lanewise.kernel.Parallelism;
import lanewise.network.FloatInitialization;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.Sgd;
import lanewise.train.FloatTrainer;
import lanewise.train.Training;

/** Our training step, by the call that users make. */
public final class LanewiseStep implements Runnable {

    private static final long SEED = 7;

    private final FloatTrainer trainer;
    private final float[] x;
    private final float[] y;
    private final int rows;
    private double loss;

    /**
     * Makes a trainer.
     *
     * @param step the case
     * @param learningRate how far a step goes
     */
    public LanewiseStep(StepCase step, double learningRate) {
        this(step, learningRate, null);
    }

    /**
     * Makes a trainer that works on several threads.
     *
     * @param step the case
     * @param learningRate how far a step goes
     * @param threads what to work on; null for the caller's thread alone
     */
    public LanewiseStep(StepCase step, double learningRate, Parallelism threads) {
        Network network = step.network();
        Training training = Training.with(step.adam() ? Adam.standard() : Sgd.plain(), learningRate)
                .batchSize(step.rows());
        trainer = FloatTrainer.of(network, training, initial(network), threads);
        x = step.features();
        y = step.targets();
        rows = step.rows();
    }

    /**
     * The parameters all start from.
     *
     * @param network what is trained
     * @return seeded
     */
    public static float[] initial(Network network) {
        return FloatInitialization.of(network, SEED);
    }

    @Override
    public void run() {
        loss = trainer.step(x, y, rows);
    }

    /**
     * The loss before the last step.
     *
     * @return the mean over the rows
     */
    public double loss() {
        return loss;
    }

    /**
     * The parameters after the last step.
     *
     * @return the trainer's own, not a copy
     */
    public float[] parameters() {
        return trainer.parameters();
    }
}
