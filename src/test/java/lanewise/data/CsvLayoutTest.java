package lanewise.data;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import lanewise.io.ByteSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of other columns, or of another order of them, never becomes other features without a word. */
class CsvLayoutTest {

    private static ByteSource text(String name, String content) {
        return ByteSource.ofText(name, content);
    }

    private static float[] x(Csv csv, String content) {
        return csv.readFloat(text("t", content)).x();
    }

    /** A header gives a name to what was said of an index. */
    @Test
    void whatWasSaidOfAnIndexIsLearnedOfTheNameThere() {
        Csv learned = Csv.withHeader().oneHot(1).label("y").unknownCategories(UnknownCategories.ZEROS)
                .learn(text("train", "size,kind,y\n1,1,a\n2,2,b\n"));
        float[] expected = {2, 1, 0};
        assertArrayEquals(expected, x(learned.withoutTargets(), "kind,size\n1,2\n"));
        assertArrayEquals(expected, x(learned, "y,kind,size\na,1,2\n"));
        Map<String, String> row = new LinkedHashMap<>();
        row.put("kind", "1");
        row.put("size", "2");
        assertArrayEquals(expected, learned.floatRow(row));
        assertArrayEquals(expected, learned.floatRow(Map.of("size", "2", "kind", "1")));
        assertEquals(List.of("1", "2"), learned.categories("kind"));
        assertEquals(List.of("1", "2"), learned.categories(-2));

        Csv ignoring = Csv.withHeader().ignore(0).label("y").learn(text("train", "id,a,b,y\n7,1,2,p\n8,3,4,q\n"));
        assertArrayEquals(new float[] {2, 3}, x(ignoring, "b,a,y\n3,2,p\n"));
        assertArrayEquals(new float[] {2, 3}, ignoring.floatRow(Map.of("a", "2", "b", "3")));
        assertArrayEquals(new float[] {2, 3}, ignoring.floatRow(Map.of("a", "2", "b", "3", "id", "x", "y", "?")));
    }

    @Test
    void aColumnThatComesTwiceIsRefused() {
        Csv learned = Csv.withHeader().learn(text("train", "a,b\n1,2\n"));
        assertMessage(
                "t has more than one column \"a\"; the file that was learned from has one",
                () -> x(learned, "a,b,a\n1,2,99\n"));
    }

    /** Names that do not tell columns apart leave their order to do so. */
    @Test
    void columnsOfEqualNamesKeepTheirOrder() {
        Csv learned = Csv.withHeader().learn(text("train", "a,a,b\n1,2,3\n"));
        assertArrayEquals(new float[] {4, 5, 6}, x(learned, "a,a,b\n4,5,6\n"));
        String sentence = " instead of a, a, b, those of the file that was learned from; as not all of them have a name of"
                + " their own, their order must be the same";
        assertMessage("t has the columns b, a, a" + sentence, () -> x(learned, "b,a,a\n3,1,2\n"));
        assertMessage("t has the columns a, a, b, c" + sentence, () -> x(learned, "a,a,b,c\n1,2,3,4\n"));
        assertMessage("t has the columns p, q" + sentence, () -> x(learned, "p,q\n1,2\n"));
        assertMessage(
                "the columns a, a, b do not all have a name of their own; pass the row as a line of text to readFloat or"
                        + " readDouble",
                () -> learned.floatRow(Map.of("a", "1", "b", "2")));
        Csv labelled = Csv.withHeader().label("y").learn(text("train", ",,b,y\n1,2,3,p\n"));
        assertArrayEquals(new float[] {4, 5, 6}, x(labelled.withoutTargets(), ",,b,y\n4,5,6,?\n"));
        assertArrayEquals(new float[] {4, 5, 6}, x(labelled.withoutTargets(), ",,b\n4,5,6\n"));
        assertMessage(
                "t has the columns b, ,  instead of , , b, y, those of the file that was learned from; as not all of them"
                        + " have a name of their own, their order must be the same",
                () -> x(labelled.withoutTargets(), "b,,\n6,4,5\n"));
    }

