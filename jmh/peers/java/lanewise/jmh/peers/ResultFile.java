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
     * none.
     *
     * <p>The new file takes the place of the old one at once, so that neither is ever seen in part.
     *
     * @param directory where the file is; null to write nothing
     * @param name the name of the file
     * @param header the names of the columns
     * @param rows what was measured
     * @return all rows that the file now has, without the header
     * @throws IllegalArgumentException as {@link #rows} does; the file stays as it is
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

    /**
     * Reads a table. Asked before anything is measured, too, for what cannot be added to would be lost, or its rows.
     *
     * @param file where it is
     * @param header the names of the columns; the first two hold words, the others numbers
     * @return the rows, without the header; none if there is no such file, or nothing in it
     * @throws IllegalArgumentException if it is another table, or a row of it is damaged
     */
    static List<String> rows(Path file, String header) throws IOException {
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
        if (lines.isEmpty()) {
            return List.of();
        }
        if (!lines.getFirst().equals(header)) {
            throw refused(file + " has other columns than this program writes");
        }
        int columns = header.split(",").length;
        for (int line = 1; line < lines.size(); line++) {
            String[] row = lines.get(line).split(",", -1);
            if (row.length != columns) {
                throw refused(
                        file + " row " + (line + 1) + ": there are " + row.length + " columns instead of " + columns);
            }
            for (int column = 2; column < columns; column++) {
                try {
                    Double.parseDouble(row[column]);
                } catch (NumberFormatException e) {
                    throw refused(file + " row " + (line + 1) + ": \"" + row[column] + "\" is not a number");
                }
            }
        }
        return lines.subList(1, lines.size());
    }

    private static IllegalArgumentException refused(String what) {
        return new IllegalArgumentException(what + "; mend it, move it away, or name another directory by --results");
    }

    /** Refuses a table that rows could not be added to. */
    static void check(Path directory, String name, String header) throws IOException {
        if (directory != null) {
            rows(directory.resolve(name), header);
        }
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
