package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lanewise.data.FloatScaler;
import lanewise.examples.OwnParts;
import lanewise.io.FloatTensor;
import lanewise.io.SafetensorsFile;
import lanewise.io.Tensor;
import lanewise.network.Activation;
import lanewise.network.FloatInitialization;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that is read is the one that was written; what cannot be read, or written, is named. */
class FloatModelFileTest {

    @TempDir
    private Path directory;

    @Test
    void aSavedModelIsTheSameModel() {
        FloatModel model = FloatModel.of(FloatModelTest.trained())
                .withScaler(FloatScaler.of(new double[] {0.1, 1e-300, -3}, new double[] {1, 2, 1.0 / 3}))
                .withClassNames(List.of("a \"quoted\" name", "back\\slash,\nline; ]"));
        Path file = directory.resolve("model.safetensors");
        model.save(file);
        FloatModel loaded = FloatModel.load(file);
        assertEquals(model, loaded);
        assertEquals(model.hashCode(), loaded.hashCode());
        assertEquals(model.classNames(), loaded.classNames());
        assertEquals(model.scaler(), loaded.scaler());
        FloatModel bare = FloatModel.of(FloatModelTest.trained());
        bare.save(file);
        assertEquals(bare, FloatModel.load(file));
        assertTrue(FloatModel.load(file).scaler().isEmpty());
        assertEquals(
                List.of("layer.1.weights", "layer.1.biases", "layer.2.weights", "layer.2.biases"),
                List.copyOf(SafetensorsFile.read(file).tensors().keySet()));
    }

    @Test
    void everyLayerCanBeSaved() {
        Network network = Network.inputs(4)
                .layer(new Layer.Embedding(List.of(
                        new Layer.Embedding.Feature(0, 5, 2, false), new Layer.Embedding.Feature(3, 7, 3, true))))
                .dense(6, Activation.TANH)
                .layerNorm()
                .batchNorm()
                .dropout(0.25)
                .residual(block -> block.dense(6, Activation.SIGMOID).dense(6))
                .dense(3)
                .loss(new Loss.SoftmaxCrossEntropy(0.1, List.of(1.0, 2.0, 1.0 / 3)));
        FloatModel model = FloatModel.of(network, FloatInitialization.of(network, 9));
        Path file = directory.resolve("layers.safetensors");
        model.save(file);
        FloatModel loaded = FloatModel.load(file);
        assertEquals(network, loaded.network());
        assertEquals(model, loaded);
    }

