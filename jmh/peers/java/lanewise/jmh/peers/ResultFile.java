package lanewise.jmh.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
     * @param directory where the file is; null to write nothing and say so
     * @param name the name of the file
     * @param header the names of the columns
     * @param rows what was measured
     * @return all rows that the file now has, without the header
     */
    static List<String> merge(Path directory, String name, String header, List<String> rows) throws IOException {
        if (directory == null) {
            System.out.println("# a quick run writes no " + name + " unless --results says where");
            return List.of();
        }
        Path file = directory.resolve(name);
        Map<String, List<String>> byCase = new LinkedHashMap<>();
        List<String> old = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (!old.isEmpty() && old.getFirst().equals(header)) {
            old.subList(1, old.size()).forEach(row -> rowsOf(byCase, row).add(row));
        }
        rows.forEach(row -> rowsOf(byCase, row).clear());
        rows.forEach(row -> rowsOf(byCase, row).add(row));
        List<String> all = new ArrayList<>();
        byCase.values().forEach(all::addAll);
        List<String> lines = new ArrayList<>(List.of(header));
        lines.addAll(all);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
        System.out.println("# wrote " + file);
        return all;
    }

    private static List<String> rowsOf(Map<String, List<String>> byCase, String row) {
        return byCase.computeIfAbsent(row.substring(0, row.indexOf(',')), name -> new ArrayList<>());
    }
}
