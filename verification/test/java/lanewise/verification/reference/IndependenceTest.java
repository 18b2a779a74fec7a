package lanewise.verification.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference shares the specification of a network with the library, and no computation. */
class IndependenceTest {

    /** Of the library only what says what a network is; which units are dropped is a definition, not a computation. */
    private static final List<String> ALLOWED = List.of("java.", "org.apache.commons.math3.",
            "lanewise.network.Activation", "lanewise.network.DropoutMask", "lanewise.network.Initializer",
            "lanewise.network.Layer", "lanewise.network.Loss", "lanewise.network.Network",
            "lanewise.network.ParameterLayout", "lanewise.network.Regularization");

    @Test
    void referenceNamesNothingButSpecifications() throws IOException {
        Path root = Path.of("main/java/lanewise/verification/reference");
        if (!Files.exists(root)) {
            root = Path.of("verification").resolve(root);
        }
        int files = 0;
        try (Stream<Path> sources = Files.list(root)) {
            for (Path source : sources.toList()) {
                files++;
                for (String line : Files.readAllLines(source)) {
                    if (line.startsWith("import ")) {
                        String name = line.substring("import ".length()).replace("static ", "").replace(";", "");
                        assertTrue(ALLOWED.stream().anyMatch(allowed -> name.equals(allowed)
                                || allowed.endsWith(".") && name.startsWith(allowed)
                                || name.startsWith(allowed + ".")), source + " imports " + name);
                    } else if (!line.startsWith("package ")) {
                        String code = line.replaceAll("\\blanewise\\.network\\.(Loss|Layer|Activation)\\b", "");
                        assertEquals(-1, code.indexOf("lanewise.kernel"), source + ": " + line);
                        assertEquals(-1, code.indexOf("lanewise.network."), source + ": " + line);
                        assertTrue(!code.contains("Backprop") && !code.contains("Predictor"), source + ": " + line);
                    }
                }
            }
        }
        assertTrue(files >= 7, "only " + files + " sources found");
    }
}
