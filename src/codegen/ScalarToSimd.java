import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vectorizer.KernelTranslator;
import vectorizer.RowsTranslator;

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
 * calls are those of the files {@code FloatX.java} beside it. {@link KernelTranslator} says what it may contain. One that
 * says {@code Taken over with the vector kernels} goes row by row and becomes {@code SimdFloatXRows.java}, see {@link
 * RowsTranslator}.
 */
public final class ScalarToSimd {

    private static final Path KERNELS = Path.of("src/main/java/lanewise/kernel");
    private static final String TRANSLATED = "translated to vectors";
    private static final String TAKEN_OVER = "Taken over with the vector kernels";

    private ScalarToSimd() {}

    private static Map<Path, String> translations(Path kernels) throws IOException {
        Map<Path, String> translations = new TreeMap<>();
        for (String type : List.of("Float", "Double")) {
            Map<String, String> functions = sources(kernels, type + "\\w+");
            sources(kernels, "Scalar" + type + "\\w+").forEach((name, source) -> {
                Path simd = kernels.resolve("simd").resolve(name.replace("Scalar", "Simd") + ".java");
                if (says(source, TRANSLATED)) {
                    translations.put(simd, new KernelTranslator(type, functions).translate(name, source));
                } else if (says(source, TAKEN_OVER)) {
                    translations.put(
                            simd.resolveSibling(simd.getFileName().toString().replace(".java", "Rows.java")),
                            RowsTranslator.translate(name, source));
                }
            });
        }
        return translations;
    }

    private static boolean says(String source, String mark) {
        return source.lines().limit(40).anyMatch(line -> line.contains(mark));
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
