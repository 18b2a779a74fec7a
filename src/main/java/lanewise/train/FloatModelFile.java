package lanewise.train;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lanewise.data.FloatScaler;
import lanewise.io.FloatTensor;
import lanewise.io.SafetensorsFile;
import lanewise.io.Tensor;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;

/** Models and checkpoints as safetensors files: what their tensors and texts are called. */
final class FloatModelFile {

    static final String FORMAT = "format";
    static final String NETWORK = "network";
    private static final String OWN = "network with parts of a user's own";
    private static final String OUTLINE = "outline of the network";
    private static final String MODEL = "lanewise model 1";
    private static final String CLASSES = "classes";
    private static final String SHIFT = "scaler.shift";
    private static final String SCALE = "scaler.scale";
    private static final String TARGETS = "targets.";

    /** The names of the classes, as a record so that they can be text. */
    record Classes(List<String> names) {}

    private FloatModelFile() {}

    static void write(FloatModel model, Path file) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        blocks(ParameterLayout.of(model.network), model.parameters, tensors);
        scaler("", model.scaler, tensors);
        scaler(TARGETS, model.targetScaler, tensors);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(FORMAT, MODEL);
        network(model.network, texts);
        texts.put(CLASSES, SpecificationText.write(new Classes(model.classNames)));
        new SafetensorsFile(tensors, texts).writeWithChecksum(file);
    }

    /** Reads a model of a network that is given, or null for the one that the file tells of. */
    static FloatModel read(Path file, Network given) {
        SafetensorsFile content = SafetensorsFile.read(file);
        try {
            format(content, MODEL);
            Network network = network(content, given);
            float[] parameters = parameters(ParameterLayout.of(network), content);
            FloatModel model = FloatModel.of(network, parameters);
            FloatScaler scaler = scaler("", content);
            FloatScaler targetScaler = scaler(TARGETS, content);
            List<String> names = SpecificationText.read(Classes.class, text(content, CLASSES)).names();
            model = scaler == null ? model : model.withScaler(scaler);
            model = targetScaler == null ? model : model.withTargetScaler(targetScaler);
            return names.isEmpty() ? model : model.withClassNames(names);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the file " + file + " is not a model that can be read: " + e.getMessage(), e);
        }
    }

    /** Adds the specification of a network; of one with parts of a user's own, which no text can make, its description. */
    static void network(Network network, Map<String, String> texts) {
        try {
            texts.put(NETWORK, SpecificationText.write(network));
        } catch (IllegalArgumentException e) {
            texts.put(OWN, network.describe());
            texts.put(OUTLINE, SpecificationText.outline(network));
        }
    }

    /** The network of a file, which must be the one that is given, if one is. */
    static Network network(SafetensorsFile content, Network given) {
        String own = content.metadata().get(OWN);
        if (own == null) {
            Network network = SpecificationText.read(Network.class, text(content, NETWORK));
            if (given != null && !given.equals(network)) {
                throw new IllegalArgumentException("its network is " + network.describe() + ", the one given "
                        + given.describe());
            }
            return network;
        }
        if (given == null) {
            throw new IllegalArgumentException(
                    "its network, " + own
                            + ", has parts of a user's own; give the network to FloatModel.load(file, network) or"
                            + " FloatTrainer.resume(file, network, training, threads)");
        }
        if (!given.describe().equals(own)) {
            throw new IllegalArgumentException("its network is " + own + ", the one given " + given.describe());
        }
        String outline = SpecificationText.outline(given);
        // Files of earlier versions have only the description.
        String saved = content.metadata().getOrDefault(OUTLINE, outline);
        if (!saved.equals(outline)) {
            int same = Arrays.mismatch(saved.toCharArray(), outline.toCharArray());
            throw new IllegalArgumentException(
                    "its network, " + own + ", and the one given differ: where the first has \""
                            + excerpt(saved, same) + "\", the other has \"" + excerpt(outline, same) + "\"");
        }
        return given;
    }

    /** What stands around a place of a text. */
    private static String excerpt(String text, int place) {
        return text.substring(Math.max(0, Math.min(place, text.length()) - 30), Math.min(place + 20, text.length()));
    }

    /** Adds the numbers of a scaler, if there is one. */
    private static void scaler(String of, FloatScaler scaler, Map<String, Tensor> tensors) {
        if (scaler != null) {
            double[] shift = scaler.shift();
            double[] scale = scaler.scale();
            tensors.put(of + SHIFT, lanewise.io.DoubleTensor.of(shift, shift.length));
            tensors.put(of + SCALE, lanewise.io.DoubleTensor.of(scale, scale.length));
        }
    }

    private static FloatScaler scaler(String of, SafetensorsFile content) {
        return content.tensors().containsKey(of + SHIFT) || content.tensors().containsKey(of + SCALE)
                ? FloatScaler.of(
                        content.tensor(of + SHIFT).toDouble().data(), content.tensor(of + SCALE).toDouble().data())
                : null;
    }

    /** Adds a tensor per block of parameters. */
    static void blocks(ParameterLayout layout, float[] parameters, Map<String, Tensor> tensors) {
        names(layout).forEach((block, name) -> {
            float[] data = Arrays.copyOfRange(parameters, block.offset(), block.offset() + block.size());
            tensors.put(name, FloatTensor.of(data, block.rows(), block.columns()));
        });
    }

    /** The parameters from their tensors, of whichever precision. */
    static float[] parameters(ParameterLayout layout, SafetensorsFile content) {
        // All shapes first: a text may tell of a network for which there is neither a tensor nor the memory.
        Map<ParameterLayout.Block, String> names = names(layout);
        names.forEach((block, name) -> {
            Tensor tensor = content.tensor(name);
            if (!tensor.shape().equals(List.of(block.rows(), block.columns()))) {
                throw new IllegalArgumentException(
                        "the tensor \"" + name + "\" has the shape " + tensor.shape()
                                + ", the network needs [" + block.rows() + ", " + block.columns() + "]");
            }
        });
        float[] parameters = new float[layout.size()];
        names.forEach((block, name) -> {
            float[] data = content.tensor(name).toFloat().data();
            System.arraycopy(data, 0, parameters, block.offset(), block.size());
        });
        return parameters;
    }

    /** For example {@code layer.2.weights}; a layer's second block of a kind gets a number: {@code layer.1.table.2}. */
    private static Map<ParameterLayout.Block, String> names(ParameterLayout layout) {
        Map<ParameterLayout.Block, String> names = new LinkedHashMap<>();
        Map<String, Integer> ofOneKind = new HashMap<>();
        for (ParameterLayout.Block block : layout.blocks()) {
            String name = "layer." + (block.layer() + 1) + "." + block.kind().name().toLowerCase(Locale.ROOT);
            int number = ofOneKind.merge(name, 1, Integer::sum);
            names.put(block, number == 1 ? name : name + "." + number);
        }
        return names;
    }

    /** Refuses a file of another kind or version. */
    static void format(SafetensorsFile content, String wanted) {
        String found = content.metadata().getOrDefault(FORMAT, "nothing");
        if (found.startsWith("lanewise checkpoint ") && wanted.equals(MODEL)) {
            throw new IllegalArgumentException("it is a checkpoint; take it up with FloatTrainer.resume");
        }
        if (found.startsWith("lanewise model ") && !wanted.equals(MODEL)) {
            throw new IllegalArgumentException("it is a model; read it with FloatModel.load");
        }
        if (found.startsWith("lanewise csv ")) {
            throw new IllegalArgumentException("it says how CSV files are read; read it with Csv.load");
        }
        if (!found.equals(wanted)) {
            throw new IllegalArgumentException(
                    "its format is \"" + found + "\", this version of the library reads \"" + wanted + "\"");
        }
    }

    /** One text of the metadata. */
    static String text(SafetensorsFile content, String name) {
        String text = content.metadata().get(name);
        if (text == null) {
            throw new IllegalArgumentException("it has no text \"" + name + "\" among its metadata");
        }
        return text;
    }
}
