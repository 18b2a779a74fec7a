import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vectorizer.KernelTranslator;

/**
 * Writes the vector loop of every element-wise kernel from its scalar definition: {@code ScalarFloatX.java} becomes
 * {@code SimdFloatX.java}, and the same for {@code double}. Run {@code FloatToDouble.java} first.
 *
 * <pre>
 *   java src/codegen/ScalarToSimd.java          writes the vector sources
 *   java src/codegen/ScalarToSimd.java --check  lists those that have drifted; exit code 1 if there is one
 * </pre>
 *
 * <p>A source is translated when it says {@code translated to vectors} in its first lines; the functions of one element that it
 * calls are those of the files {@code FloatX.java} beside it. {@link KernelTranslator} says what it may contain.
 */
public final class ScalarToSimd {

    private static final Path KERNELS = Path.of("src/main/java/lanewise/kernel");
    private static final String MARK = "translated to vectors";

    private ScalarToSimd() {}

    private static Map<Path, String> translations(Path kernels) throws IOException {
        Map<Path, String> translations = new TreeMap<>();
        for (String type : List.of("Float", "Double")) {
            Map<String, String> functions = sources(kernels, type + "\\w+");
            sources(kernels, "Scalar" + type + "\\w+").forEach((name, source) -> {
                if (source.lines().limit(40).anyMatch(line -> line.contains(MARK))) {
                    String simd = name.replace("Scalar", "Simd") + ".java";
                    translations.put(kernels.resolve("simd").resolve(simd),
                            new KernelTranslator(type, functions).translate(name, source));
                }
            });
        }
        return translations;
    }

    /** The scalar sources whose names match, by name. */
    private static Map<String, String> sources(Path kernels, String pattern) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(kernels.resolve("scalar"), "*.java")) {
            for (Path file : files) {
                String name = file.getFileName().toString().replace(".java", "");
                if (name.matches(pattern)) {
                    sources.put(name, Files.readString(file));
                }
            }
        }
        return sources;
    }

    /**
     * Writes or checks the vector sources.
     *
     * @param args {@code --check} to compare only
     */
    public static void main(String[] args) throws IOException {
        GeneratedFiles.put("ScalarToSimd.java", translations(KERNELS), List.of(args).contains("--check"));
    }
}