    @Test
    void filesThatAreNoModelsAreNamed() throws IOException {
        Path file = directory.resolve("model.safetensors");
        Path missing = directory.resolve("missing");
        assertTrue(assertThrows(UncheckedIOException.class, () -> FloatModel.load(missing))
                .getMessage()
                .contains(missing.toString()));
        FloatModel.of(FloatModelTest.trained()).save(file);
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {0, 7, 8, 100, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertTrue(assertThrows(IllegalArgumentException.class, () -> FloatModel.load(file))
                    .getMessage()
                    .contains("model.safetensors"));
        }
        String start = "the file " + file + " is not a model that can be read: ";
        FloatTrainer trainer = FloatModelTest.trained();
        trainer.saveCheckpoint(file);
        says(start + "it is a checkpoint; take it up with FloatTrainer.resume", file);
        new SafetensorsFile(Map.of(), Map.of("format", "lanewise csv 2")).writeWithChecksum(file);
        says(start + "it says how CSV files are read; read it with Csv.load", file);
        FloatModel.of(trainer).save(file);
        SafetensorsFile good = SafetensorsFile.read(file);
        Map<String, String> texts = new LinkedHashMap<>(good.metadata());
        texts.remove("network");
        new SafetensorsFile(good.tensors(), texts).write(file);
        says(start + "it has no text \"network\" among its metadata", file);
        texts.put("network", good.metadata().get("network").replace("outputs=5", "outputs=6"));
        new SafetensorsFile(good.tensors(), texts).write(file);
        says(start + "the tensor \"layer.1.weights\" has the shape [3, 5], the network needs [3, 6]", file);
        texts.put("network", good.metadata().get("network").replace("outputs=5", "outputs=0"));
        new SafetensorsFile(good.tensors(), texts).write(file);
        says(start + "the specification is not valid: a dense layer has 0 outputs; it must have at least 1", file);
        texts.put("network", good.metadata().get("network"));
        // What other programs may write: parts that do not belong together, a number that is none.
        Map<String, String> names = new LinkedHashMap<>(texts);
        names.put("classes", "Classes(names=[\"a\"])");
        new SafetensorsFile(good.tensors(), names).write(file);
        says(start + "1 class name does not fit " + trainer.network().outputs() + " classes; give one per class", file);
        names.put("classes", "Classes(names=[\"yes\", \"yes\"])");
        new SafetensorsFile(good.tensors(), names).write(file);
        says(start + "classes 0 and 1 are both named \"yes\"; give each a name of its own", file);
        Map<String, Tensor> tensors = new LinkedHashMap<>(good.tensors());
        FloatTensor weights = tensors.get("layer.1.weights").toFloat();
        float[] broken = weights.data().clone();
        broken[2] = Float.NaN;
        tensors.put("layer.1.weights", FloatTensor.of(broken, 3, 5));
        new SafetensorsFile(tensors, texts).write(file);
        says(start + "parameter 2 is NaN; a model predicts with finite ones only", file);
    }

    private static void says(String sentence, Path file) {
        assertMessage(sentence, () -> FloatModel.load(file));
    }

    /** No text can make parts of a user's own; the user has them. */
    @Test
    void aNetworkWithPartsOfOnesOwnIsReadWithIt() {
        Path file = directory.resolve("own.safetensors");
        Network own = OwnParts.network();
        FloatModel model = FloatModel.of(FloatTrainer.of(own, FloatTrainerTest.TRAINING));
        model.save(file);
        assertEquals(model, FloatModel.load(file, own));
        String start = "the file " + file + " is not a model that can be read: its network";
        String description = "5-5-12-1, squareplus and identity, gates, pseudo-huber, l2 0.001";
        assertMessage(
                start + ", " + description + ", has parts of a user's own; give the network to FloatModel.load(file,"
                        + " network) or FloatTrainer.resume(file, network, training, threads)",
                () -> FloatModel.load(file));
        assertMessage(
                start + " is " + description + ", the one given 3-1, identity, mean squared error",
                () -> FloatModel.load(file, Network.inputs(3).dense(1).meanSquaredError()));
        Network plain = Network.inputs(3).dense(1).meanSquaredError();
        FloatModel other = FloatModel.of(FloatTrainer.of(plain, FloatTrainerTest.TRAINING));
        other.save(file);
        assertEquals(other, FloatModel.load(file, plain));
        assertMessage(
                start + " is 3-1, identity, mean squared error, the one given " + description,
                () -> FloatModel.load(file, own));
    }

    /** It looks like one of the library, but no text can make it. */
    @Test
    void aPartOfOnesOwnMayBeAnEnum() {
        Path file = directory.resolve("own.safetensors");
        Network network = Network.inputs(2).dense(3, OwnEnum.SQUARE_PLUS).dense(1).meanSquaredError();
        FloatModel model = FloatModel.of(network, FloatInitialization.of(network, 1));
        model.save(file);
        assertEquals(model, FloatModel.load(file, network));
    }

