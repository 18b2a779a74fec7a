package lanewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of Java in the README and in the documentation of the classes compile as they stand. */
class SnippetsTest {

    private static final Pattern IN_README = Pattern.compile("(?s)```java\\n(.*?)```");
    private static final Pattern IN_COMMENTS = Pattern
            .compile("(?s)<pre>\\{@code\\n(.*?)\\}</pre>|\\{@snippet :\\n(.*?)\\n \\* \\}");

    /** What the text around a snippet speaks of. */
    private static final String CONTEXT = """
            import java.nio.file.Path;
            import java.time.Duration;
            import java.util.List;
            import lanewise.data.*;
            import lanewise.io.*;
            import lanewise.kernel.*;
            import lanewise.network.*;
            import lanewise.optimize.*;
            import lanewise.train.*;

            class Snippet%d {

                Network network;
                Training training;
                %sTrainer trainer;
                %1$sDataset data;
                %1$sScaler scaler;
                %1$sObjective validation;
                OptimizationResult result;
                List<String> names;
                %2$s[] parameters, x, y, gradient, a, b, bias, c, features, label;

                void accept(%2$s[] parameters) {}

                void retry(long step) {}

                void run() throws Exception {
            %3$s
                }
            }
            """;

    @TempDir
    private Path directory;

    /** A snippet, and the name of the file that holds it. */
    private static final class Snippet extends SimpleJavaFileObject {

        private final String file;
        private final String source;

        Snippet(int number, Path file, String code) {
            super(URI.create("string:///Snippet" + number + ".java"), Kind.SOURCE);
            this.file = file.toString();
            boolean statements = code.strip().matches("(?s).*[;}]( *//[^\\n]*)?");
            String body = statements ? code : "Object value = " + code + ";";
            boolean twin = file.getFileName().toString().startsWith("Double");
            source = CONTEXT.replace("Snippet%d", "Snippet" + number)
                    .replace("%sTrainer", twin ? "DoubleTrainer" : "FloatTrainer")
                    .replace("%1$s", twin ? "Double" : "Float")
                    .replace("%2$s", twin ? "double" : "float")
                    .replace("%3$s", body.replace("…", ""));
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }

    private static void collect(Path file, Pattern pattern, List<Snippet> snippets) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            String code = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            snippets.add(new Snippet(snippets.size(), file, code.replaceAll("(?m)^ +\\* ?", "")));
        }
    }

    @Test
    void everySnippetCompiles() throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        collect(Path.of("../README.md"), IN_README, snippets);
        assertTrue(snippets.size() >= 4, snippets.size() + " snippets in the README");
        // The checker of gradients is a module of its own, with such a test of its own.
        assertTrue(snippets.removeIf(snippet -> snippet.source.contains("GradientCheck")));
        try (Stream<Path> files = Files.walk(Path.of("main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                collect(file, IN_COMMENTS, snippets);
            }
        }
        assertTrue(snippets.size() > 20, snippets.size() + " snippets");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> failures = new ArrayList<>();
        List<String> options = List.of(
                "-proc:none", "-Xlint:none", "-classpath", Path.of("target/classes").toAbsolutePath().toString(), "-d",
                directory.toString());
        StringWriter rest = new StringWriter();
        compiler.getTask(rest, null, problem -> {
            JavaFileObject source = problem.getSource();
            failures.add((source instanceof Snippet snippet ? snippet.file : "?") + ": " + problem);
        }, options, null, snippets).call();
        assertEquals(List.of(), failures, rest.toString());
    }
}
