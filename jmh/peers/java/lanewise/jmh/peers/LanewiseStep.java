package lanewise.jmh.peers;

import lanewise.network.FloatInitialization;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.Sgd;
import lanewise.train.FloatTrainer;
import lanewise.train.Training;

/** Our training step, by the call that users make. */
final class LanewiseStep implements Runnable {

    private static final long SEED = 7;

    private final FloatTrainer trainer;
    private final float[] x;
    private final float[] y;
    private final int rows;
    private double loss;

    LanewiseStep(StepCase step, double learningRate) {
        Network network = step.network();
        Training training = Training.with(step.adam() ? Adam.standard() : Sgd.plain(), learningRate)
                .batchSize(step.rows());
        trainer = FloatTrainer.of(network, training, initial(network));
        x = step.features();
        y = step.targets();
        rows = step.rows();
    }

    /** The parameters both start from. */
    static float[] initial(Network network) {
        return FloatInitialization.of(network, SEED);
    }

    @Override
    public void run() {
        loss = trainer.step(x, y, rows);
    }

    /** The loss before the last step. */
    double loss() {
        return loss;
    }
}
