package lanewise.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class QuickStartTest {

    @Test
    void mostFlowersAreRecognised() {
        double accuracy = QuickStart.accuracy();
        assertTrue(accuracy >= 0.9, "accuracy " + accuracy);
    }
}
