package lanewise.jmh.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import lanewise.network.Activation;
import lanewise.network.Network;

/**
 * One training step in float.
 *
 * @param widths inputs, hidden layers, outputs
 * @param regression whether the hidden layers are tanh and the loss is the squared error, else ReLU and softmax
 *     cross-entropy
 * @param adam whether by Adam, else by plain gradient descent
 * @param rows rows of the batch
 */
record StepCase(List<Integer> widths, boolean regression, boolean adam, int rows) {

    private static final int[] BATCHES = {1, 32, 256};

    /** Every case. */
    static List<StepCase> all() {
        List<StepCase> cases = new ArrayList<>();
        for (int rows : BATCHES) {
            cases.add(new StepCase(List.of(4, 8, 3), false, false, rows));
            cases.add(new StepCase(List.of(16, 32, 2), false, true, rows));
            cases.add(new StepCase(List.of(784, 128, 10), false, false, rows));
            cases.add(new StepCase(List.of(784, 128, 10), false, true, rows));
            cases.add(new StepCase(List.of(784, 512, 512, 10), false, false, rows));
        }
        // The case that SimpleChains.jl was published with: a whole dataset in every step.
        cases.add(new StepCase(List.of(4, 32, 16, 4), true, true, 10_000));
        return cases;
    }

    int inputs() {
        return widths.getFirst();
    }

    int outputs() {
        return widths.getLast();
    }

    Network network() {
        Network.Builder builder = Network.inputs(inputs());
        for (int hidden : widths.subList(1, widths.size() - 1)) {
            builder.dense(hidden, regression ? Activation.TANH : Activation.RELU);
        }
        builder.dense(outputs());
        return regression ? builder.meanSquaredError() : builder.softmaxCrossEntropy();
    }

    /**
     * Floating-point operations of the layers: each weight meets each row once forward and twice backward, but no one wants
     * the derivative of the inputs. Activations, loss and optimizer are not counted.
     */
    double flops() {
        double products = 0;
        for (int layer = 0; layer + 1 < widths.size(); layer++) {
            products += (layer == 0 ? 2.0 : 3.0) * widths.get(layer) * widths.get(layer + 1);
        }
        return 2 * products * rows;
    }

    /** Seeded features from −1 to 1, row by row. */
    float[] features() {
        return uniform(1, rows * inputs());
    }

    /** A class for each row, or its seeded numbers from −1 to 1. */
    float[] targets() {
        if (regression) {
            return uniform(2, rows * outputs());
        }
        SplittableRandom random = new SplittableRandom(2);
        float[] labels = new float[rows];
        for (int row = 0; row < rows; row++) {
            labels[row] = random.nextInt(outputs());
        }
        return labels;
    }

    private static float[] uniform(long seed, int length) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        return values;
    }

    /** {@code network/optimizer/batch}. */
    @Override
    public String toString() {
        return widths.stream().map(String::valueOf).collect(Collectors.joining("-"))
                + (regression ? "-tanh/" : "/")
                + (adam ? "Adam" : "SGD").toLowerCase(Locale.ROOT) + "/" + rows;
    }
}
