package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import lanewise.verification.GradientCheck.Mode;
import lanewise.verification.PlainNetwork.Hidden;
import org.junit.jupiter.api.Test;

/** What a wrong gradient looks like is said in words. */
class HintsTest {

    @Test
    void hintsNameTheBug() {
        assertHint("missing 1/N", PlantedBug.MISSING_ONE_OVER_N, 0);
        assertHint("transposed", PlantedBug.WEIGHT_GRADIENT_TRANSPOSED, 0);
        assertHint("i - 1", PlantedBug.OFFSET_PLUS_ONE, 0);
        assertHint("-0.01 times the parameters", PlantedBug.L2_MISSING, 2);
        assertHint("by 0.01 times the parameters", PlantedBug.L2_TWICE, 2);
        assertHint("by 0.01 times the parameters", PlantedBug.L2_ON_BIASES, 1);
        assertHint("only row 6 of 7 is zero", PlantedBug.LAST_ROW_DROPPED, 2);
        assertHint("only column 6 of 7 is zero", PlantedBug.LAST_COLUMN_DROPPED, 2);
        assertHint("last 3 columns", PlantedBug.LAST_LANES_DROPPED, 2);
        assertHint("gradient of layer 2 biases", PlantedBug.BIASES_SWAPPED, 1);
        assertHint("gradient of layer 1 biases", PlantedBug.BIASES_SWAPPED, 3);
        assertTrue(report(PlantedBug.ONE_ENTRY_SLIGHTLY_OFF).toString().contains("only entry"));
        assertTrue(report(PlantedBug.NOT_CLEARED).problems().getFirst().contains("added to"));
        assertTrue(report(PlantedBug.STALE_ACTIVATION).problems().getFirst().contains("evaluation before"));
    }

    /** What is wrong with all blocks is said once, whichever entries are compared. */
    @Test
    void aFactorOfEveryBlockIsSaidOnce() {
        for (Mode mode : Mode.values()) {
            assertFactor(
                    "every block is 0.5 times the right gradient: looks like a factor 2 too little: the derivative of a square"
                            + " without its 2",
                    PlantedBug.HALF_THE_LOSS, mode);
            assertFactor(
                    "every block is 2 times the right gradient: looks like a factor 2 too much, or a loss with ½ whose gradient"
                            + " is without",
                    PlantedBug.TWICE_THE_LOSS, mode);
        }
        assertFalse(report(PlantedBug.BIASES_SWAPPED, Mode.AUTO).toString().contains("every block"));
        assertFalse(report(PlantedBug.MISSING_ONE_OVER_N, Mode.FULL).toString().contains("every block"));
    }

    @Test
    void aSumInsteadOfAMeanIsSaidOnce() {
        PlainNetwork mean = network(PlantedBug.NONE);
        Differentiated sum = new Differentiated() {
            @Override
            public int dimension() {
                return mean.dimension();
            }

            @Override
            public double value(double[] parameters) {
                return mean.value(parameters);
            }

            @Override
            public double valueAndGradient(double[] parameters, double[] gradient) {
                double value = mean.valueAndGradient(parameters, gradient);
                Arrays.setAll(gradient, i -> mean.rows() * gradient[i]);
                return value;
            }
        };
        for (Mode mode : Mode.values()) {
            GradientReport report = GradientCheck.of("sum", sum).parameters(mean.start()).blocks(mean.blocks())
                    .rows(mean.rows()).mode(mode).run();
            assertEquals(
                    List.of("every block is 4 times the right gradient: looks like a missing 1/N: a sum over the 4 rows"
                            + " instead of a mean"),
                    report.warnings(), report::toString);
        }
        // Of one block alone it is the hint of that block.
        GradientReport alone = GradientCheck.of("sum", sum).parameters(mean.start()).rows(mean.rows()).run();
        assertEquals(List.of(), alone.warnings());
        assertTrue(alone.toString().contains("hint: looks like a missing 1/N"), alone::toString);
    }

    private static void assertFactor(String expected, PlantedBug bug, Mode mode) {
        GradientReport report = report(bug, mode);
        assertEquals(List.of(expected), report.warnings(), report::toString);
        assertFalse(report.toString().contains("hint:"), report::toString);
    }

    private static void assertHint(String expected, PlantedBug bug, int block) {
        GradientReport report = report(bug);
        assertTrue(String.join("; ", report.blocks().get(block).hints()).contains(expected), report::toString);
    }

    /** Without a penalty, except where the bug is in the penalty: then only one explanation fits. */
    private static GradientReport report(PlantedBug bug) {
        return report(bug, Mode.FULL);
    }

    private static GradientReport report(PlantedBug bug, Mode mode) {
        PlainNetwork network = network(bug);
        return GradientCheck.of("plain network", network).parameters(network.start()).blocks(network.blocks())
                .rows(network.rows()).mode(mode).run();
    }

    private static PlainNetwork network(PlantedBug bug) {
        double l2 = bug.name().startsWith("L2") ? 0.01 : 0;
        return new PlainNetwork(new int[] {3, 7, 7, 5}, Hidden.TANH, true, false, l2, 4, 1, bug);
    }
}
