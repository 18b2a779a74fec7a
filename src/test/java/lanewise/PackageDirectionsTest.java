package lanewise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package uses which: the direction that the README states, and nothing that the JDK does not have. */
class PackageDirectionsTest {

    private static final Path MAIN = Path.of("main/java");

    private static final Map<String, Set<String>> USES = Map.of(
            "lanewise.checks", Set.of(),
            "lanewise.random", Set.of(),
            "lanewise.kernel", Set.of("lanewise.kernel.scalar", "lanewise.kernel.simd"),
            "lanewise.kernel.scalar", Set.of(),
            "lanewise.kernel.simd", Set.of("lanewise.kernel.scalar", "jdk.incubator.vector"),
            "lanewise.io", Set.of("lanewise.checks"),
            "lanewise.network", Set.of("lanewise.kernel", "lanewise.checks", "lanewise.random"),
            "lanewise.optimize", Set.of("lanewise.kernel", "lanewise.checks", "lanewise.random"),
            "lanewise.data", Set.of("lanewise.network", "lanewise.io", "lanewise.checks", "lanewise.random"),
            "lanewise.train",
            Set.of("lanewise.optimize", "lanewise.network", "lanewise.kernel", "lanewise.data", "lanewise.io",
                    "lanewise.checks"));

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

    /** The package of a type that is imported, or named in full. */
    private static final Pattern TYPE = Pattern.compile(
            "(?:^import (?:static )?([a-z]\\w*(?:\\.[a-z]\\w*)*)\\.[A-Z]|\\b(lanewise(?:\\.[a-z]+)+)\\.[A-Z])",
            Pattern.MULTILINE);

    /** What the code of each package uses of other packages, without those of the JDK's main module. */
    private static Map<String, Set<String>> uses() throws IOException {
        Map<String, Set<String>> uses = new TreeMap<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : (Iterable<Path>) files.filter(path -> path.toString().endsWith(".java"))::iterator) {
                if (file.getParent().equals(MAIN)) {
                    continue; // the module's own declaration
                }
                String here = MAIN.relativize(file.getParent()).toString().replace('/', '.').replace('\\', '.');
                Set<String> used = uses.computeIfAbsent(here, _ -> new TreeSet<>());
                Matcher type = TYPE.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""));
                while (type.find()) {
                    String there = type.group(1) == null ? type.group(2) : type.group(1);
                    if (!there.equals(here) && !there.startsWith("java.")) {
                        used.add(there);
                    }
                }
            }
        }
        return uses;
    }

    @Test
    void importsGoOneWay() throws IOException {
        assertEquals(new TreeMap<>(USES), uses());
    }
}
