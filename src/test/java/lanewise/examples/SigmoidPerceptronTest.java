package lanewise.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SigmoidPerceptronTest {

    @Test
    void theLossGoesWhereTheLabelsSayItShould() {
        double loss = SigmoidPerceptron.train(false);
        assertTrue(loss < 1e-3, "loss " + loss);
    }
}