    @Test
    void whatIsNotOfTheLibraryCannotBeText() {
        String sentence = assertThrows(IllegalArgumentException.class, () -> SpecificationText.write(Path.of("x")))
                .getMessage();
        assertTrue(sentence.contains("is not a specification of this library"), sentence);
        Adam adam = new Adam(0.9, Math.nextUp(0.999), 1e-8, 0);
        assertEquals(adam, SpecificationText.read(Adam.class, SpecificationText.write(adam)));
        for (String text : List.of("", "Adam", "Adam(beta1=x)", "Lion()", "Adam(beta2=1)")) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> SpecificationText.read(Adam.class, text))
                    .getMessage()
                    .startsWith("at character "));
        }
    }

    /** What a description leaves out counts too: the order of activations, an epsilon, how a table is read. */
    @Test
    void aNetworkWithPartsOfOnesOwnThatOnlyLooksTheSameIsRefused() {
        Path file = directory.resolve("own.safetensors");
        Network saved = own(Activation.RELU, 1e-5);
        FloatModel.of(saved, FloatInitialization.of(saved, 1)).save(file);
        for (Network other : List.of(own(Activation.TANH, 1e-5), own(Activation.RELU, 1e-3))) {
            assertEquals(saved.describe(), other.describe());
            String message = assertThrows(IllegalArgumentException.class, () -> FloatModel.load(file, other))
                    .getMessage();
            assertTrue(message.contains(saved.describe() + ", and the one given differ: where the first has \""),
                    message);
        }
        assertEquals(saved, FloatModel.load(file, own(Activation.RELU, 1e-5)).network());
        // A file of an earlier version has the description alone.
        SafetensorsFile content = SafetensorsFile.read(file);
        Map<String, String> texts = new LinkedHashMap<>(content.metadata());
        texts.remove("outline of the network");
        new SafetensorsFile(content.tensors(), texts).write(file);
        assertEquals(saved, FloatModel.load(file, saved).network());
    }

    private static Network own(Activation last, double epsilon) {
        return Network.inputs(5)
                .dense(4, Activation.TANH)
                .dense(4, Activation.RELU)
                .dense(4, last)
                .layer(new Layer.BatchNorm(epsilon, 0.1))
                .layer(new OwnParts.Gates())
                .dense(1)
                .meanSquaredError();
    }

    /** A text of a few hundred characters can tell of more than any memory holds, or of blocks in blocks without end. */
    @Test
    void aSmallFileTakesLittleMemory() {
        Path file = directory.resolve("huge.safetensors");
        Network one = Network.inputs(1).dense(1).meanSquaredError();
        FloatModel.of(one, new float[] {1, 2}).save(file);
        SafetensorsFile content = SafetensorsFile.read(file);
        String text = content.metadata().get("network");
        Map<String, String> texts = new LinkedHashMap<>(content.metadata());
        texts.put("network", text.replace("inputs=1,", "inputs=46000,").replace("outputs=1,", "outputs=46000,"));
        new SafetensorsFile(content.tensors(), texts).writeWithChecksum(file);
        says("the file " + file
                + " is not a model that can be read: the tensor \"layer.1.weights\" has the shape [1, 1],"
                + " the network needs [46000, 46000]", file);
        texts.put("network", text.replace("layers=[", "layers=[" + "Residual(layers=[".repeat(20_000)));
        new SafetensorsFile(content.tensors(), texts).writeWithChecksum(file);
        String message = assertThrows(IllegalArgumentException.class, () -> FloatModel.load(file)).getMessage();
        assertTrue(message.endsWith(" the specification is more than 200 levels deep"), message);
    }

    @Test
    void aScalerHasBothOfItsParts() {
        Path file = directory.resolve("half.safetensors");
        FloatModel.of(FloatModelTest.trained())
                .withScaler(FloatScaler.of(new double[3], new double[] {1, 1, 1}))
                .save(file);
        SafetensorsFile content = SafetensorsFile.read(file);
        for (String part : List.of("scaler.shift", "scaler.scale")) {
            Map<String, Tensor> tensors = new LinkedHashMap<>(content.tensors());
            tensors.remove(part);
            new SafetensorsFile(tensors, content.metadata()).write(file);
            String message = assertThrows(IllegalArgumentException.class, () -> FloatModel.load(file)).getMessage();
            assertTrue(message.contains("there is no tensor \"" + part + "\""), message);
        }
    }
}
