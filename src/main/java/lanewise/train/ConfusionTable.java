package lanewise.train;

import java.util.List;
import java.util.Locale;

/** A {@link ConfusionMatrix} as text: a line per class, and one of the means. */
final class ConfusionTable {

    /** Of more classes than these the counts are left out. */
    static final int MOST_COLUMNS = 40;

    private final StringBuilder text = new StringBuilder();
    private final int width;

    private ConfusionTable(int width) {
        this.width = width;
    }

    /** The table of a matrix, whose classes have these names or, if there are none, numbers. */
    static String of(ConfusionMatrix matrix, List<String> names) {
        int classes = matrix.classes();
        int columns = classes > MOST_COLUMNS ? 0 : classes;
        String count = "%" + Math.max(5, String.valueOf(matrix.rows()).length() + 1) + "d";
        ConfusionTable table = new ConfusionTable(
                Math.max(5, names.stream().mapToInt(String::length).max().orElse(0)));
        table.append("%-" + table.width + "s  precision  recall     F1    rows", "class");
        table.append(columns > 0 ? "  taken for" : "");
        for (int c = 0; c < columns; c++) {
            table.append(count, c);
        }
        table.append("\n");
        for (int c = 0; c < classes; c++) {
            String name = names.isEmpty() ? String.valueOf(c) : names.get(c);
            table.rates(name, matrix.precision(c), matrix.recall(c), matrix.f1(c), matrix.support(c));
            table.append(columns > 0 ? " ".repeat(11) : "");
            for (int taken = 0; taken < columns; taken++) {
                table.append(count, matrix.count(c, taken));
            }
            table.append("\n");
        }
        table.rates("macro", matrix.macroPrecision(), matrix.macroRecall(), matrix.macroF1(), matrix.rows());
        table.append("\n");
        return table.text.toString();
    }

    private void rates(String name, double precision, double recall, double f1, long rows) {
        append("%-" + width + "s  %9.3f %7.3f %6.3f %7d", name, precision, recall, f1, rows);
    }

    private void append(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values));
    }
}
