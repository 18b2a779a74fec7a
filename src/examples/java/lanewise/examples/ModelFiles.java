package lanewise.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lanewise.data.Datasets;
import lanewise.data.FloatDataset;
import lanewise.data.FloatScaler;
import lanewise.data.FloatSplit;
import lanewise.io.ByteSource;
import lanewise.io.FloatTensor;
import lanewise.io.NpyFile;
import lanewise.io.OnnxGraph;
import lanewise.io.SafetensorsFile;
import lanewise.io.Tensor;
import lanewise.network.Activation;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.train.ConfusionMatrix;
import lanewise.train.FloatMetrics;
import lanewise.train.FloatModel;
import lanewise.train.FloatPrediction;
import lanewise.train.FloatTrainer;
import lanewise.train.Training;

/** A model, its files for this library and for others, and every measure of it. */
public final class ModelFiles {

    private ModelFiles() {}

    /**
     * Trains on irises and keeps the scaler with the model.
     *
     * @param split rows to learn from, and others
     * @return the model
     */
    public static FloatModel train(FloatSplit split) {
        FloatScaler scaler = FloatScaler.standardize(split.train());
        Network network = Network.inputs(4).dense(8, Activation.TANH).dense(3).softmaxCrossEntropy();
        FloatTrainer trainer = FloatTrainer.of(
                network, Training.with(Adam.standard(), 0.01).batchSize(16).epochs(60).seed(1));
        trainer.train(scaler.apply(split.train()));
        return FloatModel.of(trainer).withScaler(scaler).withClassNames(split.train().classNames());
    }

    /**
     * Writes the model in every form: as itself, as an ONNX file, and its first weights for NumPy.
     *
     * @param model the model
     * @param directory where
     */
    public static void write(FloatModel model, Path directory) {
        model.save(directory.resolve("iris.safetensors"));
        model.exportOnnx(directory.resolve("iris.onnx"));
        // The tensors of a model file have names, so that other programs find them.
        Tensor weights = SafetensorsFile.read(directory.resolve("iris.safetensors")).tensor("layer.1.weights");
        NpyFile.write(directory.resolve("weights.npy"), weights);
        // Tensors of one's own go the same way.
        FloatTensor mask = FloatTensor.of(new float[] {1, 0, 0, 1}, 2, 2);
        new SafetensorsFile(Map.of("mask", mask), Map.of("made by", "ModelFiles"))
                .write(directory.resolve("mask.safetensors"));
        OnnxGraph graph = new OnnxGraph("masked");
        graph.input("x", OnnxGraph.Element.FLOAT, 2);
        graph.tensor("mask", mask);
        graph.node("MatMul", "y", List.of("x", "mask"));
        graph.output("y", OnnxGraph.Element.FLOAT, 2);
        graph.write(directory.resolve("mask.onnx"));
    }

    /**
     * Measures a model on rows that it has not seen.
     *
     * @param model the model
     * @param rows the rows
     * @return the confusion matrix, from which precision, recall and F1 follow
     */
    public static ConfusionMatrix measure(FloatModel model, FloatDataset rows) {
        int n = rows.rows();
        float[] logits = new float[n * 3];
        FloatPrediction prediction = model.predictor(32);
        // Probabilities have the same order as logits, which is all that most measures look at; a log loss takes logits.
        prediction.outputs(rows.x(), 0, n, logits, 0);
        System.out.printf(
                Locale.ROOT, "accuracy %.3f, of the best two %.3f, log loss %.3f%n",
                FloatMetrics.accuracy(n, 3, logits, 0, rows.y(), 0),
                FloatMetrics.topK(n, 3, 2, logits, 0, rows.y(), 0),
                FloatMetrics.logLoss(n, 3, logits, 0, rows.y(), 0));
        return FloatMetrics.confusion(n, 3, logits, 0, rows.y(), 0);
    }

    /**
     * Trains, writes, reads and measures.
     *
     * @param args where the files go; none for a temporary directory
     */
    public static void main(String[] args) throws IOException {
        Path directory = args.length > 0 ? Path.of(args[0]) : Files.createTempDirectory("lanewise");
        FloatSplit split = Datasets.iris().stratifiedSplit(0.8, 1);
        write(train(split), directory);
        FloatModel model = FloatModel.load(directory.resolve("iris.safetensors"));
        ConfusionMatrix matrix = measure(model, split.heldOut());
        System.out.print(matrix.table(model.classNames()));
        // Whatever has bytes is a source: a file, a resource, a download.
        byte[] bytes = Files.readAllBytes(directory.resolve("weights.npy"));
        System.out.println(NpyFile.read(ByteSource.ofBytes("weights from memory", bytes)));
    }
}
