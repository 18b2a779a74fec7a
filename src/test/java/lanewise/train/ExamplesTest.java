package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import lanewise.examples.Iris;
import org.junit.jupiter.api.Test;

/** The examples run, and do what they say. */
class ExamplesTest {

    private static <T> T quietly(Supplier<T> example, StringBuilder printed) {
        PrintStream out = System.out;
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(text, true, StandardCharsets.UTF_8));
            return example.get();
        } finally {
            System.setOut(out);
            printed.append(text.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void iris() {
        StringBuilder printed = new StringBuilder();
        Evaluation.Classification result = quietly(() -> Iris.run(60), printed);
        assertEquals(30, result.rows());
        assertTrue(result.accuracy() >= 0.95, result.toString());
        List<String> lines = printed.toString().lines().toList();
        assertEquals(61, lines.size());
        assertTrue(lines.getFirst().startsWith("epoch 1 of 60  loss "), lines.getFirst());
        assertTrue(result.toString().contains("versicolor"), result.toString());
    }
}
