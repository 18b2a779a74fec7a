// Generated from FloatEvaluationTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lanewise.data.DoubleDataset;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import org.junit.jupiter.api.Test;

/** What an evaluation says, and how it prints. */
class DoubleEvaluationTest {

    private static final Training TRAINING = Training.with(Adam.standard(), 0.1).epochs(1);

    private static final DoubleDataset SIGNS = DoubleDataset.regression(
            4, 1, 1, new double[] {1, 2, 3, 4}, new double[] {1, -1, 1, -1});

    @Test
    void classesWithoutARowAreNumberedBehindTheNamedOnes() {
        DoubleDataset data = DoubleDataset.classification(3, 1, 3, new double[] {1, 2, 3}, new double[] {0, 1, 2})
                .withClassNames(List.of("low", "middle", "high"));
        DoubleTrainer trainer = DoubleTrainer.of(Network.inputs(1).dense(5).softmaxCrossEntropy(), TRAINING);
        trainer.train(data);
        Evaluation.Classification evaluation = (Evaluation.Classification) trainer.evaluate(data);
        assertEquals(List.of("low", "middle", "high", "3", "4"), evaluation.classNames());
        assertEquals(5, evaluation.confusion().classes());
        assertTrue(evaluation.toString().contains("\n4 "), evaluation.toString());
    }

    /** Where a named class has the number of another for its name, that one is told apart by more than the number. */
    @Test
    void numbersForClassesWithoutARowAreNoNamesOfOthers() {
        DoubleDataset data = DoubleDataset.classification(3, 1, 3, new double[] {1, 2, 3}, new double[] {0, 1, 2})
                .withClassNames(List.of("3", "b", "4"));
        DoubleTrainer trainer = DoubleTrainer.of(Network.inputs(1).dense(6).softmaxCrossEntropy(), TRAINING);
        Evaluation.Classification evaluation = (Evaluation.Classification) trainer.evaluate(data);
        assertEquals(List.of("3", "b", "4", "class 3", "class 4", "5"), evaluation.classNames());
    }

    @Test
    void aLossWithoutProbabilitiesPrintsNoLogLoss() {
        DoubleTrainer trainer = DoubleTrainer.of(Network.inputs(1).dense(1).loss(Loss.HINGE), TRAINING);
        assertFalse(trainer.evaluate(SIGNS).toString().contains("NaN"), trainer.evaluate(SIGNS).toString());
        assertFalse(trainer.evaluate(SIGNS).toString().contains("log loss"));
        DoubleDataset labels = DoubleDataset.classification(2, 1, 2, new double[] {1, 2}, new double[] {0, 1});
        DoubleTrainer binary = DoubleTrainer.of(Network.inputs(1).dense(1).binaryCrossEntropy(), TRAINING);
        assertTrue(binary.evaluate(labels).toString().contains("\nlog loss  "));
    }
}
