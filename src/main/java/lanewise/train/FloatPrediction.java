package lanewise.train;

import java.util.List;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;
import lanewise.data.FloatScaler;
import lanewise.kernel.FloatActivation;
import lanewise.kernel.FloatElementary;
import lanewise.kernel.FloatReduce;
import lanewise.kernel.FloatUpdate;
import lanewise.network.FloatPredictor;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.network.Network;

/**
 * Predicts with a {@link FloatModel}, on one thread: make one for each with {@link FloatModel#predictor}. A call while another
 * thread is in one throws an {@link IllegalStateException}; the check is a plain field, so it finds most such mistakes, not all,
 * and an answer that two threads have asked for at once is not to be trusted. All memory is laid out when it is made; a call
 * allocates nothing. A row's prediction has the same bits alone and in any batch.
 */
public final class FloatPrediction {

    /** The most rows that are scaled at a time. */
    private static final int PIECE_ROWS = 256;

    /** The most numbers that are scaled at a time, but for one row of more. */
    private static final int PIECE_NUMBERS = 1 << 20;

    private final Network network;
    private final float[] parameters;
    private final FloatScaler scaler;
    private final FloatScaler targetScaler;
    private final FloatPredictor predictor;
    private final int inputs;
    private final int outputs;
    private final int pieceRows;
    private final float[] scaled;
    private final float[] row;

    private final OneThread user = new OneThread(
            "two threads are in this predictor at once; it belongs to one, so make one for each");

    /** The embedding that the network begins with, if it does, else null. */
    private final Layer.Embedding integers;

    FloatPrediction(FloatModel model, int maxRows) {
        this(model.network, model.parameters, model.scaler, model.targetScaler, maxRows);
    }

    /** The scalers are null where there is none. */
    FloatPrediction(
            Network network, float[] parameters, FloatScaler scaler, FloatScaler targetScaler, int maxRows) {
        this.network = network;
        this.parameters = parameters;
        this.scaler = scaler;
        this.targetScaler = targetScaler;
        predictor = FloatPredictor.of(network, maxRows);
        inputs = network.inputs();
        outputs = network.outputs();
        pieceRows = Math.clamp(PIECE_NUMBERS / inputs, 1, Math.min(maxRows, PIECE_ROWS));
        scaled = new float[scaler == null ? 0 : pieceRows * inputs];
        row = new float[outputs];
        integers = network.layers().getFirst() instanceof Layer.Embedding embedding ? embedding : null;
    }

    /**
     * The number of outputs per row.
     *
     * @return the width of the network's last layer
     */
    public int outputs() {
        return outputs;
    }

    /**
     * The outputs of some rows: logits where the loss is a cross-entropy, else what the targets are, before their scaling if
     * the model has a scaler for them.
     *
     * @param x rows x inputs, row-major, before scaling
     * @param xOffset where they start
     * @param rows number of rows, at least 1
     * @param out receives rows x outputs, row-major
     * @param outOffset where they start
     * @throws IllegalArgumentException if the number of rows is below 1, x and out overlap in one array, or an embedding has no
     *     entry for an integer; nothing has been written then
     * @throws IndexOutOfBoundsException if the rows do not lie inside an array; nothing has been written then
     */
    public void outputs(float[] x, int xOffset, int rows, float[] out, int outOffset) {
        outputs(parameters, x, xOffset, rows, out, outOffset);
    }

    void outputs(float[] theta, float[] x, int xOffset, int rows, float[] out, int outOffset) {
        long before = user.enter();
        try {
            predict(theta, x, xOffset, rows, out, outOffset);
        } finally {
            user.leave(before);
        }
    }

    private void predict(float[] theta, float[] x, int xOffset, int rows, float[] out, int outOffset) {
        Arguments.atLeast("the number of rows", rows, 1);
        Arguments.range("x", x.length, xOffset, rows, inputs);
        Arguments.range("out", out.length, outOffset, rows, outputs);
        Arguments.apart("x", x, xOffset, rows * inputs, "out", out, outOffset, rows * outputs);
        if (scaler == null) {
            predictor.predict(theta, x, xOffset, rows, out, outOffset);
        } else {
            if (integers != null && rows > pieceRows) {
                checkIntegers(x, xOffset, rows);
            }
            for (int first = 0; first < rows; first += pieceRows) {
                int count = Math.min(pieceRows, rows - first);
                scaler.apply(count, x, xOffset + first * inputs, scaled, 0);
                predictor.predict(theta, scaled, 0, count, out, outOffset + first * outputs);
            }
        }
        if (targetScaler != null) {
            targetScaler.inverse(rows, out, outOffset, out, outOffset);
        }
    }

