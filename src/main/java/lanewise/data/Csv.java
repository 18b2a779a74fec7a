package lanewise.data;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lanewise.data.CsvColumn.Role;
import lanewise.io.ByteSource;

/**
 * How to read a CSV file: what its columns mean, and what to do with what is missing. Immutable; each word returns a
 * new format.
 *
 * {@snippet :
 * FloatDataset flowers = Csv.withHeader().label("species").readFloat(Path.of("iris.csv"));
 * FloatDataset digits = Csv.withoutHeader().label(-1).readFloat(Path.of("digits.csv.gz"));
 * }
 *
 * <p>A column is a feature that holds numbers unless a word says otherwise. Columns are named by the header, or counted
 * from 0, or from −1 backwards from the last. Features stand in the order of the file, or of the one that was learned from. A
 * format with a label reads classification, one with targets regression, one with neither features alone.
 *
 * <p>The file is UTF-8 text in the syntax of RFC 4180, plain or compressed by gzip. Fields in double quotes may hold separators,
 * line ends and doubled quotes. Lines end in LF, CRLF or CR, which are all LF in a text, also in one that a format is told. Blanks,
 * which are spaces and tabs, around fields, empty lines and a byte order mark are skipped; within quotes every blank counts.
 * In a file of one column an empty line between two others is a missing value. A number is decimal, with a point, or a
 * {@linkplain #decimalComma comma}, and an optional exponent, and is rounded to {@code double}, then to {@code float} if that is
 * read.
 *
 * <p>Classes, categories and means that the format does not give are learned in a pass of their own before the rows are
 * read. {@link #learn(Path)} learns them from the training file, and which columns it has, so that the same ones serve for other
 * files: with a header whatever the order of their columns, what was said of an index being learned of the name there. A file that
 * lacks a feature, or has one more, is an error. Without a header, or where two columns have the same name, the columns of other
 * files must be as many and in the same order.
 *
 * <p>{@code readFloat} and {@code readDouble} read a file twice, as they count its rows first. A pipe gives its bytes once: hold them
 * in memory, with {@link ByteSource#of(String, java.io.InputStream)}.
 *
 * <p>Wrong content is an {@link IllegalArgumentException} that names the file, the row (its line) and the column, both
 * counted from 1, as in {@code digits.csv row 17 column 5: "x3" is not a number}. A file that cannot be read is an
 * {@link java.io.UncheckedIOException}; if it does not exist, the message holds its absolute path.
 */
public final class Csv {

    private final CsvFormat format;

    /** For rows whose fields come by name; made when the first one does. */
    private volatile ByName byName;

    private Csv(CsvFormat format) {
        this.format = format;
    }

    /**
     * A file whose first line names the columns.
     *
     * @return the format
     */
    public static Csv withHeader() {
        return new Csv(new CsvFormat(true));
    }

    /**
     * A file whose first line is data.
     *
     * @return the format
     */
    public static Csv withoutHeader() {
        return new Csv(new CsvFormat(false));
    }

    /**
     * Fields are separated by another character than the comma.
     *
     * @param separator for example {@code ';'} or {@code '\t'}; not a quote, line end or blank
     * @return the new format
     * @throws IllegalArgumentException if the character cannot separate fields
     */
    public Csv separator(char separator) {
        return new Csv(format.with(format.syntax().withSeparator(separator)));
    }

    /**
     * Numbers are written with a comma before their fraction, as in {@code 3,25}, and without points between thousands. Where
     * a comma separates the fields too, such numbers stand in quotes.
     *
     * <pre>{@code
     * Csv.withHeader().separator(';').decimalComma().targets("Preis")
     * }</pre>
     *
     * @return the new format
     */
    public Csv decimalComma() {
        return new Csv(format.with(format.syntax().withPoint(',')));
    }

    /**
     * The file starts with lines that are neither header nor data.
     *
     * @param lines how many, at least 0
     * @return the new format
     * @throws IllegalArgumentException if the number is negative
     */
    public Csv skipLines(int lines) {
        return new Csv(format.with(format.syntax().withSkipLines(lines)));
    }

    /**
     * The column that holds the class.
     *
     * @param column its name
     * @return the new format
     * @throws IllegalArgumentException if the format has a label or targets already
     */
    public Csv label(String column) {
        return with(Stream.of(CsvColumn.of(column, Role.LABEL)));
    }

