import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Sources that a generator writes, or only compares with what is there. */
final class GeneratedFiles {

    private GeneratedFiles() {}

    /**
     * Writes those that are not as they should be; or, to check, lists them, and ends the program with exit code 1 if there is
     * one.
     *
     * @param generator the program that generates them
     * @param files path to text
     */
    static void put(String generator, Map<Path, String> files, boolean check) throws IOException {
        boolean drifted = false;
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Path path = file.getKey();
            if (Files.exists(path) && Files.readString(path).equals(file.getValue())) {
                continue;
            }
            drifted = true;
            if (check) {
                System.out.println(path + " is not what is generated; run java src/codegen/" + generator);
            } else {
                Files.writeString(path, file.getValue());
                System.out.println("wrote " + path);
            }
        }
        if (check && drifted) {
            System.exit(1);
        }
    }
}