    /** One that is ignored is among those whose order must be the same. */
    @Test
    void ofEqualNamesAnIgnoredColumnMustBeThere() {
        Csv learned = Csv.withHeader().ignore(2).learn(text("train", "a,a,b\n1,2,3\n"));
        assertArrayEquals(new float[] {4, 5}, x(learned, "a,a,b\n4,5,6\n"));
        assertThrows(IllegalArgumentException.class, () -> x(learned, "a,a\n4,5\n"));
    }

    /** What is counted from the end of the target moves up, and nothing else does. */
    @Test
    void columnsBehindATargetThatIsNotThereMoveUp() {
        assertArrayEquals(new float[] {1}, x(Csv.withoutHeader().label(-1).ignore(-2).withoutTargets(), "1,2\n"));
        assertArrayEquals(new float[] {1}, x(Csv.withoutHeader().label(-2).ignore(-1).withoutTargets(), "1,2\n"));
        assertArrayEquals(new float[] {2}, x(Csv.withoutHeader().label(0).ignore(1).withoutTargets(), "1,2\n"));
        assertArrayEquals(new float[] {2}, x(Csv.withoutHeader().label(1).ignore(0).withoutTargets(), "1,2\n"));
        assertArrayEquals(new float[] {2}, x(Csv.withoutHeader().label(-1).ignore(0).withoutTargets(), "1,2\n"));
    }

    @Test
    void withoutAHeaderTheColumnsAreAsMany() {
        Csv learned = Csv.withoutHeader().label(-1).learn(text("train", "1,2,x\n3,4,y\n"));
        assertMessage(
                "t has 5 columns instead of the 3 of the file that was learned from", () -> x(learned, "1,2,3,4,x\n"));
        assertMessage(
                "t has 3 columns instead of the 2 of the file that was learned from",
                () -> x(learned.withoutTargets(), "1,2,3\n"));
        Csv inTheMiddle = Csv.withoutHeader().label(-2).missing(MissingValues.mean())
                .learn(text("train", "1,a,10\n3,b,30\n"));
        assertArrayEquals(new float[] {5, 20}, x(inTheMiddle.withoutTargets(), "5,?\n"));
    }

    /** Whatever was said of missing numbers before, and even if it is said after it. */
    @Test
    void meansAreThoseOfTheFileThatWasLearnedFrom(@TempDir Path folder) {
        Csv learned = Csv.withHeader().label("y").learn(text("train", "a,y\n1,0\n3,0\n"));
        Csv mean = learned.missing(MissingValues.mean());
        assertArrayEquals(new float[] {100, 2}, x(mean.withoutTargets(), "a\n100\n\"\"\n"));
        assertArrayEquals(
                new float[] {100, 2}, x(learned.withoutTargets().missing(MissingValues.mean()), "a\n100\n\"\"\n"));
        Path file = folder.resolve("format");
        mean.save(file);
        assertArrayEquals(new float[] {100, 2}, x(Csv.load(file).withoutTargets(), "a\n100\n\"\"\n"));
        ByteSource empty = text("train", "a,c,y\n1,,0\n3,,0\n");
        Csv.withHeader().label("y").missing(MissingValues.constant(0)).learn(empty);
        assertMessage(
                "train has no number in column 2 (c): all are missing; leave the column out with ignore(...)",
                () -> Csv.withHeader().label("y").missing(MissingValues.mean()).learn(empty));
        Csv open = Csv.withHeader().label("y").missing(MissingValues.constant(0)).learn(empty).withoutTargets()
                .missing(MissingValues.mean());
        assertMessage(
                "t row 3 column 2 (c): the number is missing, and the column that was learned from has none to take the"
                        + " mean of",
                () -> x(open, "a,c\n1,100\n1,\n"));
    }

    /** Nothing is left to learn where no column holds numbers. */
    @Test
    void aFormatThatHasLearnedMayHaveNoMean(@TempDir Path folder) {
        Csv learned = Csv.withoutHeader().oneHot(0).label(1).missing(MissingValues.mean())
                .learn(text("train", "r,0\ng,1\n"));
        learned.save(folder.resolve("format"));
        assertArrayEquals(new float[] {0, 1}, x(learned.withoutTargets(), "r\n"));
    }

