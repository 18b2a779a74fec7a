package lanewise.train;

import lanewise.network.Network;

/** What happens to a step that must not be taken: bad rows are named, else the run goes back, or gives up. */
final class FloatRecovery {

    /** The step at which the next copy of the state is made, where single steps do not know of epochs. */
    long nextCopy;

    /** Whether single steps were taken since a run began, or one of them failed. */
    private boolean learned;

    private final FloatTrainer trainer;
    private final FloatStepper stepper;
    private final Rollback rollback;

    FloatRecovery(FloatTrainer trainer) {
        this.trainer = trainer;
        this.stepper = trainer.stepper;
        this.rollback = trainer.training.rollback();
    }

    /** Copies the state if it is time to. Every loss since the last copy was finite, so that one is good. */
    void beforeStep() {
        if (rollback.times() > 0 && stepper.optimizer.steps() >= nextCopy) {
            stepper.lastGood.confirm();
            stepper.lastGood.keep();
            nextCopy = stepper.optimizer.steps() + rollback.every();
        }
    }

    /** A single step was taken. */
    void afterStep() {
        learned = true;
    }

    /** Where no copies are made of what single steps have learned, that is what the run which begins goes back to at the earliest. */
    void beforeRun() {
        if (learned && rollback.times() == 0 && stepper.finite()) {
            stepper.lastGood.reset();
        }
        learned = false;
    }

    /**
     * Blames the rows of the batch if they deserve it; else goes back if that is asked for, or gives up.
     *
     * @throws IllegalArgumentException if a row is not finite
     * @throws DivergedException if no rollback is left
     */
    void afterFailure(float[] x, int xOffset, float[] y, int yOffset, int rows) {
        Network network = trainer.network;
        int row = FloatRows.firstNotFinite(x, xOffset, network.inputs(), y, yOffset, network.targets(), rows);
        if (row >= 0) {
            throw new IllegalArgumentException(FloatRows.describe(
                    "row " + row + " of the batch", x, xOffset, network.inputs(), y, yOffset, network.targets(), row));
        }
        learned = false;
        if (!rollBack(false)) {
            throw new DivergedException(stepper.failure);
        }
    }

    /** Goes back to the last good state, and to the start of the epoch, if the specification still allows it. */
    boolean rollBack(boolean restart) {
        if (trainer.progress.rollbacks >= rollback.times()) {
            return false;
        }
        trainer.progress.rollbacks++;
        stepper.rollBack(rollback.factor());
        // The copy that waited to be confirmed belongs to the steps that have been taken back.
        stepper.lastGood.keep();
        nextCopy = stepper.optimizer.steps() + rollback.every();
        if (restart) {
            trainer.progress.restartEpoch();
        }
        for (TrainingListener listener : trainer.listeners) {
            listener.rolledBack(stepper.failure, stepper.rate.scale);
        }
        stepper.failure = null;
        return true;
    }
}
