package lanewise.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import lanewise.kernel.Parallelism;
import org.junit.jupiter.api.Test;

/** The examples of what one writes oneself run, and learn. */
class OwnExamplesTest {

    @Test
    void ownParts() throws IOException {
        double[] counts = OwnParts.run(1_000, 60);
        double least = Math.min(counts[0], counts[2]);
        for (int noise : new int[] {1, 3, 4}) {
            assertTrue(counts[noise] < 0.3 * least, Arrays.toString(counts));
        }
        String printed = Printed.by(() -> OwnParts.main(new String[0]));
        assertTrue(printed.startsWith("5-5-12-1, squareplus and identity, gates, pseudo-huber, l2 0.001"),
                printed);
    }

    @Test
    void ownLoop() throws IOException {
        assertTrue(OwnLoop.run(20) > 0.96);
        assertEquals(OwnLoop.run(2), OwnLoop.run(2));
        boolean[] kept = OwnLoop.kept(0, 0);
        assertTrue(Arrays.equals(kept, OwnLoop.kept(0, 0)) && !Arrays.equals(kept, OwnLoop.kept(1, 0)));
        String printed = Printed.by(() -> OwnLoop.main(new String[0]));
        assertTrue(printed.contains("layer 1 weights 64x32 at offset 0"), printed);
    }

    @Test
    void slicesOfWideLayersOnAnyNumberOfThreads() throws IOException {
        float[] alone = WideLayers.run(2, null);
        try (Parallelism threads = Parallelism.of(2)) {
            assertArrayEquals(alone, WideLayers.run(2, threads));
        }
        assertTrue(WideLayers.accuracy(alone) > 0.9);
        assertTrue(Printed.by(() -> WideLayers.main(new String[0])).startsWith("accuracy 9"));
    }
}
