package lanewise.verification.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import lanewise.network.Activation;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.verification.GradientCheck.Mode;

/**
 * The command line of {@link CheckNetwork}.
 *
 * @param network the described network
 * @param rows rows of the batch; 0 if not given
 * @param seed seed of everything random
 * @param data file with a batch; null for a random one
 * @param mode which comparisons are made
 * @param secondOrder whether the second derivatives are examined too
 * @param json whether the report is written as JSON
 * @param heatMaps directory for pictures; null for none
 */
record NetworkArguments(Network network, int rows, long seed, Path data, Mode mode, boolean secondOrder, boolean json,
        Path heatMaps) {

    /** Rows of a random batch. */
    static final int ROWS = 5;

    private static final double EPSILON = 1e-5;
    private static final double BATCH_NORM_MOMENTUM = 0.1;

    static final String HELP = """
            Checks the gradient of a network by finite differences.

              --network 8-12-10-4   widths: inputs, hidden layers, outputs
              --activation tanh     of the hidden layers: one for all, or one each, separated by commas
              --output identity     activation of the last layer; the cross-entropies take logits and need none
              --norm none           normalisation behind every hidden layer: none, layer or batch
              --dropout 0           share of units dropped behind every hidden layer
              --loss softmax        the loss
              --l1 0, --l2 0        factors of the penalties on the weights
              --rows 5              rows of the batch
              --seed 1              seed of parameters, data and sampled entries
              --data FILE           comma-separated numbers, a row per line: inputs, then targets; else a random batch
              --mode auto           full, fast, sample, or auto: full up to 10,000 parameters
              --second-order        also whether the second derivatives are symmetric, and H times a random vector
              --json                print the report as JSON
              --heatmap DIRECTORY   write a picture of the entries that are compared one by one, for every block

            Activations: %s
            Losses: %s
            Exit code: 0 verified, 1 wrong, 2 not verified, 3 wrong arguments.
            """
            .formatted(Choices.words(Choices.activations()), Choices.words(Choices.losses()));

    static NetworkArguments of(List<String> args) {
        String widths = "8-12-10-4";
        String hidden = "tanh";
        String output = "identity";
        String norm = "none";
        double dropout = 0;
        Loss loss = Loss.SOFTMAX_CROSS_ENTROPY;
        double l1 = 0;
        double l2 = 0;
        int rows = 0;
        long seed = 1;
        Path data = null;
        Mode mode = Mode.AUTO;
        boolean secondOrder = false;
        boolean json = false;
        Path heatMaps = null;
        for (Iterator<String> words = args.iterator(); words.hasNext();) {
            String option = words.next();
            if (option.equals("--json") || option.equals("--second-order")) {
                json |= option.equals("--json");
                secondOrder |= option.equals("--second-order");
                continue;
            }
            if (!words.hasNext()) {
                throw new IllegalArgumentException(option + " is not an option, or its value is missing");
            }
            String value = words.next();
            switch (option) {
                case "--network" -> widths = value;
                case "--activation" -> hidden = value;
                case "--output" -> output = value;
                case "--norm" -> norm = value;
                case "--dropout" -> dropout = real(option, value);
                case "--loss" -> loss = Choices.of("loss", Choices.losses(), value);
                case "--l1" -> l1 = real(option, value);
                case "--l2" -> l2 = real(option, value);
                case "--rows" -> rows = positive(option, value);
                case "--seed" -> seed = whole(option, value);
                case "--data" -> data = Path.of(value);
                case "--mode" -> mode = mode(value);
                case "--heatmap" -> heatMaps = Path.of(value);
                default -> throw new IllegalArgumentException(option + " is not an option");
            }
        }
        List<Layer> between = between(norm, dropout);
        Network network = network(widths, hidden, between, output).l1(l1).l2(l2).loss(loss);
        return new NetworkArguments(network, rows, seed, data, mode, secondOrder, json, heatMaps);
    }

    /** The layers behind every hidden dense layer. */
    private static List<Layer> between(String norm, double dropout) {
        List<Layer> between = new ArrayList<>();
        switch (norm) {
            case "none" -> {}
            case "layer" -> between.add(new Layer.LayerNorm(EPSILON));
            case "batch" -> between.add(new Layer.BatchNorm(EPSILON, BATCH_NORM_MOMENTUM));
            default -> throw new IllegalArgumentException(
                    "normalisation " + norm + " is unknown; known are none, layer, batch");
        }
        if (dropout != 0) {
            between.add(new Layer.Dropout(dropout));
        }
        return between;
    }

    private static Network.Builder network(String widths, String hidden, List<Layer> between, String output) {
        List<Integer> sizes = new ArrayList<>();
        for (String width : widths.split("-", -1)) {
            sizes.add(positive("--network", width));
        }
        if (sizes.size() < 2) {
            throw new IllegalArgumentException(
                    "--network " + widths + " has no layer; give inputs and outputs at least, for example 4-3");
        }
        int hiddenLayers = sizes.size() - 2;
        List<String> names = Arrays.asList(hidden.split(",", -1));
        if (names.size() != 1 && names.size() != hiddenLayers) {
            throw new IllegalArgumentException("--activation names " + names.size() + " activations for " + hiddenLayers
                    + " hidden layers; give one for all, or one each");
        }
        // Looked up even where there is no hidden layer, so that one that is unknown is named.
        List<Activation> activations = names.stream().map(NetworkArguments::activation).toList();
        Network.Builder builder = Network.inputs(sizes.getFirst());
        for (int l = 0; l < hiddenLayers; l++) {
            builder.dense(sizes.get(l + 1), activations.get(activations.size() == 1 ? 0 : l));
            between.forEach(builder::layer);
        }
        return builder.dense(sizes.getLast(), activation(output));
    }

    private static Activation activation(String name) {
        return Choices.of("activation", Choices.activations(), name);
    }

    private static Mode mode(String name) {
        for (Mode mode : Mode.values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(name)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("mode " + name + " is unknown; known are full, fast, sample, auto");
    }

    private static int positive(String option, String value) {
        long number = whole(option, value);
        if (number < 1 || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(option + " " + value + ": must be "
                    + (number < 1 ? "at least 1" : "at most " + Integer.MAX_VALUE));
        }
        return (int) number;
    }

    private static double real(String option, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " " + value + ": not a number", e);
        }
    }

    private static long whole(String option, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " " + value + ": not a whole number", e);
        }
    }
}
