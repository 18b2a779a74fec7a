package lanewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents point at is there: files, headings, and classes by their names. */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> DOCUMENTS = List.of(
            "README.md", "jmh/README.md", "verification/README.md", "verification/mutants.md");

    private static final List<String> ROOMS = List.of(
            "src/main", "src/test", "src/examples", "src/codegen", "jmh/main", "jmh/peers", "jmh/test",
            "verification/main",
            "verification/test");

    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(#[^)\\s]*)?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    /** Names that only classes of this project have; X stands for any word. */
    private static final Pattern CLASS = Pattern.compile(
            "(?<![*\\w])(?:(?:Float|Double|Scalar|Simd)[A-Z]\\w*"
                    + "|[A-Z]\\w*(?:Test|Benchmark|Ratios|Report|Gate|Spread|Sweep|Gemm|Tiles))\\b");

    private static String text(Path document) throws IOException {
        return Files.readString(document);
    }

    /** As an address of a heading has it. */
    private static Set<String> anchors(Path document) throws IOException {
        return HEADING.matcher(text(document)).results()
                .map(heading -> "#"
                        + heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\w\\- ]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    /** Links of a text that lead nowhere. */
    private static List<String> broken(Path document, String text) throws IOException {
        List<String> broken = new ArrayList<>();
        for (MatchResult link : LINK.matcher(text).results().toList()) {
            if (link.group(1).startsWith("http")) {
                continue;
            }
            Path target = link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1));
            boolean there = Files.exists(target)
                    && (link.group(2) == null || anchors(target).contains(link.group(2)));
            if (!there) {
                broken.add(ROOT.relativize(document) + ": " + link.group());
            }
        }
        return broken;
    }

    private static Set<String> classes() throws IOException {
        Set<String> classes = new HashSet<>();
        for (String room : ROOMS) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(room))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".java"))
                        .forEach(name -> classes.add(name.substring(0, name.length() - ".java".length())));
            }
        }
        return classes;
    }

    /** Classes that a text names and that do not exist. */
    private static List<String> unknown(String text, Set<String> classes) {
        return CODE.matcher(text).results()
                .flatMap(code -> CLASS.matcher(code.group(1)).results())
                .map(MatchResult::group)
                .filter(name -> !name.matches("\\w+X(Test)?") && !classes.contains(name))
                .toList();
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        int links = 0;
        for (String name : DOCUMENTS) {
            Path document = ROOT.resolve(name);
            assertEquals(List.of(), broken(document, text(document)));
            links += (int) LINK.matcher(text(document)).results().count();
        }
        assertTrue(links > 50, links + " links");
        Path readme = ROOT.resolve("README.md");
        assertEquals(
                List.of("README.md: ](NONE.md)", "README.md: ](#no-such-heading)"),
                broken(readme, "[a](NONE.md) [b](#no-such-heading) [c](#speed) [d](src) [e](https://example.org)"));
    }

    @Test
    void classesAreThere() throws IOException {
        Set<String> classes = classes();
        for (String name : DOCUMENTS) {
            assertEquals(List.of(), unknown(text(ROOT.resolve(name)), classes), name);
        }
        assertEquals(List.of("NoneTest", "FloatNone"),
                unknown("`NoneTest, UlpTest` and `FloatNone.of`, NoTest", classes));
    }
}