    /** What has been learned is not looked for once more. */
    @Test
    void aLearnedFormatReadsAStreamOnce() {
        AtomicInteger opened = new AtomicInteger();
        ByteSource rows = text("t", "a,b\n1,2\n");
        ByteSource counted = new ByteSource() {
            @Override
            public String name() {
                return rows.name();
            }

            @Override
            public InputStream open() {
                opened.incrementAndGet();
                return rows.open();
            }
        };
        Csv learned = Csv.withHeader().missing(MissingValues.mean()).learn(rows);
        learned.streamFloat(counted).close();
        assertEquals(1, opened.get());
        try (FloatRowSource nothing = learned.streamFloat(text("t", "a,b\n"))) {
            assertEquals(0, nothing.next(new float[2], 0, new float[0], 0, 1));
        }
        assertArrayEquals(new float[] {2}, x(learned.ignore("a"), "a,b\n1,2\n"));
    }

    /** A later word replaces what nobody had said, and no other. */
    @Test
    void wordsAfterLearning() {
        Csv learned = Csv.withHeader().label("y").oneHot("c").learn(text("train", "a,c,y\n1,red,p\n2,blue,q\n"));
        assertArrayEquals(new float[] {1, 0, 0, 1}, x(learned.oneHot("a", "7", "8"), "a,c,y\n7,red,p\n"));
        assertMessage(
                "the file that was learned from has no column \"z\"; it has a, c, y", () -> learned.oneHot("z", "1"));
        assertMessage("the file that was learned from has no column 3; it has a, c, y", () -> learned.ignore(3));
        assertArrayEquals(new float[] {5}, x(learned.ignore("c"), "a,c,y\n5,?,p\n"));
        assertMessage(
                "t column 3 (y) is named twice, as LABEL and as IGNORED",
                () -> x(learned.ignore("y"), "a,c,y\n5,red,p\n"));
    }

    /** Markers stand for what is missing, unless the text is one that was given. */
    @Test
    void aGivenCategoryIsNotMissing() {
        Csv csv = Csv.withHeader().oneHot("c", "NA", "US").missing(MissingValues.dropRow());
        assertArrayEquals(new float[] {1, 0, 1, 0, 1, 2}, x(csv, "c,n\nNA,1\nUS,2\n?,3\nUS,NA\n"));
        Csv zeros = csv.missingCategoriesAreUnknown().unknownCategories(UnknownCategories.ZEROS);
        assertArrayEquals(new float[] {1, 0, 1, 0, 0, 2}, x(zeros, "c,n\nNA,1\n,2\n"));
        FloatDataset classes = Csv.withHeader().label("c").classes("null", "US").missing(MissingValues.dropRow())
                .readFloat(text("t", "c,n\nnull,1\nUS,2\nNA,3\n"));
        assertArrayEquals(new float[] {0, 1}, classes.y());
        assertArrayEquals(new float[] {1, 0, 1}, x(Csv.withHeader().oneHot("c", "", "US"), "c,n\n,1\n"));
    }

    /** A prediction belongs to its row, so a row without its only number must not vanish. */
    @Test
    void anEmptyLineOfAFileOfOneColumnIsAMissingValue() {
        Csv learned = Csv.withHeader().label("y").learn(text("train", "a,y\n1,p\n2,q\n")).withoutTargets()
                .missing(MissingValues.constant(0));
        assertArrayEquals(new float[] {5, 0, 7}, x(learned, "\n\na\n5\n\n7\n\n \n\n"));
        assertArrayEquals(new float[] {0, 0, 5, 0, 0, 7, 8}, x(learned, "a\n\n \r\n5\n\t\n\n7\n8"));
        assertMessage(
                "t row 4 column 1 (a): the number is missing; say what to do with .missing(...)",
                () -> x(learned.missing(MissingValues.error()), "a\n1\n2\n\n5\n"));
        // What comes before the first row is no row, however often the file is read.
        for (Csv plain : List.of(
                Csv.withoutHeader().missing(MissingValues.mean()),
                Csv.withoutHeader().missing(MissingValues.constant(20)),
                Csv.withoutHeader().learn(text("train", "1\n")).missing(MissingValues.constant(20)))) {
            assertArrayEquals(new float[] {10, 20, 30}, x(plain, "\n\n10\n\n30\n"));
        }
    }

