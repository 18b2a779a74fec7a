import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Brings every hand-written source into the format of google-java-format, AOSP style, or checks that it is. Generated
 * sources are left alone: their generators decide.
 *
 * <pre>
 *   mvn -N -Pformat verify   applies it
 *   mvn -N verify            checks it
 * </pre>
 */
public final class Format {

    private Format() {}

    /**
     * Formats or checks.
     *
     * @param args {@code --replace} or {@code --check}
     */
    public static void main(String[] args) throws IOException, FormatterException {
        boolean replace = List.of(args).contains("--replace");
        Formatter formatter = new Formatter(JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.AOSP)
                .build());
        int different = 0;
        for (Path path : sources()) {
            String source = Files.readString(path);
            if (source.startsWith("// Generated")) {
                continue;
            }
            String formatted = formatter.formatSourceAndFixImports(source);
            if (!formatted.equals(source)) {
                different++;
                if (replace) {
                    Files.writeString(path, formatted);
                }
                System.out.println((replace ? "formatted " : "not formatted: ") + path);
            }
        }
        if (!replace && different > 0) {
            System.out.println("Run mvn -N -Pformat verify to format them.");
            System.exit(1);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> walk = Stream.of("src", "verification", "jmh").map(Path::of).flatMap(Format::walk)) {
            return walk.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<Path> walk(Path root) {
        try {
            return Files.walk(root);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
