package lanewise.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import lanewise.io.ByteSource;
import org.junit.jupiter.api.Test;

/** What is wrong with the text of a CSV file is one sentence that names the place. */
class CsvErrorsTest {

    private static void assertMessage(String message, Csv csv, String text) {
        ByteSource source = ByteSource.ofText("x.csv", text);
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, () -> csv.readFloat(source)).getMessage());
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, () -> drain(csv, source)).getMessage());
    }

    private static void drain(Csv csv, ByteSource source) {
        try (DoubleRowSource rows = csv.streamDouble(source)) {
            double[] x = new double[rows.features()];
            double[] y = new double[rows.targets()];
            while (rows.next(x, 0, y, 0, 1) > 0) {
                assertEquals(rows.features(), x.length);
            }
        }
    }

    private static final Csv LABELLED = Csv.withHeader().label("c").classes("a", "b");

    @Test
    void lettersInRow17() {
        StringBuilder text = new StringBuilder();
        IntStream.rangeClosed(1, 20).forEach(row -> text.append(row == 17 ? "0,0,0,0,x3,1\n" : "0,0,0,0,1,1\n"));
        Csv csv = Csv.withoutHeader().label(-1).classes(2);
        assertMessage("x.csv row 17 column 5: \"x3\" is not a number", csv, text.toString());
    }

    @Test
    void wrongFields() {
        assertMessage("x.csv row 3 column 1 (x): \"1,5,5\" is not a number", LABELLED, "x,c\n1,a\n\"1,5,5\",a\n");
        String category = "; is it a category? see Csv.oneHot, categoryIndex and ignore";
        assertMessage("x.csv row 2 column 1 (x): \"Infinity\" is not a number" + category, LABELLED,
                "x,c\nInfinity,a\n");
        assertMessage("x.csv row 2 column 1 (x): \"1e999\" is too large for a double", LABELLED, "x,c\n1e999,a\n");
        assertMessage("x.csv row 2 column 2 (c): \"c\" is not one of a, b", LABELLED, "x,c\n1,c\n");
        assertMessage(
                "x.csv row 1 column 2: \"3\" is not one of 0, 1, 2", Csv.withoutHeader().label(1).classes(3), "1,3\n");
        assertMessage(
                "x.csv row 2 column 1: \"green\" is not one of blue, red; see Csv.unknownCategories",
                Csv.withoutHeader().oneHot(0, "blue", "red").targets(1),
                "red,1\ngreen,2\n");
        assertMessage(
                "x.csv row 1 column 2: \"-1\" is negative; a weight must be at least 0",
                Csv.withoutHeader().weight(1),
                "1,-1\n");
        // The line of the record, not its number among the records.
        assertMessage("x.csv row 5 column 1 (x): \"?!\" is not a number", LABELLED, "x,c\n\n1,\"a\"\n\n?!,a\n");
        String start = "y".repeat(40);
        assertMessage(
                "x.csv row 2 column 1: \"" + start + "…\" is not a number", Csv.withoutHeader(), "1\n" + start + "y\n");
    }

    @Test
    void whatLooksLikeAnotherFormat() {
        assertMessage(
                "x.csv row 1 column 1: \"a\" is not a number; is it a header? see Csv.withHeader", Csv.withoutHeader(),
                "a,b\n1,2\n");
        assertMessage(
                "x.csv row 3 column 1: \"a\" is not a number; is it a header? see Csv.withHeader",
                Csv.withoutHeader().skipLines(2),
                "of\n2026\na,b\n1,2\n");
        assertMessage(
                "x.csv row 3 column 1 (x): \"1,5\" is not a number; is the comma a decimal one? see Csv.decimalComma",
                LABELLED, "x,c\n1,a\n\"1,5\",a\n");
        assertMessage(
                "x.csv row 2 column 1 (x): \"1.5\" is not a number; with Csv.decimalComma, a comma stands before the fraction",
                LABELLED.decimalComma(), "x,c\n1.5,a\n");
        assertMessage("x.csv row 1 column 1: \"1;2\" is not a number", Csv.withoutHeader(), "1;2\n");
        assertMessage(
                "x.csv row 2 column 1 (a): \"b\" is not a number; is it a category? see Csv.oneHot, categoryIndex and ignore",
                Csv.withHeader(), "a\nb\n");
        assertMessage(
                "x.csv has no column \"c\"; it has a;b;c; is ';' the separator? see Csv.separator", LABELLED,
                "a;b;c\n1;2;a\n");
        assertMessage(
                "x.csv has no column \"c\"; it has a\tc; is a tab the separator? see Csv.separator", LABELLED,
                "a\tc\n1\ta\n");
        assertMessage(
                "x.csv has no column \"c\"; it has a,c; is ',' the separator? see Csv.separator",
                LABELLED.separator(';'),
                "a,c\n1,a\n");
    }

    @Test
    void aNumberTooLargeForAFloat() {
        ByteSource source = ByteSource.ofText("x.csv", "1\n1e39\n");
        assertEquals(
                "x.csv row 2 column 1: \"1e39\" is too large for a float",
                assertThrows(IllegalArgumentException.class, () -> Csv.withoutHeader().readFloat(source)).getMessage());
        assertEquals(1e39, Csv.withoutHeader().readDouble(source).x()[1]);
    }

    @Test
    void missingValues() {
        assertMessage(
                "x.csv row 2 column 1 (x): the number is missing; say what to do with .missing(...)",
                LABELLED,
                "x,c\nNA,a\n");
        assertMessage(
                "x.csv row 3 column 2 (c): the class is missing; fill it in, or drop its row with missing(MissingValues.dropRow())",
                LABELLED, "x,c\n1,a\n1,\n");
        assertMessage(
                "x.csv row 1 column 1: the category is missing; fill it in, count it among the unknown ones with"
                        + " missingCategoriesAreUnknown(), or drop its row with missing(MissingValues.dropRow())",
                Csv.withoutHeader().categoryIndex(0), "\"\"\n");
        assertMessage(
                "x.csv row 1 column 2: the target is missing",
                Csv.withoutHeader().targets(1).missing(MissingValues.constant(0)),
                "1,?\n");
        assertMessage(
                "x.csv row 1 column 2: the weight is missing",
                Csv.withoutHeader().weight(1).missing(MissingValues.constant(0)),
                "1,\n");
        assertMessage(
                "x.csv has no number in column 2: all are missing; leave the column out with ignore(...)",
                Csv.withoutHeader().missing(MissingValues.mean()),
                "1,\n2,\n");
        assertMessage(
                "x.csv has no row of data without a missing value",
                Csv.withoutHeader().label(1).missing(MissingValues.dropRow()),
                "1,\n,2\n");
    }

    @Test
    void wrongShapes() {
        assertMessage("x.csv is empty", Csv.withoutHeader(), "");
        assertMessage("x.csv is empty", Csv.withoutHeader(), "\uFEFF\n \n\n");
        assertMessage("x.csv is empty", Csv.withHeader().skipLines(3), "a\nb\n");
        assertMessage("x.csv row 3 has 1 column instead of 2", LABELLED, "x,c\n1,a\n1\n");
        assertMessage("x.csv row 2 has 3 columns instead of 2", LABELLED, "x,c\n1,a,b\n");
        assertMessage("x.csv has no feature column", Csv.withHeader().label("c").classes("a"), "c\na\n");
        ByteSource headerOnly = ByteSource.ofText("x.csv", "x,c\n");
        assertEquals(
                "x.csv has no row of data",
                assertThrows(IllegalArgumentException.class, () -> LABELLED.readFloat(headerOnly)).getMessage());
    }

    @Test
    void wrongColumnNames() {
        assertMessage("x.csv has no column \"k\"; it has x, c", LABELLED.ignore("k"), "x,c\n1,a\n");
        assertMessage(
                "x.csv has no column \"k\"; without a header, name columns by number",
                Csv.withoutHeader().label("k").classes("a"),
                "1,a\n");
        assertMessage(
                "x.csv has no column 2; it has 2 columns, counted from 0 or, backwards, from -1",
                Csv.withoutHeader().label(2).classes("a"),
                "1,a\n");
        assertMessage(
                "x.csv has no column -3; it has 2 columns, counted from 0 or, backwards, from -1",
                Csv.withoutHeader().label(-3).classes("a"),
                "1,a\n");
        assertMessage("x.csv has more than one column \"c\"; name it by number", LABELLED, "c,c\n1,a\n");
        assertMessage(
                "x.csv column 2 (c) is named twice, as LABEL and as IGNORED", LABELLED.ignore(1), "x,c\n1,a\n");
        // Other columns may share a name.
        assertEquals(2, LABELLED.readFloat(ByteSource.ofText("x.csv", "x,x,c\n1,2,a\n")).features());
    }

    @Test
    void namesThatAreGivenTwice() {
        assertEquals(
                "classes 0 and 2 are both named \"a\"; give each a name of its own",
                assertThrows(
                        IllegalArgumentException.class, () -> Csv.withHeader().label("c").classes("a", "b", "a"))
                        .getMessage());
        assertEquals(
                "categories 1 and 2 are both named \"red\"; give each a name of its own",
                assertThrows(
                        IllegalArgumentException.class, () -> Csv.withHeader().oneHot("colour", "blue", "red", "red"))
                        .getMessage());
    }

    @Test
    void wrongQuotes() {
        assertMessage(
                "x.csv row 2 column 2 (c): a quoted field is not closed before the end of the file",
                LABELLED,
                "x,c\n1,\"a\n2,b\n");
        assertMessage(
                "x.csv row 2 column 1 (x): the character 2 stands after a closing quote", LABELLED, "x,c\n\"1\"2,a\n");
    }

    @Test
    void aColumnWithoutANameIsNone() {
        assertThrows(NullPointerException.class, () -> Csv.withHeader().label((String) null));
        assertThrows(NullPointerException.class, () -> Csv.withHeader().targets("a", null));
    }
}
