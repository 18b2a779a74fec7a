package lanewise.data;

import java.util.Map;
import java.util.Objects;

/**
 * The fields of one row that come by the names of their columns. Each is what it would be in quotes in a file; a number may have
 * blanks around it.
 */
final class CsvRow implements CsvFields {

    private final String[] texts;
    private final CsvColumns columns;
    private final char point;

    private CsvRow(String[] texts, CsvColumns columns, char point) {
        this.texts = texts;
        this.columns = columns;
        this.point = point;
    }

    /**
     * A row of a file that has been learned from.
     *
     * @param format what has been learned, without targets
     * @param columns the columns of that file
     * @param fields the text of each by its name
     */
    static CsvCells of(CsvFormat format, CsvColumns columns, Map<String, String> fields) {
        String[] texts = new String[columns.count()];
        int known = 0;
        for (int i = 0; i < texts.length; i++) {
            String name = columns.name(i);
            String text = fields.get(name);
            if (text == null) {
                boolean there = fields.containsKey(name);
                if (there || !columns.get(i).isIgnored()) {
                    throw new IllegalArgumentException(there
                            ? "the field \"" + name + "\" of the row is null; an empty text is a missing value"
                            : "the row has no field \"" + name + "\"; it has " + String.join(", ", fields.keySet()));
                }
            } else {
                String lines = CsvText.withLineFeeds(text);
                texts[i] = columns.get(i).isCategorical() ? lines : CsvText.withoutBlanks(lines);
                known++;
            }
        }
        if (known < fields.size()) {
            checkNames(columns, fields);
        }
        return new CsvCells(format.values(), columns, new CsvRow(texts, columns, format.syntax().point()));
    }

    private static void checkNames(CsvColumns columns, Map<String, String> fields) {
        for (String name : fields.keySet()) {
            Objects.requireNonNull(name, "the name of a field of the row");
            if (!columns.hasName(name)) {
                throw new IllegalArgumentException("the row has a field \"" + name
                        + "\" that is no column of the file that was learned from; leave it out, or ignore(...) it");
            }
        }
    }

    @Override
    public boolean isEmpty(int column) {
        return texts[column].isEmpty();
    }

    @Override
    public boolean is(int column, String text) {
        return texts[column].equals(text);
    }

    @Override
    public String text(int column) {
        return texts[column];
    }

    @Override
    public double number(int column) {
        char[] text = texts[column].toCharArray();
        double number = DecimalNumber.parse(text, 0, text.length, point);
        if (!Double.isFinite(number)) {
            throw error(
                    column, quote(column) + (Double.isNaN(number) ? " is not a number" : " is too large for a double"));
        }
        return number;
    }

    @Override
    public String quote(int column) {
        return CsvRecords.quote(texts[column]);
    }

    @Override
    public IllegalArgumentException error(int column, String problem) {
        return new IllegalArgumentException("the field \"" + columns.name(column) + "\" of the row: " + problem);
    }
}
