package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lanewise.data.FloatDataset;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import org.junit.jupiter.api.Test;

/** What an evaluation says, and how it prints. */
class FloatEvaluationTest {

    private static final Training TRAINING = Training.with(Adam.standard(), 0.1).epochs(1);

    private static final FloatDataset SIGNS = FloatDataset.regression(
            4, 1, 1, new float[] {1, 2, 3, 4}, new float[] {1, -1, 1, -1});

    @Test
    void classesWithoutARowAreNumberedBehindTheNamedOnes() {
        FloatDataset data = FloatDataset.classification(3, 1, 3, new float[] {1, 2, 3}, new float[] {0, 1, 2})
                .withClassNames(List.of("low", "middle", "high"));
        FloatTrainer trainer = FloatTrainer.of(Network.inputs(1).dense(5).softmaxCrossEntropy(), TRAINING);
        trainer.train(data);
        Evaluation.Classification evaluation = (Evaluation.Classification) trainer.evaluate(data);
        assertEquals(List.of("low", "middle", "high", "3", "4"), evaluation.classNames());
        assertEquals(5, evaluation.confusion().classes());
        assertTrue(evaluation.toString().contains("\n4 "), evaluation.toString());
    }

    /** Where a named class has the number of another for its name, that one is told apart by more than the number. */
    @Test
    void numbersForClassesWithoutARowAreNoNamesOfOthers() {
        FloatDataset data = FloatDataset.classification(3, 1, 3, new float[] {1, 2, 3}, new float[] {0, 1, 2})
                .withClassNames(List.of("3", "b", "4"));
        FloatTrainer trainer = FloatTrainer.of(Network.inputs(1).dense(6).softmaxCrossEntropy(), TRAINING);
        Evaluation.Classification evaluation = (Evaluation.Classification) trainer.evaluate(data);
        assertEquals(List.of("3", "b", "4", "class 3", "class 4", "5"), evaluation.classNames());
    }

    @Test
    void aLossWithoutProbabilitiesPrintsNoLogLoss() {
        FloatTrainer trainer = FloatTrainer.of(Network.inputs(1).dense(1).loss(Loss.HINGE), TRAINING);
        assertFalse(trainer.evaluate(SIGNS).toString().contains("NaN"), trainer.evaluate(SIGNS).toString());
        assertFalse(trainer.evaluate(SIGNS).toString().contains("log loss"));
        FloatDataset labels = FloatDataset.classification(2, 1, 2, new float[] {1, 2}, new float[] {0, 1});
        FloatTrainer binary = FloatTrainer.of(Network.inputs(1).dense(1).binaryCrossEntropy(), TRAINING);
        assertTrue(binary.evaluate(labels).toString().contains("\nlog loss  "));
    }
}
