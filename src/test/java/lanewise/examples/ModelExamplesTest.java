package lanewise.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lanewise.data.Datasets;
import lanewise.train.Evaluation;
import lanewise.train.FloatCalibration;
import lanewise.train.FloatModel;
import lanewise.train.OnnxInterpreter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of what comes out of a training run, and do what they say. */
class ModelExamplesTest {

    @TempDir
    private Path directory;

    /** Scaling all logits by one factor keeps every class, and the probabilities of unseen digits come out better. */
    @Test
    void calibration() {
        Calibration.Result result = Calibration.run();
        FloatCalibration calibration = result.calibration();
        assertTrue(calibration.factors()[0] < 0.9, "it was too sure: " + calibration.factors()[0]);
        assertTrue(calibration.after() < calibration.before(), calibration.toString());
        Evaluation.Classification before = (Evaluation.Classification) result.model().evaluate(result.unseen());
        Evaluation.Classification after = (Evaluation.Classification) calibration.model().evaluate(result.unseen());
        assertEquals(before.accuracy(), after.accuracy());
        assertTrue(after.logLoss() < before.logLoss(), after.logLoss() + " after, " + before.logLoss() + " before");
    }

    @Test
    void modelFiles() throws IOException {
        String printed = Printed.by(() -> ModelFiles.main(new String[] {directory.toString()}));
        assertTrue(printed.contains("virginica") && printed.contains("float[4, 8]"), printed);
        Evaluation.Classification measured = (Evaluation.Classification) FloatModel
                .load(directory.resolve("iris.safetensors"))
                .evaluate(Datasets.iris().stratifiedSplit(0.8, 1).heldOut());
        String logLoss = String.format(Locale.ROOT, "log loss %.3f", measured.logLoss());
        assertTrue(printed.lines().anyMatch(line -> line.endsWith(logLoss)), logLoss + " in " + printed);
        OnnxInterpreter masked = new OnnxInterpreter(directory.resolve("mask.onnx"));
        assertEquals(List.of("y"), List.copyOf(masked.outputs.keySet()));
        assertEquals(Set.of("outputs", "probabilities"), new OnnxInterpreter(directory.resolve("iris.onnx")).outputs
                .keySet());
    }
}
