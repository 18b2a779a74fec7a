import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the {@code double} twin of every hand-written {@code float} source: {@code FloatX.java} becomes
 * {@code DoubleX.java} by substituting tokens and sorting its imports again, nothing else.
 *
 * <pre>
 *   java src/codegen/FloatToDouble.java          writes the twins
 *   java src/codegen/FloatToDouble.java --check  lists those that have drifted; exit code 1 if there is one
 * </pre>
 *
 * <p>A source has a twin when its name contains {@code Float} and it does not say {@code hand-written for each type}
 * in its first lines (polynomial coefficients, tile sizes). A line that ends in {@code // keep} is copied as it is.
 */
public final class FloatToDouble {

    private static final String HAND_WRITTEN = "hand-written for each type";

    /** Another generator's output; it writes both types. */
    private static final String GENERATED = "// Generated";

    /** What becomes what, in this order. Word boundaries keep {@code floatValue} apart from {@code float}. */
    private static final Map<Pattern, String> SUBSTITUTIONS = new LinkedHashMap<>();

    static {
        substitute("Float\\.floatToRawIntBits", "Double.doubleToRawLongBits");
        substitute("Float\\.floatToIntBits", "Double.doubleToLongBits");
        substitute("Float\\.intBitsToFloat", "Double.longBitsToDouble");
        substitute("reinterpretAsInts", "reinterpretAsLongs");
        substitute("IntVector", "LongVector");
        substitute("VectorSpecies<Integer>", "VectorSpecies<Long>");
        substitute("\\bSpecies\\.INT\\b", "Species.LONG");
        substitute("\\(float\\) ", "");
        substitute("\\b(0x[0-9a-f.]+p[-+]?\\d+)f\\b", "$1");
        // A whole number keeps a point, lest 1f / rows become a division of integers.
        substitute("(?<![.])(?<![eE][-+])\\b(\\d[\\d_]*)f\\b", "$1.0");
        substitute("\\b(\\d[\\d_]*(\\.\\d*)?([eE][-+]?\\d+)?)f\\b", "$1");
        substitute("Float", "Double");
        substitute("FLOAT", "DOUBLE");
        substitute("\\bfloat", "double");
    }

    private FloatToDouble() {}

    private static void substitute(String regex, String replacement) {
        SUBSTITUTIONS.put(Pattern.compile(regex), replacement);
    }

    /** The text of the twin of one source. */
    static String twin(String name, String source) {
        StringBuilder twin = new StringBuilder("// Generated from " + name + " by src/codegen/FloatToDouble.java.\n");
        List<String> imports = new ArrayList<>();
        for (String line : source.split("\n", -1)) {
            String substituted = line.endsWith("// keep") ? line : substituted(line);
            if (substituted.startsWith("import ")) {
                imports.add(substituted.substring(0, substituted.length() - 1));
            } else {
                // Another name has another place among its neighbours.
                imports.stream().sorted().forEach(each -> twin.append(each).append(";\n"));
                imports.clear();
                twin.append(substituted).append('\n');
            }
        }
        twin.setLength(twin.length() - 1);
        return twin.toString();
    }

    private static String substituted(String line) {
        String result = line;
        for (Map.Entry<Pattern, String> each : SUBSTITUTIONS.entrySet()) {
            result = each.getKey().matcher(result).replaceAll(each.getValue());
        }
        return result;
    }

    /** Every twin below a source root, path to text. */
    static Map<Path, String> twins(Path root) throws IOException {
        Map<Path, String> twins = new TreeMap<>();
        List<Path> sources;
        try (Stream<Path> walk = Files.walk(root)) {
            sources = walk.filter(path -> path.getFileName().toString().matches("\\w*Float\\w*\\.java"))
                    .sorted()
                    .toList();
        }
        for (Path path : sources) {
            String name = path.getFileName().toString();
            String source = Files.readString(path);
            if (!source.startsWith(GENERATED)
                    && source.lines().limit(40).noneMatch(line -> line.contains(HAND_WRITTEN))) {
                twins.put(path.resolveSibling(name.replace("Float", "Double")), twin(name, source));
            }
        }
        return twins;
    }

    /**
     * Writes or checks the twins.
     *
     * @param args {@code --check} to compare only; source roots, if not those of this repository
     */
    public static void main(String[] args) throws IOException {
        List<String> arguments = List.of(args);
        List<Path> roots = arguments.stream().filter(a -> !a.equals("--check")).map(Path::of).toList();
        Map<Path, String> twins = new TreeMap<>();
        for (Path root : roots.isEmpty() ? List.of(Path.of("src/main/java"), Path.of("src/test/java")) : roots) {
            twins.putAll(twins(root));
        }
        GeneratedFiles.put("FloatToDouble.java", twins, arguments.contains("--check"));
    }
}