    /**
     * As {@link #label(String)}, by index.
     *
     * @param column its index, −1 for the last
     * @return the new format
     */
    public Csv label(int column) {
        return with(Stream.of(CsvColumn.of(column, Role.LABEL)));
    }

    /**
     * The classes, in the order of their numbers, instead of those found in the file. Any other is an error.
     *
     * @param names what stands in the label column, each once
     * @return the new format
     * @throws IllegalArgumentException if there is none, or one is given twice. Reading throws it too if no column is the label
     */
    public Csv classes(String... names) {
        if (names.length == 0) {
            throw new IllegalArgumentException("no class is given; give at least one");
        }
        return new Csv(format.withClasses(texts("a class", names)));
    }

    /**
     * The classes are the whole numbers from 0 to {@code count - 1}, whether they occur in the file or not.
     *
     * @param count how many classes, at least 1
     * @return the new format
     * @throws IllegalArgumentException if there is none
     */
    public Csv classes(int count) {
        return classes(IntStream.range(0, count).mapToObj(Integer::toString).toArray(String[]::new));
    }

    /**
     * How classes and categories found in the file are numbered; {@link CategoryOrder#SORTED} unless said otherwise.
     *
     * @param order the order
     * @return the new format
     */
    public Csv order(CategoryOrder order) {
        return new Csv(format.with(format.values().withOrder(order)));
    }

    /**
     * Columns that hold numbers to predict, in the order of the targets.
     *
     * @param names their names
     * @return the new format
     * @throws IllegalArgumentException if the format has a label
     */
    public Csv targets(String... names) {
        return with(Arrays.stream(names).map(name -> CsvColumn.of(name, Role.TARGET)));
    }

    /**
     * As {@link #targets(String...)}, by index.
     *
     * @param indices their indices, −1 for the last
     * @return the new format
     */
    public Csv targets(int... indices) {
        return with(Arrays.stream(indices).mapToObj(index -> CsvColumn.of(index, Role.TARGET)));
    }

    /**
     * The column that holds the weights of the rows, finite numbers of at least 0.
     *
     * @param column its name
     * @return the new format
     * @throws IllegalArgumentException if the format has one already
     */
    public Csv weight(String column) {
        return with(Stream.of(CsvColumn.of(column, Role.WEIGHT)));
    }

    /**
     * As {@link #weight(String)}, by index.
     *
     * @param column its index, −1 for the last
     * @return the new format
     */
    public Csv weight(int column) {
        return with(Stream.of(CsvColumn.of(column, Role.WEIGHT)));
    }

    /**
     * Columns not to read. Once a file has been learned from, other files need not have them.
     *
     * @param names their names
     * @return the new format
     */
    public Csv ignore(String... names) {
        return with(Arrays.stream(names).map(name -> CsvColumn.of(name, Role.IGNORED)));
    }

    /**
     * As {@link #ignore(String...)}, by index.
     *
     * @param indices their indices, −1 for the last
     * @return the new format
     */
    public Csv ignore(int... indices) {
        return with(Arrays.stream(indices).mapToObj(index -> CsvColumn.of(index, Role.IGNORED)));
    }

    /**
     * A column of categories that becomes one feature per category, 1 for the row's own and 0 for the others.
     *
     * @param column its name
     * @param categories the categories in the order of their features; none to find them in the file
     * @return the new format
     * @throws IllegalArgumentException if a category is given twice
     */
    public Csv oneHot(String column, String... categories) {
        return with(Stream.of(CsvColumn.of(column, Role.ONE_HOT).withCategories(texts("a category", categories))));
    }

    /**
     * As {@link #oneHot(String, String...)}, by index.
     *
     * @param column its index, −1 for the last
     * @param categories the categories in the order of their features; none to find them in the file
     * @return the new format
     */
    public Csv oneHot(int column, String... categories) {
        return with(Stream.of(CsvColumn.of(column, Role.ONE_HOT).withCategories(texts("a category", categories))));
    }

    /**
     * A column of categories that becomes one feature, the number of the row's category counted from 0.
     *
     * @param column its name
     * @param categories the categories in the order of their numbers; none to find them in the file
     * @return the new format
     * @throws IllegalArgumentException if a category is given twice
     */
    public Csv categoryIndex(String column, String... categories) {
        return with(
                Stream.of(CsvColumn.of(column, Role.CATEGORY_INDEX).withCategories(texts("a category", categories))));
    }

