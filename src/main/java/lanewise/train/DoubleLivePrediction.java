// Generated from FloatLivePrediction.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Predicts with the newest version that a {@link DoubleLive} has published, on one thread. A call allocates nothing, waits for
 * nobody, and works with one complete version from its first row to its last.
 *
 * <p>A call while another thread is in one throws an {@link IllegalStateException}, as that of a {@link DoublePrediction} does.
 */
public final class DoubleLivePrediction implements AutoCloseable {

    private final DoubleVersions versions;
    private final AtomicLongArray note;
    private final DoublePrediction prediction;
    private final OneThread user = new OneThread(
            "two threads are in this predictor at once; it belongs to one, so make one for each");
    private long version = -1;

    /** Set from any thread; whoever sees it set has the reader's note before it, or does not begin to read. */
    private volatile boolean closed;

    DoubleLivePrediction(DoubleVersions versions, DoublePrediction prediction) {
        this.versions = versions;
        note = versions.register();
        this.prediction = prediction;
    }

    private DoubleVersions.Slot acquire() {
        DoubleVersions.Slot slot = versions.acquire(note);
        // After the note: either it is seen by who closes, or that is seen here.
        if (closed) {
            throw new IllegalStateException("this predictor is closed; ask for another one");
        }
        version = slot.version;
        return slot;
    }

    /** Ends the reading of a version; who was refused has not begun one, and does not end that of another thread. */
    private void leave(long before) {
        DoubleVersions.release(note);
        if (closed) {
            versions.remove(note);
        }
        user.leave(before);
    }

    /** What this reader notes, for the live model. */
    AtomicLongArray note() {
        return note;
    }

    /**
     * The version that the last call has used.
     *
     * @return its number, −1 before the first call
     */
    public long version() {
        return version;
    }

    /**
     * The outputs of some rows, as {@link DoublePrediction#outputs(double[], int, int, double[], int)}.
     *
     * @param x rows x inputs, row-major, before scaling
     * @param xOffset where they start
     * @param rows number of rows, at least 1
     * @param out receives rows x outputs, row-major
     * @param outOffset where they start
     * @throws IllegalStateException if the predictor is closed
     * @throws IllegalArgumentException if the number of rows is below 1
     * @throws IndexOutOfBoundsException if the rows do not lie inside an array; nothing has been written then
     */
    public void outputs(double[] x, int xOffset, int rows, double[] out, int outOffset) {
        long before = user.enter();
        try {
            prediction.outputs(acquire().parameters, x, xOffset, rows, out, outOffset);
        } finally {
            leave(before);
        }
    }

    /**
     * Probabilities of the classes, as {@link DoublePrediction#probabilities(double[], int, int, double[], int)}.
     *
     * @param x rows x inputs, row-major, before scaling
     * @param xOffset where they start
     * @param rows number of rows, at least 1
     * @param out receives rows x outputs, row-major
     * @param outOffset where they start
     * @throws IllegalStateException if the predictor is closed
     * @throws IllegalArgumentException if the number of rows is below 1, or the loss is not a cross-entropy
     * @throws IndexOutOfBoundsException if the rows do not lie inside an array; nothing has been written then
     */
    public void probabilities(double[] x, int xOffset, int rows, double[] out, int outOffset) {
        long before = user.enter();
        try {
            prediction.probabilities(acquire().parameters, x, xOffset, rows, out, outOffset);
        } finally {
            leave(before);
        }
    }

    /**
     * The class of one row, as {@link DoublePrediction#classOf(double[], int)}.
     *
     * @param x the inputs, before scaling
     * @param xOffset where they start
     * @return the index of the class
     * @throws IllegalStateException if the predictor is closed
     * @throws IndexOutOfBoundsException if the row does not lie inside the array
     */
    public int classOf(double[] x, int xOffset) {
        long before = user.enter();
        try {
            return prediction.classOf(acquire().parameters, x, xOffset);
        } finally {
            leave(before);
        }
    }

    /**
     * The first output of one row, as {@link DoublePrediction#valueOf(double[], int)}.
     *
     * @param x the inputs, before scaling
     * @param xOffset where they start
     * @return the output of the last layer; a logit where the loss is a cross-entropy
     * @throws IllegalStateException if the predictor is closed
     * @throws IndexOutOfBoundsException if the row does not lie inside the array
     */
    public double valueOf(double[] x, int xOffset) {
        long before = user.enter();
        try {
            return prediction.valueOf(acquire().parameters, x, xOffset);
        } finally {
            leave(before);
        }
    }

    /** Lets go of the live model; the predictor cannot be used any more. */
    @Override
    public void close() {
        closed = true;
        // A prediction that another thread is in keeps its version until it ends, and then lets go of it.
        if (DoubleVersions.isIdle(note)) {
            versions.remove(note);
        }
    }
}
