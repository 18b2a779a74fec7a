package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of evidence in the README is what is measured today, row by row; documents name tests that exist. */
class EvidenceTest {

    private static Path root() {
        return Files.isDirectory(Path.of("verification")) ? Path.of("") : Path.of("..");
    }

    private static List<String> rows() throws IOException {
        String text = Files.readString(root().resolve("verification/README.md"));
        String table = text.substring(text.indexOf(Evidence.BEGIN) + Evidence.BEGIN.length(),
                text.indexOf(Evidence.END));
        return table.lines().filter(line -> line.startsWith("|")).skip(2).toList();
    }

    @Test
    void everyFigureIsTrue() throws IOException {
        List<String> rows = rows();
        List<Evidence.Figure> figures = Evidence.measure();
        assertEquals(figures.size(), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Evidence.Figure figure = figures.get(i);
            String[] cells = rows.get(i).split(" \\| ");
            assertEquals("| " + figure.claim(), cells[0]);
            assertEquals("`" + figure.test() + "`", cells[1]);
            assertTrue(cells[2].endsWith(figure.unit()), cells[2]);
            String stated = cells[2].substring(0, cells[2].length() - figure.unit().length());
            assertEquals(figure.command() + " |", cells[3]);
            assertTrue(figure.confirms(stated), () -> "measured " + figure.row());
        }
    }

    @Test
    void testsThatAreNamedExist() throws IOException {
        List<String> names;
        try (Stream<Path> sources = Stream.concat(Files.walk(root().resolve("src/test/java")),
                Files.walk(root().resolve("verification/test/java")))) {
            names = sources.map(source -> source.getFileName().toString()).toList();
        }
        int found = 0;
        for (String document : List.of("README.md", "verification/README.md", "verification/mutants.md")) {
            Matcher test = Pattern.compile("(?<![*\\w])[A-Z]\\w+Test\\b")
                    .matcher(Files.readString(root().resolve(document)));
            while (test.find()) {
                assertTrue(names.contains(test.group() + ".java"), document + ": " + test.group());
                found++;
            }
        }
        assertTrue(found > 80, found + " tests are named");
    }

    @Test
    void figuresThatAreNoLongerTrueAreFound() {
        Evidence.Figure bound = Evidence.Figure.atMost("c", "t", 0.5012, " ulp");
        assertEquals("| c | `t` | 0.51 ulp | `mvn test -Dtest=t` |", bound.row());
        assertTrue(bound.confirms("0.51"));
        assertTrue(bound.confirms("1.2"));
        assertFalse(bound.confirms("0.5"));
        assertFalse(bound.confirms("1.6"));
        Evidence.Figure least = Evidence.Figure.atLeast("c", "t", 10.37, " digits");
        assertEquals("| c | `t` | 10 digits | `mvn test -Dtest=t` |", least.row());
        assertTrue(least.confirms("10") && least.confirms("9.5"));
        assertFalse(least.confirms("11") || least.confirms("8"));
        Evidence.Figure count = Evidence.Figure.exact("c", "t", 29, "");
        assertTrue(count.confirms("29"));
        assertFalse(count.confirms("30"));
    }
}