    /**
     * As {@link #categoryIndex(String, String...)}, by index.
     *
     * @param column its index, −1 for the last
     * @param categories the categories in the order of their numbers; none to find them in the file
     * @return the new format
     */
    public Csv categoryIndex(int column, String... categories) {
        return with(
                Stream.of(CsvColumn.of(column, Role.CATEGORY_INDEX).withCategories(texts("a category", categories))));
    }

    /**
     * A column of texts of which there are too many to be listed, as those of users or words: each becomes the number of one of so many
     * entries, counted from 0, by a hash that is the same everywhere; different texts may share an entry. Nothing is learned, so no
     * text is unknown. The feature suits an {@linkplain lanewise.network.Layer.Embedding.Feature#table embedding by a table} of
     * as many entries.
     *
     * @param column its name
     * @param entries how many numbers the texts are spread over, from 1 to 2²⁴
     * @return the new format
     * @throws IllegalArgumentException if the number is out of range
     */
    public Csv hashed(String column, int entries) {
        return with(Stream.of(CsvColumn.of(column, Role.HASHED).withEntries(entries)));
    }

    /**
     * As {@link #hashed(String, int)}, by index.
     *
     * @param column its index, −1 for the last
     * @param entries how many numbers the texts are spread over, from 1 to 2²⁴
     * @return the new format
     * @throws IllegalArgumentException if the number is out of range
     */
    public Csv hashed(int column, int entries) {
        return with(Stream.of(CsvColumn.of(column, Role.HASHED).withEntries(entries)));
    }

    /**
     * What becomes of a category that is none of its column's; an error unless said otherwise. To be said before a model is
     * trained: {@link UnknownCategories#OWN_CATEGORY} is a feature, or a number, more.
     *
     * <pre>{@code
     * Csv format = Csv.withHeader().label("species").oneHot("colour").unknownCategories(UnknownCategories.ZEROS);
     * Csv grouped = Csv.withHeader().oneHot("colour", "red", "blue").unknownCategories(UnknownCategories.OWN_CATEGORY);
     * }</pre>
     *
     * @param policy what to do
     * @return the new format
     */
    public Csv unknownCategories(UnknownCategories policy) {
        return new Csv(format.with(format.values().withUnknown(policy)));
    }

    /**
     * Counts a missing category among the unknown ones, so that {@link #unknownCategories} says what becomes of it: features that
     * are all 0, or a category of its own, with whatever else is unknown. In a {@linkplain #hashed hashed} column it is hashed as an
     * empty text. Its row is not dropped then.
     *
     * <pre>{@code
     * Csv format = Csv.withHeader().label("species").oneHot("colour")
     *         .unknownCategories(UnknownCategories.OWN_CATEGORY).missingCategoriesAreUnknown();
     * }</pre>
     *
     * @return the new format
     */
    public Csv missingCategoriesAreUnknown() {
        return new Csv(format.with(format.values().withMissingUnknown()));
    }

    /**
     * What becomes of a missing number; an error unless said otherwise.
     *
     * @param policy what to do
     * @return the new format
     */
    public Csv missing(MissingValues policy) {
        return new Csv(format.with(format.values().withMissing(policy)));
    }

    /**
     * What stands in the file for a missing value, besides the empty field; {@code NA}, {@code N/A}, {@code NaN},
     * {@code nan}, {@code null} and {@code ?} unless said otherwise. A text that is given as a class or a category of its column is
     * that, not a missing value.
     *
     * @param markers the texts; none if the empty field alone is a missing value
     * @return the new format
     */
    public Csv missingMarkers(String... markers) {
        return new Csv(format.with(format.values().withMissingMarkers(Set.copyOf(texts("a marker", markers)))));
    }

