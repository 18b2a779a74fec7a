package lanewise.jmh.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lanewise.network.Activation;
import lanewise.network.Network;

/**
 * One training step: ReLU in the hidden layers, softmax cross-entropy at the end, float.
 *
 * @param widths inputs, hidden layers, outputs
 * @param adam whether by Adam, else by plain gradient descent
 * @param rows rows of the batch
 */
record StepCase(List<Integer> widths, boolean adam, int rows) {

    private static final int[] BATCHES = {1, 32, 256};

    /** Every case. */
    static List<StepCase> all() {
        List<StepCase> cases = new ArrayList<>();
        for (int rows : BATCHES) {
            cases.add(new StepCase(List.of(4, 8, 3), false, rows));
            cases.add(new StepCase(List.of(16, 32, 2), true, rows));
            cases.add(new StepCase(List.of(784, 128, 10), false, rows));
            cases.add(new StepCase(List.of(784, 128, 10), true, rows));
            cases.add(new StepCase(List.of(784, 512, 512, 10), false, rows));
        }
        return cases;
    }

    int inputs() {
        return widths.getFirst();
    }

    int classes() {
        return widths.getLast();
    }

    Network network() {
        Network.Builder builder = Network.inputs(inputs());
        for (int hidden : widths.subList(1, widths.size() - 1)) {
            builder.dense(hidden, Activation.RELU);
        }
        return builder.dense(classes()).softmaxCrossEntropy();
    }

    /** Seeded features from −1 to 1, row by row. */
    float[] features() {
        SplittableRandom random = new SplittableRandom(1);
        float[] features = new float[rows * inputs()];
        for (int i = 0; i < features.length; i++) {
            features[i] = (float) random.nextDouble(-1, 1);
        }
        return features;
    }

    /** A class for each row. */
    int[] labels() {
        SplittableRandom random = new SplittableRandom(2);
        return IntStream.generate(() -> random.nextInt(classes())).limit(rows).toArray();
    }

    /** {@code network/optimizer/batch}. */
    @Override
    public String toString() {
        return widths.stream().map(String::valueOf).collect(Collectors.joining("-")) + "/"
                + (adam ? "Adam" : "SGD").toLowerCase(Locale.ROOT) + "/" + rows;
    }
}
