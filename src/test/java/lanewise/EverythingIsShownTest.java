package lanewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lanewise.network.Activation;
import lanewise.network.Initializer;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.optimize.Minimizer;
import lanewise.optimize.Optimizer;
import lanewise.optimize.Schedule;
import lanewise.train.FloatMetrics;
import org.junit.jupiter.api.Test;

/**
 * Whoever starts at the README finds everything: it names each example, its map each package, each package each public type,
 * and each of these types is at work in an example.
 */
class EverythingIsShownTest {

    private static final Path MAIN = Path.of("main/java/lanewise");
    private static final Path EXAMPLES = Path.of("examples/java/lanewise/examples");
    private static final List<String> PACKAGES = List.of("network", "optimize", "train", "data", "io");

    private static List<Path> sources(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static String name(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    /** Public types of a package; of twins the one in single precision. */
    private static List<String> types(String packageName) throws IOException {
        List<String> types = new ArrayList<>();
        for (Path source : sources(MAIN.resolve(packageName))) {
            boolean isPublic = Pattern.compile("(?m)^public .*\\b" + name(source) + "\\b")
                    .matcher(Files.readString(source))
                    .find();
            if (isPublic && !name(source).startsWith("Double")) {
                types.add(name(source));
            }
        }
        assertTrue(types.size() > 5, packageName + " has " + types);
        return types;
    }

    @Test
    void everyPublicTypeIsAtWorkInAnExample() throws IOException {
        StringBuilder examples = new StringBuilder();
        for (Path source : sources(EXAMPLES)) {
            examples.append(Files.readString(source));
        }
        List<String> missing = new ArrayList<>();
        for (String packageName : PACKAGES) {
            for (String type : types(packageName)) {
                String either = type.replaceFirst("^Float", "(Float|Double)");
                if (!Pattern.compile("\\b" + either + "\\b").matcher(examples).find()) {
                    missing.add(packageName + "." + type);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyPackageNamesItsPublicTypes() throws IOException {
        List<String> missing = new ArrayList<>();
        for (String packageName : PACKAGES) {
            String information = Files.readString(MAIN.resolve(packageName).resolve("package-info.java"))
                    .replaceAll("\\s+\\* ", " ");
            for (String type : types(packageName)) {
                if (!information.contains("{@link lanewise." + packageName + "." + type + "}")) {
                    missing.add(packageName + "." + type);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    /** What a package says of its inside names types that are there. */
    @Test
    void whatAPackageNamesIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (String packageName : PACKAGES) {
            Matcher code = Pattern.compile("\\{@code ([A-Z]\\w*)}")
                    .matcher(Files.readString(MAIN.resolve(packageName).resolve("package-info.java"))
                            .replaceAll("\\s+\\* ", " "));
            for (; code.find(); named++) {
                if (!Files.exists(MAIN.resolve(packageName).resolve(code.group(1) + ".java"))) {
                    missing.add(packageName + "." + code.group(1));
                }
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(named > 40, "only " + named);
    }

    @Test
    void theReadmeNamesEveryExampleAndEveryPackage() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        List<String> missing = new ArrayList<>();
        for (Path source : sources(EXAMPLES)) {
            String link = "(src/examples/java/lanewise/examples/" + source.getFileName() + ")";
            if (!name(source).equals("package-info") && !readme.contains(link)) {
                missing.add(name(source));
            }
        }
        for (String packageName : PACKAGES) {
            if (!readme.contains("(src/main/java/lanewise/" + packageName + "/package-info.java)")) {
                missing.add(packageName);
            }
        }
        assertEquals(List.of(), missing);
    }

    private static String letters(String text) {
        return text.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    /** Layers, activations, losses, optimizers, minimizers, schedules and metrics, by their names in words. */
    @Test
    void theReadmeNamesEveryKind() throws IOException {
        List<String> kinds = new ArrayList<>();
        for (Class<?> family : List.of(
                Layer.class, Activation.class, Loss.class, Optimizer.class, Minimizer.class)) {
            for (Class<?> kind : family.getPermittedSubclasses()) {
                if (!kind.getSimpleName().startsWith("Custom")) {
                    kinds.add(kind.getSimpleName());
                }
            }
        }
        for (Class<?> words : List.of(Schedule.class, FloatMetrics.class)) {
            for (Method method : words.getDeclaredMethods()) {
                if (Modifier.isStatic(method.getModifiers()) && Modifier.isPublic(method.getModifiers())) {
                    kinds.add(method.getName().replace("OfTwo", "").replace("rSquared", "R²"));
                }
            }
        }
        for (Field initializer : Initializer.class.getFields()) {
            kinds.add(initializer.getName().replaceAll("_.*", ""));
        }
        kinds.add("ReduceOnPlateau");
        assertTrue(kinds.size() > 60, kinds.toString());
        String readme = letters(Files.readString(Path.of("../README.md")));
        assertEquals(List.of(), kinds.stream().filter(kind -> !readme.contains(letters(kind))).toList());
    }

    /** An example that no test starts may have stopped to work. */
    @Test
    void everyExampleIsRunByATest() throws IOException {
        StringBuilder tests = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("test/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
                tests.append(Files.readString(file));
            }
        }
        List<String> missing = new ArrayList<>();
        for (Path source : sources(EXAMPLES)) {
            String call = "\\b" + name(source) + "\\.\\w+\\(";
            if (!name(source).equals("package-info") && !Pattern.compile(call).matcher(tests).find()) {
                missing.add(name(source));
            }
        }
        assertEquals(List.of(), missing);
    }
}
