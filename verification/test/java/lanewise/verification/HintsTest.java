package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertTrue;

import lanewise.verification.GradientCheck.Mode;
import lanewise.verification.PlainNetwork.Hidden;
import org.junit.jupiter.api.Test;

/** What a wrong gradient looks like is said in words. */
class HintsTest {

    @Test
    void hintsNameTheBug() {
        assertHint("missing 1/N", PlantedBug.MISSING_ONE_OVER_N, 0);
        assertHint("factor 2 too little", PlantedBug.HALF_THE_LOSS, 0);
        assertHint("factor 2 too much", PlantedBug.TWICE_THE_LOSS, 5);
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

    private static void assertHint(String expected, PlantedBug bug, int block) {
        GradientReport report = report(bug);
        assertTrue(String.join("; ", report.blocks().get(block).hints()).contains(expected), report::toString);
    }

    /** Without a penalty, except where the bug is in the penalty: then only one explanation fits. */
    private static GradientReport report(PlantedBug bug) {
        double l2 = bug.name().startsWith("L2") ? 0.01 : 0;
        PlainNetwork network = new PlainNetwork(new int[] {3, 7, 7, 5}, Hidden.TANH, true, false, l2, 4, 1, bug);
        return GradientCheck.of("plain network", network).parameters(network.start()).blocks(network.blocks())
                .rows(network.rows()).mode(Mode.FULL).run();
    }
}
