package lanewise.jmh.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of results that grows over several runs: a run replaces all rows of the cases that it measured and leaves those
 * of other cases as they are, so that a long comparison can be made in parts. The rows of one case are always of one run.
 */
final class ResultFile {

    private ResultFile() {}

    /**
     * Puts rows into a file of comma-separated values whose first column names the case, and makes the file if there is
     * none. A file with other columns is replaced.
     *
     * <p>The new file takes the place of the old one at once, so that neither is ever seen in part.
     *
     * @param directory where the file is; null to write nothing
     * @param name the name of the file
     * @param header the names of the columns
     * @param rows what was measured
     * @return all rows that the file now has, without the header
     */
    static List<String> merge(Path directory, String name, String header, List<String> rows) throws IOException {
        if (directory == null) {
            return List.of();
        }
        Path file = directory.resolve(name);
        Map<String, List<String>> byCase = new LinkedHashMap<>();
        rows(file, header).forEach(row -> rowsOf(byCase, row).add(row));
        rows.forEach(row -> rowsOf(byCase, row).clear());
        rows.forEach(row -> rowsOf(byCase, row).add(row));
        List<String> all = new ArrayList<>();
        byCase.values().forEach(all::addAll);
        List<String> lines = new ArrayList<>(List.of(header));
        lines.addAll(all);
        Path whole = directory.resolve(name + "." + ProcessHandle.current().pid());
        Files.write(whole, lines);
        Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
        return all;
    }

    /** The rows of a file, without the header; none if there is no such file or it has other columns. */
    static List<String> rows(Path file, String header) throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        return lines.isEmpty() || !lines.getFirst().equals(header) ? List.of() : lines.subList(1, lines.size());
    }

    /** Says where the rows are. */
    static void announce(Path directory, String name) {
        System.out.println(
                directory == null
                        ? "# a quick run writes no " + name + " unless --results says where"
                        : "# wrote " + directory.resolve(name));
    }

    private static List<String> rowsOf(Map<String, List<String>> byCase, String row) {
        return byCase.computeIfAbsent(row.substring(0, row.indexOf(',')), name -> new ArrayList<>());
    }
}