    /**
     * The same format for rows whose labels, targets and weights are not known, as those to predict: features alone, with the
     * categories, the means and the order that were learned. Where a column of labels, targets or weights whose name is known is in
     * the file nevertheless, it is left out. One without a name, as in a file without a header, counts as not being there, and the
     * columns behind it, counted from the same end, move up. A column of a known name that {@link #label(String)} makes the label once
     * more has the classes that it had.
     *
     * <p>Under {@link MissingValues#dropRow} a row with a missing value is an error here, which names it: a prediction must belong
     * to its row. Say {@code .missing(...)} once more, after this, for another policy.
     *
     * <pre>{@code
     * Csv format = Csv.withHeader().label("species").oneHot("colour").learn(Path.of("train.csv"));
     * FloatDataset unknown = format.withoutTargets().readFloat(Path.of("new.csv"));
     * }</pre>
     *
     * @return the format without targets
     * @throws IllegalArgumentException if categories or means are still to be learned: rows to predict would be learned from
     */
    public Csv withoutTargets() {
        format.checkLearned(false);
        return new Csv(format.withoutTargets());
    }

    /**
     * The features of one row whose fields come by name, as those of a request do. A text is taken as it stands, as one in quotes in a
     * file is: its lines may end in LF, CRLF or CR, and blanks around a category belong to it. Around a number spaces and tabs are
     * skipped. Any number of threads may call it; the columns are looked up once, so a call takes some microseconds. For rows that
     * come as numbers already, arrays are the faster way.
     *
     * <pre>{@code
     * float[] row = Csv.load(Path.of("format.safetensors")).floatRow(Map.of("colour", "red", "weight", "3.5"));
     * }</pre>
     *
     * @param fields the text of each feature column by its name; an empty one is missing. Labels, targets, weights and what is ignored
     *     may be left out
     * @return the features, in the order of a dataset of this format
     * @throws IllegalArgumentException if the format has no header or something still to learn, two columns have the same name, a
     *     column is not there or one too many, or a field is null or not what its column takes; the message names it
     */
    public float[] floatRow(Map<String, String> fields) {
        CsvCells row = row(fields);
        float[] x = new float[row.columns().features()];
        FloatCsvRow.features(row, x, 0);
        return x;
    }

    /**
     * As {@link #floatRow}, in double precision.
     *
     * @param fields the text of each feature column by its name
     * @return the features, in the order of a dataset of this format
     * @throws IllegalArgumentException as {@link #floatRow} does
     */
    public double[] doubleRow(Map<String, String> fields) {
        CsvCells row = row(fields);
        double[] x = new double[row.columns().features()];
        DoubleCsvRow.features(row, x, 0);
        return x;
    }

    /** What is looked up once for all rows whose fields come by name. */
    private record ByName(CsvFormat format, CsvColumns columns) {}

    private CsvCells row(Map<String, String> fields) {
        Objects.requireNonNull(fields, "fields");
        ByName known = byName;
        if (known == null) {
            format.checkNames();
            format.checkLearned(false);
            CsvFormat features = format.withoutTargets();
            known = new ByName(features, CsvColumns.of(features));
            byName = known;
        }
        return CsvRow.of(known.format(), known.columns(), fields);
    }

    /**
     * The format with what was learned.
     *
     * @return what was said and learned of columns, classes and the rest
     */
    @Override
    public String toString() {
        return format.toString();
    }

    private static List<String> texts(String what, String... texts) {
        return Arrays.stream(texts)
                .map(text -> CsvText.withLineFeeds(Objects.requireNonNull(text, what)))
                .toList();
    }

    private Csv with(Stream<CsvColumn> columns) {
        return new Csv(format.withColumns(columns));
    }

    /**
     * The classes in the order of their numbers.
     *
     * @return those given or learned; none if they are still to be learned
     */
    public List<String> classNames() {
        return format.classes();
    }

    /**
     * The categories of a column in the order of their features or numbers.
     *
     * @param column the name by which the column was given
     * @return those given or learned; none if they are still to be learned
     * @throws IllegalArgumentException if the format has no column of categories of this name
     */
    public List<String> categories(String column) {
        return format.categorical(CsvColumn.of(column, Role.ONE_HOT)).categories();
    }

    /**
     * As {@link #categories(String)}, by index.
     *
     * @param column the index by which the column was given
     * @return those given or learned; none if they are still to be learned
     * @throws IllegalArgumentException if the format has no column of categories of this index
     */
    public List<String> categories(int column) {
        return format.categorical(CsvColumn.of(column, Role.ONE_HOT)).categories();
    }

