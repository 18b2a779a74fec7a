package lanewise.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lanewise.data.CsvColumn.Role;
import lanewise.io.SafetensorsFile;

/**
 * A format of CSV files as a file of its own: a safetensors file of texts alone. A list is a text for each element, whose
 * names end in their numbers.
 */
final class CsvFile {

    private static final String FORMAT = "format";
    private static final String CSV = "lanewise csv 2";
    private static final String HEADER = "header";
    private static final String SEPARATOR = "separator";
    private static final String POINT = "point";
    private static final String SKIP_LINES = "skip lines";
    private static final String ORDER = "order";
    private static final String MISSING = "missing";
    private static final String MARKER = "missing marker";
    private static final String UNKNOWN = "unknown categories";
    private static final String MISSING_CATEGORY = "missing categories are unknown";
    private static final String CLASS = "class";
    private static final String LAYOUT = "learned column";
    private static final String COLUMN = "column";

    private final Map<String, String> texts;

    private CsvFile(Map<String, String> texts) {
        this.texts = texts;
    }

    static void write(CsvFormat format, Path file) {
        CsvFile content = new CsvFile(new LinkedHashMap<>());
        content.put(FORMAT, CSV);
        content.put(HEADER, format.header());
        content.put(SEPARATOR, format.syntax().separator());
        content.put(POINT, format.syntax().point());
        content.put(SKIP_LINES, format.syntax().skipLines());
        CsvValues values = format.values();
        content.put(ORDER, values.order());
        content.put(MISSING, switch (values.missing()) {
            case MissingValues.Error() -> "error";
            case MissingValues.Mean() -> "mean";
            case MissingValues.DropRow() -> "drop row";
            case MissingValues.Constant(double value) -> value;
        });
        content.putAll(MARKER, values.missingMarkers().stream().sorted().toList());
        content.put(UNKNOWN, values.unknown());
        if (values.missingIsUnknown()) {
            content.put(MISSING_CATEGORY, true);
        }
        content.putAll(CLASS, format.classes());
        content.putAll(LAYOUT, format.layout());
        for (int i = 0; i < format.columns().size(); i++) {
            content.put(COLUMN + " " + i, format.columns().get(i));
        }
        new SafetensorsFile(Map.of(), content.texts).writeWithChecksum(file);
    }

    private void put(String name, CsvColumn column) {
        put(name + " role", column.role());
        put(name + " index", column.index());
        if (column.name() != null) {
            put(name + " name", column.name());
        }
        if (!Double.isNaN(column.mean())) {
            put(name + " mean", column.mean());
        }
        if (column.entries() > 0) {
            put(name + " entries", column.entries());
        }
        putAll(name + " category", column.categories());
    }

    private void put(String name, Object value) {
        texts.put(name, value.toString());
    }

    private void putAll(String name, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            put(name + " " + i, values.get(i));
        }
    }

    static CsvFormat read(Path file) {
        CsvFile content = new CsvFile(SafetensorsFile.read(file).metadata());
        try {
            return content.format();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the file " + file + " is not a format of CSV files that can be read: " + e.getMessage(), e);
        }
    }

    private CsvFormat format() {
        String found = texts.getOrDefault(FORMAT, "nothing");
        if (found.startsWith("lanewise model ") || found.startsWith("lanewise checkpoint ")) {
            throw new IllegalArgumentException("it is a "
                    + (found.startsWith("lanewise model ")
                            ? "model; read it with FloatModel.load or DoubleModel.load"
                            : "checkpoint; take it up with FloatTrainer.resume or DoubleTrainer.resume"));
        }
        if (!CSV.equals(found)) {
            throw new IllegalArgumentException("its format is \"" + found
                    + "\", this version of the library reads \"" + CSV + "\"");
        }
        List<CsvColumn> columns = new ArrayList<>();
        for (int i = 0; texts.containsKey(COLUMN + " " + i + " role"); i++) {
            columns.add(column(COLUMN + " " + i));
        }
        return new CsvFormat(
                new CsvSyntax(
                        Boolean.parseBoolean(get(HEADER)),
                        get(SEPARATOR, CsvFile::character),
                        get(SKIP_LINES, Integer::valueOf),
                        get(POINT, CsvFile::character)),
                new CsvValues(
                        get(ORDER, CategoryOrder::valueOf),
                        get(MISSING, CsvFile::missing),
                        Set.copyOf(getAll(MARKER)),
                        get(UNKNOWN, UnknownCategories::valueOf),
                        Boolean.parseBoolean(texts.get(MISSING_CATEGORY))),
                List.copyOf(columns),
                getAll(CLASS),
                getAll(LAYOUT));
    }

    private CsvColumn column(String name) {
        Role role = get(name + " role", Role::valueOf);
        int index = get(name + " index", Integer::valueOf);
        CsvColumn column = CsvColumn.of(index, role).at(texts.get(name + " name"), index);
        if (texts.containsKey(name + " mean")) {
            column = column.withMean(get(name + " mean", Double::valueOf));
        }
        if (texts.containsKey(name + " entries")) {
            column = column.withEntries(get(name + " entries", Integer::valueOf));
        }
        return column.withCategories(getAll(name + " category"));
    }

    /** What a text says. */
    private <T> T get(String name, Function<String, T> reader) {
        String text = get(name);
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("its text \"" + name + "\" cannot be \"" + text + "\"", e);
        }
    }

    private static char character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException(text);
        }
        return text.charAt(0);
    }

    private static MissingValues missing(String text) {
        return switch (text) {
            case "error" -> MissingValues.error();
            case "mean" -> MissingValues.mean();
            case "drop row" -> MissingValues.dropRow();
            default -> MissingValues.constant(Double.parseDouble(text));
        };
    }

    private String get(String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("it has no text \"" + name + "\" among its metadata");
        }
        return text;
    }

    private List<String> getAll(String name) {
        List<String> values = new ArrayList<>();
        for (int i = 0; texts.containsKey(name + " " + i); i++) {
            values.add(texts.get(name + " " + i));
        }
        return List.copyOf(values);
    }
}
