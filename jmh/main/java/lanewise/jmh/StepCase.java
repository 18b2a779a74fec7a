package lanewise.jmh;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
public record StepCase(List<Integer> widths, boolean regression, boolean adam, int rows) {

    /** How a case is written. */
    static final Pattern NAME = Pattern.compile(
            "([1-9]\\d{0,5}(?:-[1-9]\\d{0,5})+)(-tanh)?/(sgd|adam)/([1-9]\\d{0,5})");

    private static final int[] BATCHES = {1, 32, 256};

    /**
     * The case of that name.
     *
     * @param name {@code network/optimizer/batch}
     * @return the case
     */
    public static StepCase parse(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(name + " is no training step; one is 784-128-10/sgd/32");
        }
        List<Integer> widths = Stream.of(matcher.group(1).split("-")).map(Integer::valueOf).toList();
        return new StepCase(
                widths, matcher.group(2) != null, matcher.group(3).equals("adam"), Integer.parseInt(matcher.group(4)));
    }

    /**
     * Every case that is published.
     *
     * @return the smallest batches first
     */
    public static List<StepCase> all() {
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

    /**
     * Width of a row of features.
     *
     * @return the first width
     */
    public int inputs() {
        return widths.getFirst();
    }

    /**
     * Classes, or width of a row of targets.
     *
     * @return the last width
     */
    public int outputs() {
        return widths.getLast();
    }

    /**
     * What is trained.
     *
     * @return its specification
     */
    public Network network() {
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
     *
     * @return of one step
     */
    public double flops() {
        double products = 0;
        for (int layer = 0; layer + 1 < widths.size(); layer++) {
            products += (layer == 0 ? 2.0 : 3.0) * widths.get(layer) * widths.get(layer + 1);
        }
        return 2 * products * rows;
    }

    /**
     * Seeded features from −1 to 1.
     *
     * @return row by row
     */
    public float[] features() {
        return Data.floats(Math.multiplyExact(rows, inputs()), 1);
    }

    /**
     * What the outputs should be.
     *
     * @return a class for each row, or its seeded numbers from −1 to 1
     */
    public float[] targets() {
        if (regression) {
            return Data.floats(Math.multiplyExact(rows, outputs()), 2);
        }
        SplittableRandom random = new SplittableRandom(2);
        float[] labels = new float[rows];
        for (int row = 0; row < rows; row++) {
            labels[row] = random.nextInt(outputs());
        }
        return labels;
    }

    /** {@code network/optimizer/batch}. */
    @Override
    public String toString() {
        return widths.stream().map(String::valueOf).collect(Collectors.joining("-"))
                + (regression ? "-tanh/" : "/")
                + (adam ? "Adam" : "SGD").toLowerCase(Locale.ROOT) + "/" + rows;
    }
}
