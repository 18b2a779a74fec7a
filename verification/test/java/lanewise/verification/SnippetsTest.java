package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The lines of Java that show how to check a gradient compile as they stand; those of the README of the whole are one program,
 * which does what it says.
 */
class SnippetsTest {

    private static final Pattern IN_README = Pattern.compile("(?s)```java\\n(.*?)```");
    private static final Pattern IN_COMMENTS = Pattern.compile("(?s)<pre>\\{@code\\n(.*?)\\}</pre>");

    /** What the text around a snippet speaks of. */
    private static final String CONTEXT = """
            import java.util.function.DoubleUnaryOperator;
            import lanewise.network.Network;
            import lanewise.optimize.DoubleObjective;
            import lanewise.train.FloatModel;
            import lanewise.verification.*;

            class Snippet%d {

                Network network;
                FloatModel model;
                DoubleObjective objective;
                DoubleUnaryOperator f, derivative;
                float[] parameters;
                double[] x, y, theta, v;
                int rows;

                void run() {
            %s
                }
            }
            """;

    /** What the README leaves out of its program: its imports alone. */
    private static final String PROGRAM = """
            import java.nio.file.Path;
            import java.util.List;
            import lanewise.data.*;
            import lanewise.kernel.*;
            import lanewise.network.*;
            import lanewise.optimize.*;
            import lanewise.train.*;
            import lanewise.verification.*;

            public class Readme {

                public static List<Object> run() {
            %s
                    return List.of(kind, resumed.epoch() - report.history().size());
                }
            }
            """;

    @TempDir
    private Path directory;

    private static final class Snippet extends SimpleJavaFileObject {

        private final String source;

        Snippet(String program) {
            super(URI.create("string:///Readme.java"), Kind.SOURCE);
            source = program;
        }

        Snippet(int number, String code) {
            super(URI.create("string:///Snippet" + number + ".java"), Kind.SOURCE);
            source = CONTEXT.formatted(number, code.replace("-> …", "-> {}"));
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }

    /** Adds the snippets of a file that check something. */
    private static int collect(Path file, Pattern pattern, List<Snippet> snippets) throws IOException {
        int before = snippets.size();
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            String code = matcher.group(1).replaceAll("(?m)^ +\\* ?", "");
            if (code.contains("Check.of")) {
                snippets.add(new Snippet(snippets.size(), code));
            }
        }
        return snippets.size() - before;
    }

    @Test
    void everySnippetCompiles() throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        assertEquals(2, collect(Path.of("README.md"), IN_README, snippets));
        int documented = 0;
        try (Stream<Path> files = Files.walk(Path.of("main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                documented += collect(file, IN_COMMENTS, snippets);
            }
        }
        assertEquals(2, documented);
        compile(snippets);
    }

    private void compile(List<Snippet> snippets) {
        List<String> failures = new ArrayList<>();
        List<String> options = List.of(
                "-proc:none", "-Xlint:none", "-classpath", System.getProperty("java.class.path"), "-d",
                directory.toString());
        StringWriter rest = new StringWriter();
        ToolProvider.getSystemJavaCompiler().getTask(rest, null, problem -> {
            JavaFileObject source = problem.getSource();
            failures.add(problem + (source instanceof Snippet snippet ? " in\n" + snippet.source : ""));
        }, options, null, snippets).call();
        assertEquals(List.of(), failures, rest.toString());
    }

    /** From training to the check of the gradient: it ends without an exception, and leaves a model and a checkpoint. */
    @Test
    void theReadmeIsAProgramThatRuns() throws Exception {
        List<String> codes = IN_README.matcher(Files.readString(Path.of("../README.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertTrue(codes.size() >= 6, codes.size() + " snippets");
        compile(List.of(new Snippet(PROGRAM.replace("%s",
                String.join("\n", codes).replace("Path.of(\"", "Path.of(\"" + directory + "/")))));
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader = new URLClassLoader(new URL[] {directory.toUri().toURL()})) {
            Method run = loader.loadClass("Readme").getMethod("run");
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            assertEquals(List.of("versicolor", 20), run.invoke(null));
        } finally {
            System.setOut(before);
        }
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("accuracy"), printed.toString());
        assertTrue(Files.exists(directory.resolve("iris.safetensors")));
        assertTrue(Files.exists(directory.resolve("run.safetensors")));
    }
}
