package lanewise.verification;

import static lanewise.verification.GradientCheckTest.NETWORK;
import static lanewise.verification.GradientCheckTest.squares;
import static lanewise.verification.OutcomeTest.objective;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import lanewise.optimize.DoubleObjective;
import lanewise.verification.GradientCheck.Mode;
import lanewise.verification.PlainNetwork.Hidden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The forms of a report: the text of a failed assertion, JSON, and a picture of each block. */
class ReportFormsTest {

    @Test
    void assertPassedShowsTheTable() {
        GradientReport passed = GradientCheck.of(squares(3)).parameters(new double[] {1, 2, 3}).run();
        assertSame(passed, passed.assertPassed());
        DoubleObjective wrong = objective(3, p -> p[0] + p[1] + p[2], _ -> new double[] {1, 2, 1});
        AssertionError error = assertThrows(AssertionError.class,
                () -> GradientCheck.of(wrong).name("sum").parameters(new double[] {1, 2, 3}).run().assertPassed());
        assertTrue(error.getMessage().startsWith("gradient check of sum: FAILED"), error.getMessage());
        assertTrue(error.getMessage().contains("FAIL [0, 1] analytic 2.000000000 numeric 1.0000"), error.getMessage());
        assertTrue(error.getMessage().contains("hint: only entry [0, 1] is wrong"), error.getMessage());
    }

    @Test
    void jsonHoldsTheSame() {
        String json = GradientCheck.of(NETWORK).seed(3).run().json();
        assertTrue(json.startsWith("{\"subject\": \"8-12-10-4, tanh and identity, softmax cross-entropy\", "
                + "\"verdict\": \"PASSED\""), json);
        assertTrue(json.contains("\"name\": \"layer 2 weights\", \"offset\": 108, \"rows\": 12, \"columns\": 10"),
                json);
        assertTrue(json.contains("\"kernels\": [{\"name\": \"gradient in float\", \"verdict\": \"PASSED\""), json);
        String strange = GradientCheck.of(objective(1, p -> p[0], _ -> new double[] {Double.NaN})).name("a \"b\"\n\\")
                .parameters(new double[] {1}).run().json();
        assertTrue(strange.contains("\"subject\": \"a \\\"b\\\"\\u000a\\\\\""), strange);
        assertTrue(strange.contains("\"analytic\": \"NaN\""), strange);
        Map<?, ?> read = (Map<?, ?>) Json.read(json);
        assertEquals(3.0, read.get("seed"));
        assertEquals(282.0, read.get("dimension"));
        List<?> blocks = (List<?>) read.get("blocks");
        assertEquals(6, blocks.size());
        Map<?, ?> worst = (Map<?, ?>) ((Map<?, ?>) blocks.getFirst()).get("worst");
        assertEquals("PASS", worst.get("outcome"));
        assertEquals((double) worst.get("analytic"), (double) worst.get("numeric"), 1e-9);
        assertEquals("a \"b\"\n\\", ((Map<?, ?>) Json.read(strange)).get("subject"));
        for (Mode mode : Mode.values()) {
            Json.read(GradientCheck.of(NETWORK).mode(mode).secondOrder().run().json());
        }
        Json.read(GradientCheck.of(objective(2, p -> p[0] / p[1], _ -> new double[] {1, 1})).parameters(new double[2])
                .run().json());
        assertThrows(IllegalArgumentException.class, () -> Json.read(json.substring(1)));
        assertThrows(IllegalArgumentException.class, () -> Json.read("{\"a\": NaN}"));
    }

    /** An entry that is NaN was looked at, and is wrong. */
    @Test
    void entriesThatAreNotFiniteAreRed(@TempDir Path directory) throws IOException {
        for (double strange : new double[] {Double.NaN, Double.NEGATIVE_INFINITY}) {
            GradientReport report = GradientCheck
                    .of(objective(3, p -> p[0] + p[1] + p[2], _ -> new double[] {1, strange, 1}))
                    .parameters(new double[] {1, 2, 3}).run();
            BufferedImage image = ImageIO.read(report.heatMaps(directory).getFirst().toFile());
            assertEquals(0xe02020, image.getRGB(24, 8) & 0xffffff);
            assertTrue((image.getRGB(8, 8) >> 16 & 0xff) < 0x30);
        }
        GradientReport alone = GradientCheck.of(objective(1, p -> p[0], _ -> new double[] {Double.NaN}))
                .parameters(new double[] {1}).run();
        assertEquals(1, alone.heatMaps(directory).size());
    }

    @Test
    void nothingToDrawMakesNoDirectory(@TempDir Path directory) throws IOException {
        Path maps = directory.resolve("maps");
        assertEquals(List.of(), GradientCheck.of(NETWORK).mode(Mode.FAST).run().heatMaps(maps));
        assertTrue(Files.notExists(maps));
    }

    @Test
    void heatMapShowsWhereItIsWrong(@TempDir Path directory) throws IOException {
        PlainNetwork network = new PlainNetwork(new int[] {4, 6, 3}, Hidden.TANH, true, false, 0, 4, 1,
                PlantedBug.LAST_COLUMN_DROPPED);
        GradientReport report = GradientCheck.of("map", network).parameters(network.start()).blocks(network.blocks())
                .run();
        List<Path> files = report.heatMaps(directory.resolve("maps"));
        assertEquals(4, files.size());
        assertEquals("layer-1-weights.png", files.getFirst().getFileName().toString());
        assertTrue(Files.size(files.getFirst()) > 0);
        BufferedImage image = ImageIO.read(files.getFirst().toFile());
        assertEquals(6 * 16, image.getWidth());
        assertEquals(4 * 16, image.getHeight());
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 6; column++) {
                int rgb = image.getRGB(column * 16 + 8, row * 16 + 8);
                int red = rgb >> 16 & 0xff;
                assertTrue(column == 5 ? red > 0xc0 : red < 0x30, "entry " + row + ", " + column + " has red " + red);
            }
        }
    }
}
