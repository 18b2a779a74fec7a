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

/**
 * The lines of Java in the README and in the documentation of the classes compile as they stand: those of the documentation each
 * by itself, those of the README as one program that declares all that it uses.
 */
class SnippetsTest {

    private static final Pattern IN_README = Pattern.compile("(?s)```java\\n(.*?)```");
    private static final Pattern IN_COMMENTS = Pattern
            .compile("(?s)<pre>\\{@code\\n(.*?)\\}</pre>|\\{@snippet :\\n(.*?)\\n \\* \\}");

    private static final String IMPORTS = """
            import java.nio.file.Path;
            import java.time.Duration;
            import java.util.List;
            import java.util.Map;
            import lanewise.data.*;
            import lanewise.io.*;
            import lanewise.kernel.*;
            import lanewise.network.*;
            import lanewise.optimize.*;
            import lanewise.train.*;

            """;

    /** What the text around a snippet speaks of. */
    private static final String CONTEXT = IMPORTS + """
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

        private Snippet(String name, Path file, String source) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.file = file.toString();
            this.source = source;
        }

        /** Lines that stand among others. */
        static Snippet of(int number, Path file, String code) {
            boolean statements = code.strip().matches("(?s).*[;}]( *//[^\\n]*)?");
            String body = statements ? code : "Object value = " + code + ";";
            boolean twin = file.getFileName().toString().startsWith("Double");
            return new Snippet("Snippet" + number, file, CONTEXT.replace("Snippet%d", "Snippet" + number)
                    .replace("%sTrainer", twin ? "DoubleTrainer" : "FloatTrainer")
                    .replace("%1$s", twin ? "Double" : "Float")
                    .replace("%2$s", twin ? "double" : "float")
                    .replace("%3$s", body.replace("…", "")));
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }

    private static void collect(Path file, List<Snippet> snippets) throws IOException {
        Matcher matcher = IN_COMMENTS.matcher(Files.readString(file));
        while (matcher.find()) {
            String code = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            snippets.add(Snippet.of(snippets.size(), file, code.replaceAll("(?m)^ +\\* ?", "")));
        }
    }

    /** All of the README's, one after the other. */
    private static Snippet readme() throws IOException {
        Path file = Path.of("../README.md");
        // The checker of gradients is a module of its own, whose test of snippets also runs the whole.
        List<String> codes = IN_README.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .filter(code -> !code.contains("GradientCheck"))
                .toList();
        assertTrue(codes.size() >= 5, codes.size() + " snippets in the README");
        return new Snippet("Readme", file, IMPORTS + "class Readme { void run() throws Exception {\n"
                + String.join("\n", codes) + "} }");
    }

    @Test
    void everySnippetCompiles() throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        snippets.add(readme());
        try (Stream<Path> files = Files.walk(Path.of("main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                collect(file, snippets);
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