    /**
     * Learns from a file what the format leaves open: classes, categories, means for missing numbers, the columns that there are.
     * The format that comes back reads other files in the same way. Words said to it afterwards replace what nobody had said of a
     * column, or ignore a feature; of columns that the file does not have nothing but {@link #ignore(String...)} can be said. A label or
     * a column of categories that is said afterwards needs its classes or categories given, or another {@code learn}: reading does
     * not learn them, which would number them differently for each file, but throws {@link IllegalArgumentException}.
     *
     * @param file the training file
     * @return the format with nothing left open
     * @throws IllegalArgumentException if the file has no row, a feature is no number where it should be, or a column of categories, or of
     *     numbers whose mean is asked for, holds none. Targets and weights are looked at when they are read
     */
    public Csv learn(Path file) {
        return learn(ByteSource.of(file));
    }

    /**
     * As {@link #learn(Path)}, from any source.
     *
     * @param source the training data
     * @return the format with nothing left open
     */
    public Csv learn(ByteSource source) {
        return new Csv(CsvLearner.forOthers(format, source).format());
    }

    /**
     * Writes the format to a file, which appears whole or not at all: what it was told and what it has learned, for a process
     * that reads rows to predict and does not have the training file. The file holds a checksum, see
     * {@link lanewise.io.SafetensorsFile#writeWithChecksum}.
     *
     * <pre>{@code
     * Csv.withHeader().label("species").oneHot("colour").learn(Path.of("train.csv")).save(Path.of("format.safetensors"));
     * FloatDataset unknown = Csv.load(Path.of("format.safetensors")).withoutTargets().readFloat(Path.of("new.csv"));
     * }</pre>
     *
     * @param file where; a file that is there is replaced
     * @throws IllegalArgumentException if classes, categories or means are still to be learned, or a name or text is not Unicode
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void save(Path file) {
        format.checkLearned(true);
        CsvFile.write(format, file);
    }

    /**
     * Reads a format that {@link #save} has written.
     *
     * @param file the file
     * @return the format
     * @throws IllegalArgumentException if the file is damaged or does not hold a format; the message names it and what is
     *     wrong
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static Csv load(Path file) {
        return new Csv(CsvFile.read(file));
    }

    /**
     * Reads a file.
     *
     * @param file the file, compressed by gzip or not
     * @return its rows
     */
    public FloatDataset readFloat(Path file) {
        return readFloat(ByteSource.of(file));
    }

    /**
     * As {@link #readFloat(Path)}, from any source.
     *
     * @param source the text, compressed by gzip or not
     * @return its rows
     */
    public FloatDataset readFloat(ByteSource source) {
        return FloatCsvStream.readAll(format, source);
    }

    /**
     * As {@link #readFloat(Path)}, in {@code double}.
     *
     * @param file the file, compressed by gzip or not
     * @return its rows
     */
    public DoubleDataset readDouble(Path file) {
        return readDouble(ByteSource.of(file));
    }

    /**
     * As {@link #readFloat(Path)}, in {@code double} and from any source.
     *
     * @param source the text, compressed by gzip or not
     * @return its rows
     */
    public DoubleDataset readDouble(ByteSource source) {
        return DoubleCsvStream.readAll(format, source);
    }

    /**
     * Opens a file to read it batch by batch, without holding it in memory. Close the stream after use.
     *
     * @param file the file, compressed by gzip or not
     * @return its rows, the first one next
     */
    public FloatRowSource streamFloat(Path file) {
        return streamFloat(ByteSource.of(file));
    }

    /**
     * As {@link #streamFloat(Path)}, from any source.
     *
     * @param source the text, compressed by gzip or not
     * @return its rows, the first one next
     */
    public FloatRowSource streamFloat(ByteSource source) {
        return new FloatCsvStream(complete(source), source);
    }

    /**
     * As {@link #streamFloat(Path)}, in {@code double}.
     *
     * @param file the file, compressed by gzip or not
     * @return its rows, the first one next
     */
    public DoubleRowSource streamDouble(Path file) {
        return streamDouble(ByteSource.of(file));
    }

    /**
     * As {@link #streamFloat(Path)}, in {@code double} and from any source.
     *
     * @param source the text, compressed by gzip or not
     * @return its rows, the first one next
     */
    public DoubleRowSource streamDouble(ByteSource source) {
        return new DoubleCsvStream(complete(source), source);
    }

    private CsvFormat complete(ByteSource source) {
        return format.needsLearning() ? CsvLearner.forItself(format, source).format() : format;
    }
}
