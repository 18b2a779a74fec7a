// Generated from FloatLive.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import lanewise.checks.Arguments;
import lanewise.data.DoubleScaler;

/**
 * Learning while serving: one thread trains, any number of threads predict, and none of them waits for another.
 *
 * <pre>{@code
 * DoubleLive live = DoubleLive.of(trainer, 100);          // publish every 100 steps
 * DoubleLivePrediction prediction = live.predictor();    // one per thread that serves
 * int answer = prediction.classOf(features, 0);         // by one complete published version
 * live.learn(features, 0, label, 0, 1);                 // the one thread that learns
 * }</pre>
 *
 * <p>What a predictor reads does not change while it reads. Every version is published, however long predictions last; a predictor
 * looks again only where something newer was published in the very moment of its first look.
 */
public final class DoubleLive {

    private final DoubleTrainer trainer;
    private final DoubleScaler scaler;
    private final DoubleScaler targetScaler;
    private final int publishEvery;

    /** What is served. */
    final DoubleVersions versions;

    private final int inputs;
    private final int targets;

    /** Rows and targets after their scaling; none without a scaler. */
    private final double[] scaledRows;

    private final double[] scaledTargets;

    /** Steps of the optimizer since then. */
    private long stepsSince;

    private DoubleLive(DoubleTrainer trainer, int publishEvery, DoubleScaler scaler, DoubleScaler targetScaler) {
        this.trainer = trainer;
        this.scaler = scaler;
        this.targetScaler = targetScaler;
        this.publishEvery = Arguments.atLeast("publishEvery", publishEvery, 1);
        inputs = trainer.network().inputs();
        targets = trainer.network().targets();
        int most = trainer.training().batchSize();
        scaledRows = new double[scaler == null ? 0 : Arguments.arrayLength("a batch", most, inputs)];
        scaledTargets = new double[targetScaler == null ? 0 : Arguments.arrayLength("a batch", most, targets)];
        versions = new DoubleVersions(trainer.parameters().length);
        if (!publish()) {
            throw new IllegalArgumentException(
                    "the trainer has parameters that are not finite; there is nothing to serve");
        }
    }

    /**
     * Serves what a trainer learns. Its present parameters are published as version 0.
     *
     * @param trainer the trainer; from now on only the thread that calls {@link #step} may use it
     * @param publishEvery steps between two versions, at least 1
     * @return an instance without readers
     * @throws IllegalArgumentException if there are fewer steps, or the parameters of the trainer are not finite
     */
    public static DoubleLive of(DoubleTrainer trainer, int publishEvery) {
        return new DoubleLive(trainer, publishEvery, null, null);
    }

    /**
     * Serves what a trainer learns, with a scaler for the rows to predict.
     *
     * @param trainer the trainer; it learns from rows that have been scaled
     * @param publishEvery steps between two versions, at least 1
     * @param scaler what scales the rows to predict
     * @return an instance without readers
     * @throws IllegalArgumentException if the scaler does not have a column per input, or as without one
     */
    public static DoubleLive of(DoubleTrainer trainer, int publishEvery, DoubleScaler scaler) {
        DoubleModel.of(trainer).withScaler(scaler);
        return new DoubleLive(trainer, publishEvery, scaler, null);
    }

    /**
     * Serves what a trainer learns, with the scalers of a regression.
     *
     * @param trainer the trainer; it learns from rows whose inputs and targets have been scaled
     * @param publishEvery steps between two versions, at least 1
     * @param scaler what scales the rows to predict
     * @param targetScaler what scaled the targets; predictions are as the targets were before
     * @return an instance without readers
     * @throws IllegalArgumentException if a scaler does not fit the network, see {@link DoubleModel#withTargetScaler}, or as
     *     without one
     */
    public static DoubleLive of(
            DoubleTrainer trainer, int publishEvery, DoubleScaler scaler, DoubleScaler targetScaler) {
        DoubleModel.of(trainer).withScaler(scaler).withTargetScaler(targetScaler);
        return new DoubleLive(trainer, publishEvery, scaler, targetScaler);
    }

    /**
     * The trainer.
     *
     * @return for the thread that trains
     */
    public DoubleTrainer trainer() {
        return trainer;
    }

    /**
     * One step of the trainer, as {@link DoubleTrainer#step(double[], int, double[], int, int)}, and a new version if it is due:
     * when the optimizer has taken so many steps, or the trainer has gone back to its last good parameters. Allocates nothing.
     * For one thread; of two at once, one is told so by an {@link IllegalStateException} most of the time, see {@link
     * DoubleTrainer}.
     *
     * @param x rows x inputs, row-major
     * @param xOffset where they start
     * @param y rows x targets, row-major
     * @param yOffset where they start
     * @param rows number of rows, from 1 to the batch size
     * @return the mean loss of the batch before the step
     * @throws IllegalArgumentException as the trainer does
     * @throws IndexOutOfBoundsException if the rows do not lie inside their arrays
     * @throws DivergedException as the trainer does; what has been published goes on being served
     */
    public double step(double[] x, int xOffset, double[] y, int yOffset, int rows) {
        return step(x, xOffset, y, yOffset, null, 0, rows);
    }