    /** Refuses a value that no table has by the number of its row, before the first of several pieces is written. */
    private void checkIntegers(float[] x, int xOffset, int rows) {
        List<Layer.Embedding.Feature> features = integers.features();
        for (int first = 0; first < rows; first += pieceRows) {
            int count = Math.min(pieceRows, rows - first);
            scaler.apply(count, x, xOffset + first * inputs, scaled, 0);
            for (int i = 0; i < count; i++) {
                for (int f = 0; f < features.size(); f++) {
                    int column = features.get(f).column();
                    if (features.get(f).entry(scaled[i * inputs + column]) < 0) {
                        throw new IllegalArgumentException("x of row " + (first + i) + ", column " + column + " is "
                                + scaled[i * inputs + column] + " after scaling, which the embedding has no entry for");
                    }
                }
            }
        }
    }

    /**
     * Probabilities of the classes: the softmax of the logits, or the logistic function of each, as the loss has it.
     *
     * @param x rows x inputs, row-major, before scaling
     * @param xOffset where they start
     * @param rows number of rows, at least 1
     * @param out receives rows x outputs, row-major
     * @param outOffset where they start
     * @throws IllegalArgumentException if the number of rows is below 1, or the loss is not a cross-entropy
     * @throws IndexOutOfBoundsException if the rows do not lie inside an array; nothing has been written then
     */
    public void probabilities(float[] x, int xOffset, int rows, float[] out, int outOffset) {
        probabilities(parameters, x, xOffset, rows, out, outOffset);
    }

    void probabilities(float[] theta, float[] x, int xOffset, int rows, float[] out, int outOffset) {
        boolean softmax = network.loss() instanceof Loss.SoftmaxCrossEntropy
                || network.loss() instanceof Loss.DistributionCrossEntropy;
        if (!softmax && !(network.loss() instanceof Loss.BinaryCrossEntropy)) {
            throw new IllegalArgumentException("a network with " + network.loss().name()
                    + " predicts no probabilities; ask for its outputs");
        }
        outputs(theta, x, xOffset, rows, out, outOffset);
        if (!softmax) {
            FloatActivation.sigmoid(rows * outputs, out, outOffset, out, outOffset);
            return;
        }
        for (int i = 0; i < rows; i++) {
            int at = outOffset + i * outputs;
            FloatElementary.expShifted(outputs, FloatReduce.max(outputs, out, at), out, at, out, at);
            FloatUpdate.scale(outputs, 1 / FloatReduce.sum(outputs, out, at), out, at);
        }
    }

    /**
     * The class of one row: that of the largest output; of a network with one output 1 if it is above 0, for yes, else 0. An
     * input that is NaN makes outputs that are, and a class that says nothing: {@link #outputs} shows them.
     *
     * @param x the inputs, before scaling
     * @param xOffset where they start
     * @return the index of the class
     * @throws IndexOutOfBoundsException if the row does not lie inside the array
     */
    public int classOf(float[] x, int xOffset) {
        return classOf(parameters, x, xOffset);
    }

    /**
     * The class of one row that is an array by itself, as {@link #classOf(float[], int)}.
     *
     * @param row the inputs, before scaling, and nothing else
     * @return the index of the class
     * @throws IllegalArgumentException if there are more or fewer numbers than inputs
     */
    public int classOf(float[] row) {
        checkLength(row);
        return classOf(row, 0);
    }

    private void checkLength(float[] row) {
        if (row.length != inputs) {
            throw new IllegalArgumentException("the row has " + Counts.of(row.length, "number") + ", the network "
                    + Counts.of(inputs, "input")
                    + "; pass them all, in the order of the columns that it has learned from");
        }
    }

    int classOf(float[] theta, float[] x, int xOffset) {
        long before = user.enter();
        try {
            predict(theta, x, xOffset, 1, row, 0);
            return outputs == 1 ? row[0] > 0 ? 1 : 0 : FloatReduce.argMax(outputs, row, 0);
        } finally {
            user.leave(before);
        }
    }

    /**
     * The first output of one row: the prediction of a network with one output.
     *
     * @param x the inputs, before scaling
     * @param xOffset where they start
     * @return the output of the last layer; a logit where the loss is a cross-entropy
     * @throws IndexOutOfBoundsException if the row does not lie inside the array
     */
    public float valueOf(float[] x, int xOffset) {
        return valueOf(parameters, x, xOffset);
    }

    /**
     * The first output of one row that is an array by itself, as {@link #valueOf(float[], int)}.
     *
     * @param row the inputs, before scaling, and nothing else
     * @return the output of the last layer
     * @throws IllegalArgumentException if there are more or fewer numbers than inputs
     */
    public float valueOf(float[] row) {
        checkLength(row);
        return valueOf(row, 0);
    }

    float valueOf(float[] theta, float[] x, int xOffset) {
        long before = user.enter();
        try {
            predict(theta, x, xOffset, 1, row, 0);
            return row[0];
        } finally {
            user.leave(before);
        }
    }
}
