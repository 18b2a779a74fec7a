package lanewise.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import lanewise.io.ByteSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the text of a CSV file becomes. What is refused stands in {@link CsvErrorsTest}, what serves for other files in
 * {@link CsvLearnedTest}, where the text comes from in {@link CsvSourcesTest}.
 */
class CsvTest {

    private static final String CARS = """
            name,power,colour,price
            small,50,red,9000
            big,150.5,blue,3e4
            bigger,-1.5E+2,red,.5
            """;

    private static DoubleDataset read(Csv csv, String text) {
        return csv.readDouble(ByteSource.ofText("cars.csv", text));
    }

    @Test
    void aHeaderNamesFeaturesAndClasses() {
        DoubleDataset cars = read(Csv.withHeader().label("colour").ignore("name"), CARS);
        assertEquals(List.of("power", "price"), cars.featureNames());
        assertEquals(List.of("blue", "red"), cars.classNames());
        assertArrayEquals(new double[] {50, 9000, 150.5, 30000, -150, 0.5}, cars.x());
        assertArrayEquals(new double[] {1, 0, 1}, cars.y());
        assertNull(cars.weights());
    }

    @Test
    void targetsStandInTheOrderNamed() {
        DoubleDataset cars = read(Csv.withHeader().targets("price", "power").oneHot("colour").ignore("name"), CARS);
        assertArrayEquals(new double[] {9000, 50, 30000, 150.5, 0.5, -150}, cars.y());
        assertArrayEquals(new double[] {0, 1, 1, 0, 0, 1}, cars.x());
        assertEquals(List.of("colour=blue", "colour=red"), cars.featureNames());
        assertEquals(0, cars.classes());
    }

    @Test
    void columnsByNumberFromBothEnds() {
        DoubleDataset data = read(Csv.withoutHeader().label(-1).ignore(0).weight(1), "9,2,7,b\n9,0.5,8,a\n");
        assertArrayEquals(new double[] {7, 8}, data.x());
        assertArrayEquals(new double[] {1, 0}, data.y());
        assertArrayEquals(new double[] {2, 0.5}, data.weights());
        assertEquals(List.of(), data.featureNames());
        DoubleDataset regression = read(Csv.withoutHeader().targets(-1, 0), "1,2,3\n");
        assertArrayEquals(new double[] {3, 1}, regression.y());
        Csv categories = Csv.withoutHeader().categoryIndex(0, "L", "M").oneHot(-1, "x", "y").targets(1);
        DoubleDataset indexed = read(categories, "M,2,y\n");
        assertArrayEquals(new double[] {1, 0, 1}, indexed.x());
    }

    @Test
    void featuresAlone() {
        DoubleDataset data = read(Csv.withoutHeader(), "1,2\n3,4\n");
        assertEquals("2 rows, 2 features, 0 targets", data.toString());
    }

    @Test
    void classesAreNumberedAsTold() {
        String text = "1,10\n1,9\n1,-1\n1,10\n";
        Csv csv = Csv.withoutHeader().label(1);
        assertEquals(List.of("-1", "9", "10"), read(csv, text).classNames());
        assertEquals(List.of("10", "9", "-1"), read(csv.order(CategoryOrder.APPEARANCE), text).classNames());
        DoubleDataset given = read(csv.classes("9", "10", "-1", "11"), text);
        assertArrayEquals(new double[] {1, 0, 2, 1}, given.y());
        assertEquals(4, given.classes());
        assertEquals(5, read(csv.classes(5), "1,2\n").classes());
        // One class that is no number: by characters.
        assertEquals(List.of("10", "9", "x"), read(csv, "1,x\n1,9\n1,10\n").classNames());
    }

    @Test
    void missingNumbers() {
        String text = "1,2,0\n,4,1\n3,NA,0\n8,?,1\n";
        Csv csv = Csv.withoutHeader().label(2);
        assertArrayEquals(
                new double[] {1, 2, -7, 4, 3, -7, 8, -7}, read(csv.missing(MissingValues.constant(-7)), text).x());
        assertArrayEquals(new double[] {1, 2, 4, 4, 3, 3, 8, 3}, read(csv.missing(MissingValues.mean()), text).x());
        DoubleDataset dropped = read(csv.missing(MissingValues.dropRow()), text);
        assertArrayEquals(new double[] {1, 2}, dropped.x());
        assertArrayEquals(
                new double[] {1, 1, 5},
                read(Csv.withoutHeader().missing(MissingValues.constant(5)).missingMarkers("-9"), "1\n1\n-9\n").x());
    }

    @Test
    void rowsWithoutAClassAreDroppedToo() {
        Csv csv = Csv.withHeader().label("c").ignore("note").weight("w").missing(MissingValues.dropRow());
        DoubleDataset data = read(csv, "note,x,c,w\n,1,a,1\nn,2,,1\nn,3,b,\n,4,b,2\n");
        assertArrayEquals(new double[] {1, 4}, data.x());
        assertArrayEquals(new double[] {1, 2}, data.weights());
    }

