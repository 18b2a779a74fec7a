import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
 * <p>A source is translated when it says {@code translated to vectors} in its first lines. What it may contain is
 * described in {@link KernelTranslator}.
 */
public final class ScalarToSimd {

    private static final Path KERNELS = Path.of("src/main/java/lanewise/kernel");
    private static final String MARK = "translated to vectors";

    private ScalarToSimd() {}

    private static Map<Path, String> translations(Path kernels) throws IOException {
        Map<Path, String> translations = new TreeMap<>();
        List<Path> sources;
        try (Stream<Path> list = Files.list(kernels.resolve("scalar"))) {
            sources = list.filter(path -> path.getFileName().toString().matches("Scalar(Float|Double)\\w+\\.java"))
                    .sorted()
                    .toList();
        }
        for (Path path : sources) {
            String source = Files.readString(path);
            if (source.lines().limit(40).anyMatch(line -> line.contains(MARK))) {
                String name = path.getFileName().toString().replace(".java", "");
                String type = name.startsWith("ScalarFloat") ? "Float" : "Double";
                String functions = Files.readString(path.resolveSibling(type + "Functions.java"));
                String gates = Files.readString(path.resolveSibling(type + "Gates.java"));
                String simd = name.replace("Scalar", "Simd");
                translations.put(
                        kernels.resolve("simd").resolve(simd + ".java"),
                        new KernelTranslator(type, functions, gates).translate(name, source));
            }
        }
        return translations;
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