    @Test
    void aQuoteThatIsNotClosedIsNamed() {
        String endless = "a,b\n1,2\n3,\"4\n" + "5,6\n".repeat(1 << 19);
        assertMessage(
                "t row 3 column 2 (b): the field has more than 1048576 characters; is a quote not closed?",
                () -> x(Csv.withHeader(), endless));
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        assertMessage(
                "classes are given, but no column that holds them; see Csv.label",
                () -> x(Csv.withHeader().classes(2), "a\n1\n"));
        assertMessage(
                "t row 2 column 1 (a): the 1.0E300 for a missing number is too large for a float",
                () -> x(Csv.withHeader().missing(MissingValues.constant(1e300)), "a,b\n,1\n"));
        assertMessage(
                "the order of the features is still to be learned; call learn(trainingFile) and keep the format that it"
                        + " returns",
                () -> Csv.withHeader().floatRow(Map.of("a", "1")));
    }

    /** Those around another text belong to it, as in quotes in a file. */
    @Test
    void blanksAroundTheNumbersOfARowAreSkipped() {
        Csv learned = Csv.withHeader().oneHot("c").learn(text("train", "a,c\n1,red\n2,\"x,y\"\n"));
        assertArrayEquals(new float[] {3.5f, 1, 0}, learned.floatRow(Map.of("a", " 3.5\t", "c", "red")));
        assertArrayEquals(new float[] {3.5f, 0, 1}, learned.floatRow(Map.of("a", "3.5", "c", "x,y")));
    }

    /** A column that is not there has no place, whatever the others are called. */
    @Test
    void absentTargetsAmongEqualNames() {
        Csv unlearned = Csv.withHeader().label("y").withoutTargets();
        assertArrayEquals(new float[] {1, 2}, x(unlearned, "a,a\n1,2\n"));
        Csv learned = Csv.withHeader().label("y").weight("w").learn(text("train", "a,a,y,w\n1,2,p,1\n"))
                .withoutTargets();
        for (String header : List.of("a,a,y,w", "a,a,w", "a,a,y", "a,a")) {
            String row = header.replace("a,a", "3,4").replaceAll("[yw]", "?");
            assertArrayEquals(new float[] {3, 4}, x(learned, header + "\n" + row + "\n"), header);
        }
    }

    @Test
    void whatIsIgnoredNeedNotBeThere() {
        Csv learned = Csv.withHeader().learn(text("train", "id,a\n1,2\n")).ignore("id");
        assertArrayEquals(new float[] {5}, x(learned, "a\n5\n"));
        assertArrayEquals(new float[] {5}, x(learned.ignore("id").ignore("z").ignore("z"), "z,a,id\n?,5,?\n"));
        assertArrayEquals(
                new float[] {5}, x(Csv.withHeader().label("y").withoutTargets().ignore("y"), "a,y\n5,?\n"));
    }

    /** Numbers whose difference is none have a mean. */
    @Test
    void aMeanOfHugeNumbers() {
        Csv csv = Csv.withHeader().missing(MissingValues.mean());
        assertArrayEquals(
                new double[] {1e308, 0, -1e308, 0, 0, 0},
                csv.readDouble(text("t", "a,b\n1e308,0\n-1e308,0\n,0\n")).x());
    }

    @Test
    void aCategoryMayHaveBlanksAroundIt() {
        Csv learned = Csv.withHeader().categoryIndex("c").learn(text("train", "c,n\n\" a\",1\na,2\n"));
        assertArrayEquals(new float[] {0, 1}, learned.floatRow(Map.of("c", " a", "n", "1")));
        assertArrayEquals(new float[] {1, 1}, learned.floatRow(Map.of("c", "a", "n", "1")));
        assertThrows(IllegalArgumentException.class, () -> learned.floatRow(Map.of("c", "a ", "n", "1")));
    }
}