    @Test
    void quotedFields() {
        String text = "\"the \"\"x\"\"\",\"class, or\nkind\"\r\n\"1\", \"a, b\" \r\n 2 ,\"line 1\nline 2\"\n";
        DoubleDataset data = read(Csv.withHeader().label("class, or\nkind"), text);
        assertEquals(List.of("the \"x\""), data.featureNames());
        assertEquals(List.of("a, b", "line 1\nline 2"), data.classNames());
        assertArrayEquals(new double[] {1, 2}, data.x());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1,2\n3,4\n", "1,2\n3,4", "1,2\r\n3,4\r\n", "1,2\r3,4\r", "1,2\n3,4\r", "\uFEFF1,2\n\n\n 3 ,\t4\n  \n\n"
    })
    void lineEndsBlanksAndByteOrderMarks(String text) {
        assertArrayEquals(new double[] {1, 2, 3, 4}, read(Csv.withoutHeader(), text).x());
    }

    @Test
    void otherSeparators() {
        assertArrayEquals(new double[] {1, 2}, read(Csv.withoutHeader().separator(';'), "1 ; 2\n").x());
        assertArrayEquals(new double[] {1, 2}, read(Csv.withoutHeader().separator('\t'), "1\t 2\n").x());
        // With tabs as separators an empty field between two of them is missing, not blank space.
        assertArrayEquals(
                new double[] {1, 0, 2},
                read(Csv.withoutHeader().separator('\t').missing(MissingValues.constant(0)), "1\t\t2\n").x());
    }

    @Test
    void linesBeforeTheHeader() {
        DoubleDataset data = read(Csv.withHeader().skipLines(2).targets("y"), "made by\r\n\"hand\nx,y\n1,2\n");
        assertArrayEquals(new double[] {2}, data.y());
    }

    @Test
    void longFieldsAndManyColumns() {
        String category = "c".repeat(40_000);
        String text = "1,".repeat(300) + category + "\n" + "2,".repeat(300) + "\"" + category + "\"\n";
        DoubleDataset data = read(Csv.withoutHeader().label(-1), text);
        assertEquals(300, data.features());
        assertEquals(List.of(category), data.classNames());
    }

    @Test
    void numbersAreRoundedToDoubleAndThenToFloat() {
        ByteSource source = ByteSource.ofText("n", "0.1\n16777217\n1e-50\n-0\n123456789012345678901234567890\n");
        float[] floats = Csv.withoutHeader().readFloat(source).x();
        double[] doubles = Csv.withoutHeader().readDouble(source).x();
        assertArrayEquals(new double[] {0.1, 16777217, 1e-50, -0.0, 123456789012345678901234567890d}, doubles);
        for (int i = 0; i < floats.length; i++) {
            assertEquals((float) doubles[i], floats[i]);
        }
    }

    @Test
    void aFormatIsNotChangedByItsWords() {
        Csv csv = Csv.withoutHeader();
        csv.label(0);
        csv.separator(';');
        assertArrayEquals(new double[] {1, 2}, read(csv, "1,2\n").x());
    }

    @Test
    void formatsThatMeanNothingAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Csv.withHeader().label("a").label("b"));
        assertThrows(IllegalArgumentException.class, () -> Csv.withHeader().label("a").targets("b"));
        assertThrows(IllegalArgumentException.class, () -> Csv.withHeader().weight("a").weight("b"));
        assertThrows(IllegalArgumentException.class, () -> Csv.withHeader().separator('"'));
        assertThrows(IllegalArgumentException.class, () -> Csv.withHeader().skipLines(-1));
        assertThrows(IllegalArgumentException.class, () -> Csv.withHeader().classes());
        assertThrows(IllegalArgumentException.class, () -> Csv.withHeader().classes(0));
        assertThrows(IllegalArgumentException.class, () -> Csv.withHeader().classes("a", "a"));
        assertThrows(IllegalArgumentException.class, () -> Csv.withHeader().oneHot("x", "a", "a"));
        assertThrows(IllegalArgumentException.class, () -> MissingValues.constant(Double.NaN));
    }

    /** As spreadsheets write them where the comma is the decimal mark; labels that are numbers are ordered as such. */
    @Test
    void decimalCommas() {
        ByteSource source = ByteSource.ofText("x.csv",
                "a;b;c\n1,5;-2;10,5\n;3,25e1;9,5\n2;0,12345678901234567890;10,5\n");
        Csv csv = Csv.withHeader().separator(';').decimalComma().missing(MissingValues.mean()).label("c");
        DoubleDataset data = csv.readDouble(source);
        assertArrayEquals(new double[] {1.5, -2, 1.75, 32.5, 2, 0.12345678901234567890}, data.x());
        assertEquals(List.of("9,5", "10,5"), data.classNames());
        ByteSource quoted = ByteSource.ofText("x.csv", "\"1,5\",2\n");
        assertArrayEquals(new float[] {1.5f, 2}, Csv.withoutHeader().decimalComma().readFloat(quoted).x());
    }
}