    /**
     * As {@link #step(double[], int, double[], int, int)}, with a weight for each row.
     *
     * @param x rows x inputs, row-major
     * @param xOffset where they start
     * @param y rows x targets, row-major
     * @param yOffset where they start
     * @param weights one weight of at least 0 per row, or null for equal ones
     * @param weightsOffset where they start
     * @param rows number of rows, from 1 to the batch size
     * @return the mean loss of the batch before the step
     * @throws IllegalArgumentException as the trainer does
     * @throws IndexOutOfBoundsException if the rows do not lie inside their arrays
     * @throws DivergedException as the trainer does; what has been published goes on being served
     */
    public double step(
            double[] x, int xOffset, double[] y, int yOffset, double[] weights, int weightsOffset, int rows) {
        int rollbacks = trainer.progress.rollbacks;
        long before = trainer.steps();
        double loss = Double.NaN;
        try {
            loss = trainer.step(x, xOffset, y, yOffset, weights, weightsOffset, rows);
        } finally {
            if (trainer.progress.rollbacks != rollbacks) {
                // What was published since may be what has just been taken back, also where a listener has thrown on hearing of it.
                publish();
            } else {
                stepsSince += trainer.steps() - before;
                if (stepsSince >= publishEvery && Double.isFinite(loss)) {
                    publish();
                }
            }
        }
        return loss;
    }

    /**
     * As {@link #step(double[], int, double[], int, int)}, on rows and targets before scaling, such as predictors take and give; without
     * scalers it is the same. Allocates nothing.
     *
     * @param x rows x inputs, row-major, before scaling
     * @param xOffset where they start
     * @param y rows x targets, row-major, before scaling
     * @param yOffset where they start
     * @param rows number of rows, from 1 to the batch size
     * @return the mean loss of the batch before the step
     * @throws IllegalArgumentException as the trainer does
     * @throws IndexOutOfBoundsException if the rows do not lie inside their arrays
     * @throws IllegalStateException if another thread is in a call of the trainer
     * @throws DivergedException as the trainer does; what has been published goes on being served
     */
    public double learn(double[] x, int xOffset, double[] y, int yOffset, int rows) {
        return learn(x, xOffset, y, yOffset, null, 0, rows);
    }

    /**
     * As {@link #learn(double[], int, double[], int, int)}, with a weight for each row.
     *
     * @param x rows x inputs, row-major, before scaling
     * @param xOffset where they start
     * @param y rows x targets, row-major, before scaling
     * @param yOffset where they start
     * @param weights one weight of at least 0 per row, or null for equal ones
     * @param weightsOffset where they start
     * @param rows number of rows, from 1 to the batch size
     * @return the mean loss of the batch before the step
     * @throws IllegalArgumentException as the trainer does
     * @throws IndexOutOfBoundsException if the rows do not lie inside their arrays
     * @throws IllegalStateException if another thread is in a call of the trainer
     * @throws DivergedException as the trainer does; what has been published goes on being served
     */
    public double learn(
            double[] x, int xOffset, double[] y, int yOffset, double[] weights, int weightsOffset, int rows) {
        long before = trainer.user.enter();
        try {
            if (rows < 1 || rows > trainer.training().batchSize()) {
                // The trainer says what is wrong with that.
                return step(x, xOffset, y, yOffset, weights, weightsOffset, rows);
            }
            Arguments.range("x", x.length, xOffset, rows, inputs);
            Arguments.range("y", y.length, yOffset, rows, targets);
            if (scaler != null) {
                scaler.apply(rows, x, xOffset, scaledRows, 0);
            }
            if (targetScaler != null) {
                targetScaler.apply(rows, y, yOffset, scaledTargets, 0);
            }
            return step(
                    scaler == null ? x : scaledRows, scaler == null ? xOffset : 0,
                    targetScaler == null ? y : scaledTargets, targetScaler == null ? yOffset : 0, weights,
                    weightsOffset, rows);
        } finally {
            trainer.user.leave(before);
        }
    }

    /**
     * Publishes the present parameters, for the thread that trains. Parameters that are not finite are not published.
     *
     * @return whether they were finite; if not, the next step tries again
     * @throws IllegalStateException if another thread is in a call of the trainer
     */
    public boolean publish() {
        long before = trainer.user.enter();
        try {
            boolean finite = trainer.stepper.finite();
            if (finite) {
                versions.publish(trainer.parameters());
                stepsSince = 0;
            }
            return finite;
        } finally {
            trainer.user.leave(before);
        }
    }

    /**
     * The number of the newest version.
     *
     * @return counted from 0; may be asked from any thread
     */
    public long version() {
        return versions.version();
    }

    /**
     * A predictor for one thread that serves. May be called from any thread.
     *
     * @return a predictor, to be closed when it is no longer used
     */
    public DoubleLivePrediction predictor() {
        return new DoubleLivePrediction(
                versions,
                new DoublePrediction(trainer.network(), new double[0], scaler, targetScaler, 256));
    }
}
