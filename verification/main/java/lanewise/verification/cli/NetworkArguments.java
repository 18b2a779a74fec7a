package lanewise.verification.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lanewise.network.Activation;
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
 * @param json whether the report is written as JSON
 * @param heatMaps directory for pictures; null for none
 */
record NetworkArguments(Network network, int rows, long seed, Path data, Mode mode, boolean json, Path heatMaps) {

    /** Rows of a random batch. */
    static final int ROWS = 5;

    static final String HELP = """
            Checks the gradient of a network by finite differences.

              --network 8-12-10-4   widths: inputs, hidden layers, outputs
              --activation tanh     of the hidden layers: one for all, or one each, separated by commas
              --output identity     activation of the last layer; softmax and bce take logits and need none
              --loss softmax        softmax, bce or mse
              --rows 5              rows of the batch
              --seed 1              seed of parameters, data and sampled entries
              --data FILE           comma-separated numbers, a row per line: inputs, then targets; else a random batch
              --mode auto           full, fast, sample, or auto: full up to 10,000 parameters
              --json                print the report as JSON
              --heatmap DIRECTORY   write a picture of the differences for every block

            Activations: %s
            Exit code: 0 verified, 1 wrong, 2 not verified, 3 wrong arguments.
            """.formatted(String.join(", ", activations().keySet()));

    private static Map<String, Activation> activations() {
        Map<String, Activation> byName = new TreeMap<>();
        for (Activation activation : List.of(Activation.IDENTITY, Activation.RELU, Activation.TANH, Activation.SIGMOID)) {
            byName.put(activation.name(), activation);
        }
        return byName;
    }

    static NetworkArguments of(List<String> args) {
        String widths = "8-12-10-4";
        String hidden = "tanh";
        String output = "identity";
        Loss loss = Loss.SOFTMAX_CROSS_ENTROPY;
        int rows = 0;
        long seed = 1;
        Path data = null;
        Mode mode = Mode.AUTO;
        boolean json = false;
        Path heatMaps = null;
        for (Iterator<String> words = args.iterator(); words.hasNext(); ) {
            String option = words.next();
            if (option.equals("--json")) {
                json = true;
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
                case "--loss" -> loss = loss(value);
                case "--rows" -> rows = positive(option, value);
                case "--seed" -> seed = whole(option, value);
                case "--data" -> data = Path.of(value);
                case "--mode" -> mode = mode(value);
                case "--heatmap" -> heatMaps = Path.of(value);
                default -> throw new IllegalArgumentException(option + " is not an option");
            }
        }
        return new NetworkArguments(network(widths, hidden, output, loss), rows, seed, data, mode, json, heatMaps);
    }

    private static Network network(String widths, String hidden, String output, Loss loss) {
        List<Integer> sizes = new ArrayList<>();
        for (String width : widths.split("-")) {
            sizes.add(positive("--network", width));
        }
        if (sizes.size() < 2) {
            throw new IllegalArgumentException(
                    "--network " + widths + " has no layer; give inputs and outputs at least, for example 4-3");
        }
        int hiddenLayers = sizes.size() - 2;
        List<String> names = Arrays.asList(hidden.split(","));
        if (names.size() != 1 && names.size() != hiddenLayers) {
            throw new IllegalArgumentException("--activation names " + names.size() + " activations for " + hiddenLayers
                    + " hidden layers; give one for all, or one each");
        }
        Network.Builder builder = Network.inputs(sizes.getFirst());
        for (int l = 0; l < hiddenLayers; l++) {
            builder.dense(sizes.get(l + 1), activation(names.get(names.size() == 1 ? 0 : l)));
        }
        return builder.dense(sizes.getLast(), activation(output)).loss(loss);
    }

    private static Activation activation(String name) {
        Activation activation = activations().get(name);
        if (activation == null) {
            throw new IllegalArgumentException(
                    "activation " + name + " is unknown; known are " + String.join(", ", activations().keySet()));
        }
        return activation;
    }

    private static Loss loss(String name) {
        return switch (name) {
            case "softmax" -> Loss.SOFTMAX_CROSS_ENTROPY;
            case "bce" -> Loss.BINARY_CROSS_ENTROPY;
            case "mse" -> Loss.MEAN_SQUARED_ERROR;
            default -> throw new IllegalArgumentException("loss " + name + " is unknown; known are softmax, bce, mse");
        };
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
            throw new IllegalArgumentException(option + " " + value + ": must be at least 1");
        }
        return (int) number;
    }

    private static long whole(String option, String value) {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " " + value + ": not a whole number", e);
        }
    }
}
