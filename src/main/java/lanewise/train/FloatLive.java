package lanewise.train;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;
import lanewise.checks.Arguments;
import lanewise.data.FloatScaler;

/**
 * Learning while serving: one thread trains, any number of threads predict, and none of them waits for another.
 *
 * <pre>{@code
 * FloatLive live = FloatLive.of(trainer, 100);          // publish every 100 steps
 * FloatLivePrediction prediction = live.predictor();    // one per thread that serves
 * int answer = prediction.classOf(features, 0);         // by one complete published version
 * live.step(features, 0, label, 0, 1);                  // the one thread that learns
 * }</pre>
 *
 * <p>The parameters are published by copying them to one of some arrays, two more than there are predictors, and by a volatile
 * write of which one it is. A predictor notes which one it is about to read, looks whether that is still the newest, else tries
 * again, and takes the note away when it is done; an array with a note is not written (hazard pointers, Michael 2004). So what a
 * predictor reads does not change, there is always an array to publish to, however long a prediction lasts or its thread sleeps,
 * and a predictor tries again only where something newer was published in the very moment of its first look.
 */
public final class FloatLive {

    /** What a reader has noted that reads nothing. */
    private static final long IDLE = -1;

    /** Where in its array a reader's note lies: alone on its cache line. */
    private static final int NOTE = 8;

    /** A published version. */
    static final class Slot {
        final int number;
        final float[] parameters;
        long version = -1;

        Slot(int number, int length) {
            this.number = number;
            parameters = new float[length];
        }
    }

    private final FloatTrainer trainer;
    private final FloatScaler scaler;
    private final FloatScaler targetScaler;
    private final int publishEvery;

    /** Guards the two that follow against others that change them. */
    private final Object registration = new Object();

    /** By their numbers; replaced as a whole by more. */
    private volatile Slot[] slots = {};

    /** The notes of all readers; replaced as a whole. */
    private volatile AtomicLongArray[] readers = {};

    private volatile Slot current;
    private volatile long version = -1;

    /** Steps of the optimizer since then. */
    private int stepsSince;

    private FloatLive(FloatTrainer trainer, int publishEvery, FloatScaler scaler, FloatScaler targetScaler) {
        this.trainer = trainer;
        this.scaler = scaler;
        this.targetScaler = targetScaler;
        this.publishEvery = Arguments.atLeast("publishEvery", publishEvery, 1);
        makeRoom(0);
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
    public static FloatLive of(FloatTrainer trainer, int publishEvery) {
        return new FloatLive(trainer, publishEvery, null, null);
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
    public static FloatLive of(FloatTrainer trainer, int publishEvery, FloatScaler scaler) {
        FloatModel.of(trainer).withScaler(scaler);
        return new FloatLive(trainer, publishEvery, scaler, null);
    }

    /**
     * Serves what a trainer learns, with the scalers of a regression.
     *
     * @param trainer the trainer; it learns from rows whose inputs and targets have been scaled
     * @param publishEvery steps between two versions, at least 1
     * @param scaler what scales the rows to predict
     * @param targetScaler what scaled the targets; predictions are as the targets were before
     * @return an instance without readers
     * @throws IllegalArgumentException if a scaler does not fit the network, see {@link FloatModel#withTargetScaler}, or as
     *     without one
     */
    public static FloatLive of(
            FloatTrainer trainer, int publishEvery, FloatScaler scaler, FloatScaler targetScaler) {
        FloatModel.of(trainer).withScaler(scaler).withTargetScaler(targetScaler);
        return new FloatLive(trainer, publishEvery, scaler, targetScaler);
    }

    /**
     * The trainer.
     *
     * @return for the thread that trains
     */
    public FloatTrainer trainer() {
        return trainer;
    }

    /**
     * One step of the trainer, as {@link FloatTrainer#step(float[], int, float[], int, int)}, and a new version if it is due:
     * when the optimizer has taken so many steps. Allocates nothing. For one thread; of two at once, one is told so by an
     * {@link IllegalStateException} most of the time, see {@link FloatTrainer}.
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
    public double step(float[] x, int xOffset, float[] y, int yOffset, int rows) {
        return step(x, xOffset, y, yOffset, null, 0, rows);
    }

    /**
     * As {@link #step(float[], int, float[], int, int)}, with a weight for each row.
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
            float[] x, int xOffset, float[] y, int yOffset, float[] weights, int weightsOffset, int rows) {
        long before = trainer.steps();
        double loss = trainer.step(x, xOffset, y, yOffset, weights, weightsOffset, rows);
        if (trainer.steps() != before) {
            stepsSince++;
        }
        if (stepsSince >= publishEvery && Double.isFinite(loss)) {
            publish();
        }
        return loss;
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
            return published();
        } finally {
            trainer.user.leave(before);
        }
    }

    private boolean published() {
        if (!trainer.stepper.finite()) {
            return false;
        }
        Slot free = free();
        long next = version + 1;
        System.arraycopy(trainer.parameters(), 0, free.parameters, 0, free.parameters.length);
        free.version = next;
        current = free;
        version = next;
        stepsSince = 0;
        return true;
    }

    private Slot free() {
        AtomicLongArray[] noted = readers;
        for (Slot slot : slots) {
            if (slot != current && !isNoted(slot, noted)) {
                return slot;
            }
        }
        throw new IllegalStateException("all arrays of the live model are being read");
    }

    private static boolean isNoted(Slot slot, AtomicLongArray[] readers) {
        for (AtomicLongArray reader : readers) {
            if (reader.get(NOTE) == slot.number) {
                return true;
            }
        }
        return false;
    }

    /**
     * The number of the newest version.
     *
     * @return counted from 0; may be asked from any thread
     */
    public long version() {
        return version;
    }

    /**
     * A predictor for one thread that serves. May be called from any thread.
     *
     * @return a predictor, to be closed when it is no longer used
     */
    public FloatLivePrediction predictor() {
        AtomicLongArray note = new AtomicLongArray(2 * NOTE);
        note.set(NOTE, IDLE);
        synchronized (registration) {
            makeRoom(readers.length + 1);
            AtomicLongArray[] more = Arrays.copyOf(readers, readers.length + 1);
            more[readers.length] = note;
            readers = more;
        }
        return new FloatLivePrediction(this, note,
                new FloatPrediction(trainer.network(), new float[0], scaler, targetScaler, 256));
    }

    /** Forgets a reader. */
    void remove(AtomicLongArray note) {
        synchronized (registration) {
            readers = Arrays.stream(readers).filter(reader -> reader != note).toArray(AtomicLongArray[]::new);
        }
    }

    /** The version to read; it stays as it is until {@link #release}. */
    Slot acquire(AtomicLongArray note) {
        while (true) {
            Slot newest = current;
            note.set(NOTE, newest.number);
            // If it still is the newest one, the note was there before it can be chosen to be written again.
            if (newest == current) {
                return newest;
            }
        }
    }

    /** An array for each reader, one for the newest version and one for the next. */
    private void makeRoom(int readers) {
        Slot[] more = Arrays.copyOf(slots, Math.max(slots.length, readers + 2));
        for (int i = slots.length; i < more.length; i++) {
            more[i] = new Slot(i, trainer.parameters().length);
        }
        slots = more;
    }

    /** Whether no version is being read. */
    static boolean isIdle(AtomicLongArray note) {
        return note.get(NOTE) == IDLE;
    }

    /** Ends the reading of a version. */
    static void release(AtomicLongArray note) {
        note.setRelease(NOTE, IDLE);
    }
}
