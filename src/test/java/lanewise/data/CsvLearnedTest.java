package lanewise.data;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lanewise.io.ByteSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is learned from one CSV file serves for others: classes, categories, means and the places of the columns. */
class CsvLearnedTest {

    private static DoubleDataset read(Csv csv, String text) {
        return csv.readDouble(ByteSource.ofText("cars.csv", text));
    }

    @Test
    void whatIsLearnedFromOneFileServesForAnother() {
        Csv csv = Csv.withHeader().label("class").oneHot("size").missing(MissingValues.mean());
        Csv learned = csv.learn(ByteSource.ofText("train", "x,size,class\n1,S,no\n3,L,yes\n,M,no\n"));
        assertEquals(List.of("no", "yes"), learned.classNames());
        // Other column order, categories and classes missing.
        DoubleDataset test = learned.readDouble(ByteSource.ofText("test", "class,x,size\nyes,,M\nyes,9,M\n"));
        assertArrayEquals(new double[] {2, 0, 1, 0, 9, 0, 1, 0}, test.x());
        assertArrayEquals(new double[] {1, 1}, test.y());
        assertEquals(List.of("x", "size=L", "size=M", "size=S"), test.featureNames());
    }

    /** In training such rows may be missing or there; their features are the same in other files. */
    @Test
    void unknownCategories() {
        ByteSource train = ByteSource.ofText("train", "s,n,k\nS,a,no\nL,b,yes\n");
        ByteSource test = ByteSource.ofText("test", "k,s,n\nyes,M,b\nno,L,c\n");
        Csv csv = Csv.withHeader().label("k").oneHot("s").categoryIndex("n");
        Csv zeros = csv.unknownCategories(UnknownCategories.ZEROS).learn(train);
        assertArrayEquals(
                new double[] {0, 0, 1}, zeros.readDouble(ByteSource.ofText("t", "k,s,n\nyes,M,b\n")).x());
        assertMessage(
                "test row 3 column 3 (n): \"c\" is not one of a, b; see Csv.unknownCategories",
                () -> zeros.readFloat(test));
        Csv own = csv.unknownCategories(UnknownCategories.OWN_CATEGORY).learn(train);
        DoubleDataset read = own.readDouble(test);
        assertEquals(List.of("s=L", "s=S", "s=(unknown)", "n"), read.featureNames());
        assertArrayEquals(new double[] {0, 0, 1, 1, 1, 0, 0, 2}, read.x());
        assertArrayEquals(new double[] {0, 1, 0, 0, 1, 0, 0, 1}, own.readDouble(train).x());
        assertArrayEquals(read.x(), own.withoutTargets().readDouble(test).x());
        // A stream writes all features of a row, whatever the array held.
        double[] x = {7, 7, 7, 7};
        try (DoubleRowSource rows = own.streamDouble(test)) {
            assertEquals(1, rows.next(x, 0, new double[1], 0, 1));
        }
        assertArrayEquals(new double[] {0, 0, 1, 1}, x);
        // A class is never made up.
        assertThrows(
                IllegalArgumentException.class, () -> own.readFloat(ByteSource.ofText("t", "k,s,n\nperhaps,L,a\n")));
    }

    @Test
    void categoriesThatAreNotNamedAreOneGroup() {
        Csv csv = Csv.withoutHeader().oneHot(0, "red", "blue").categoryIndex(-1, "L")
                .unknownCategories(UnknownCategories.OWN_CATEGORY);
        assertArrayEquals(
                new double[] {1, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1}, read(csv, "red,L\ngreen,M\nviolet,\"\"\"\"\n").x());
        assertThrows(IllegalArgumentException.class, () -> read(csv, ",L\n"));
        assertThrows(NullPointerException.class, () -> csv.unknownCategories(null));
    }

    @Test
    void learnedCategoriesCanBeAskedFor() {
        Csv csv = Csv.withHeader().label("k").oneHot("s").categoryIndex(1, "b", "a");
        assertEquals(List.of(), csv.categories("s"));
        Csv learned = csv.learn(ByteSource.ofText("train", "s,n,k\nS,a,no\nL,b,yes\n"));
        assertEquals(List.of("L", "S"), learned.categories("s"));
        assertEquals(List.of("b", "a"), learned.categories(1));
        assertMessage(
                "the format has no column \"k\" of categories; see Csv.oneHot and Csv.categoryIndex",
                () -> learned.categories("k"));
        assertEquals(List.of("L", "S"), learned.categories(0));
        assertThrows(IllegalArgumentException.class, () -> learned.categories(2));
    }

    /** Numbers are sorted as such, and several ways to write one as texts are: in no file does the order of the rows matter. */
    @Test
    void numbersThatAreEqualAreSortedAsTexts() {
        for (String rows : List.of("10\n1.0\n1\n2\n", "1\n2\n1.0\n10\n")) {
            assertEquals(
                    List.of("1", "1.0", "2", "10"),
                    Csv.withHeader().categoryIndex("n").learn(ByteSource.ofText("t", "n\n" + rows)).categories("n"));
        }
    }

    /** A model learns places, not names: a file whose columns stand in another order would be predicted wrongly. */
    @Test
    void featuresKeepThePlacesThatWereLearned() {
        Csv learned = Csv.withHeader().label("k").learn(ByteSource.ofText("train", "a,b,k\n1,2,x\n3,4,y\n"));
        FloatDataset turned = learned.readFloat(ByteSource.ofText("t", "b,k,a\n20,x,10\n"));
        assertEquals(List.of("a", "b"), turned.featureNames());
        assertArrayEquals(new float[] {10, 20}, turned.x());
        assertMessage(
                "t has no column \"b\", a feature of the file that was learned from; it has a, k",
                () -> learned.readFloat(ByteSource.ofText("t", "a,k\n1,x\n")));
        assertMessage(
                "t column 2 (c) was no feature of the file that was learned from, which has a, b; ignore it",
                () -> learned.readFloat(ByteSource.ofText("t", "a,c,b,k\n1,7,2,x\n")));
        assertArrayEquals(
                new float[] {1, 2}, learned.ignore("c").readFloat(ByteSource.ofText("t", "a,c,b,k\n1,7,2,x\n")).x());
        assertArrayEquals(
                new float[] {2}, learned.ignore("a").readFloat(ByteSource.ofText("t", "a,b,k\n1,2,x\n")).x());
        // Names that occur twice tell no columns apart.
        Csv twice = Csv.withHeader().label("k").learn(ByteSource.ofText("train", "a,a,k\n1,2,x\n"));
        assertArrayEquals(new float[] {5, 6}, twice.readFloat(ByteSource.ofText("t", "a,a,k\n5,6,x\n")).x());
    }

    /** What was learned from rows with targets serves for those that have none yet. */
    @Test
    void rowsToPredictNeedNoTargets() {
        ByteSource known = ByteSource.ofText("known", "size,colour,kind,w\n1,red,a,1\n,blue,b,2\n3,green,a,1\n");
        Csv learned = Csv.withHeader()
                .label("kind")
                .weight("w")
                .oneHot("colour")
                .missing(MissingValues.mean())
                .learn(known);
        assertEquals(List.of("a", "b"), learned.classNames());
        for (String text : List.of(
                "size,colour\n,green\n5,red\n", "colour,w,size\ngreen,,\nred,x,5\n",
                "size,kind,colour\n,?,green\n5,c,red\n")) {
            FloatDataset unknown = learned.withoutTargets().readFloat(ByteSource.ofText("unknown", text));
            assertEquals(0, unknown.targets());
            assertEquals(0, unknown.classes());
            assertNull(unknown.weights());
            // In the order that was learned, whatever that of the file.
            assertEquals(List.of("size", "colour=blue", "colour=green", "colour=red"), unknown.featureNames());
            assertArrayEquals(new float[] {2, 0, 1, 0, 5, 0, 0, 1}, unknown.x());
        }
        Csv digits = Csv.withoutHeader().label(-1).learn(ByteSource.ofText("d", "1,2,x\n3,4,y\n"));
        assertArrayEquals(
                new float[] {5, 6}, digits.withoutTargets().readFloat(ByteSource.ofText("e", "5,6\n")).x());
        Csv wine = Csv.withoutHeader().label(0).weight(-1).oneHot(2).categoryIndex(-2).missing(MissingValues.mean())
                .learn(ByteSource.ofText("w", "a,1,red,L,1\nb,3,blue,S,1\n"));
        assertArrayEquals(new float[] {2, 0, 1, 1, 5, 1, 0, 0},
                wine.withoutTargets().readFloat(ByteSource.ofText("e", ",red,S\n5,blue,L\n")).x());
        assertMessage(
                "unknown row 2 column 2 (colour): \"black\" is not one of blue, green, red; see Csv.unknownCategories",
                () -> learned.withoutTargets()
                        .readFloat(ByteSource.ofText("unknown", "size,colour\n1,black\n")));
        FloatDataset both = Csv.withHeader().targets("b", "c").withoutTargets().readFloat(
                ByteSource.ofText("t", "a,b\n1,2\n"));
        assertEquals(List.of("a"), both.featureNames());
    }

    /** A prediction belongs to its row, so none is dropped unless that is said once more. */
    @Test
    void noRowToPredictIsDroppedWithoutAWord() {
        Csv learned = Csv.withHeader().label("k").oneHot("s").missing(MissingValues.dropRow())
                .learn(ByteSource.ofText("train", "a,s,k\n1,L,x\n,L,y\n3,S,y\n"));
        ByteSource unknown = ByteSource.ofText("unknown", "a,s\n1,L\n,S\n3,\n");
        assertMessage(
                "unknown row 3 column 1 (a): the number is missing; say what to do with .missing(...)",
                () -> learned.withoutTargets().readFloat(unknown));
        assertMessage(
                "unknown row 2 column 2 (s): the category is missing; fill it in, count it among the unknown ones with"
                        + " missingCategoriesAreUnknown(), or drop its row with missing(MissingValues.dropRow())",
                () -> learned.withoutTargets().readFloat(ByteSource.ofText("unknown", "a,s\n3,\n")));
        assertEquals(1, learned.withoutTargets().missing(MissingValues.dropRow()).readFloat(unknown).rows());
    }

    /** As whatever is unknown: zeros, a category of its own, or an error; none of those that are learned, and no reason to drop. */
    @Test
    void missingCategoriesMayBeUnknown() {
        ByteSource train = ByteSource.ofText("train", "s,n,k,x\nS,a,no,1\n,NA,yes,2\nL,b,yes,\n");
        Csv csv = Csv.withHeader().label("k").oneHot("s").categoryIndex("n").missing(MissingValues.dropRow())
                .missingCategoriesAreUnknown();
        Csv own = csv.unknownCategories(UnknownCategories.OWN_CATEGORY).learn(train);
        assertEquals(List.of("S"), own.categories("s"));
        DoubleDataset read = own.readDouble(train);
        assertArrayEquals(new double[] {1, 0, 0, 1, 0, 1, 1, 2}, read.x());
        assertArrayEquals(new double[] {0, 1}, read.y());
        Csv zeros = Csv.withHeader().label("k").oneHot("s").ignore("n").missing(MissingValues.dropRow())
                .missingCategoriesAreUnknown().unknownCategories(UnknownCategories.ZEROS).learn(train);
        assertArrayEquals(new double[] {1, 1, 0, 2}, zeros.readDouble(train).x());
        assertArrayEquals(
                new double[] {0, 5}, zeros.withoutTargets().readDouble(ByteSource.ofText("new", "s,x,n\n?,5,q\n")).x());
        Csv error = csv.learn(train);
        assertMessage(
                "train row 3 column 1 (s): a missing category is not one of S; see Csv.unknownCategories",
                () -> error.readFloat(train));
        assertMessage(
                "none has no category in column 1 (s): all are missing; leave the column out with ignore(...)",
                () -> csv.learn(ByteSource.ofText("none", "s,n,k,x\n,a,no,1\nNA,b,yes,2\n")));
        // A class is never made up.
        assertThrows(IllegalArgumentException.class, () -> Csv.withHeader().label("k").missingCategoriesAreUnknown()
                .learn(ByteSource.ofText("t", "k,x\na,1\n,2\n")));
    }

    /** Its result may have been dropped: what it found is not in the format that it was asked of. */
    @Test
    void aFormatThatHasLearnedNothingIsNotForRowsToPredict(@TempDir Path folder) {
        Path file = folder.resolve("format");
        Csv categories = Csv.withHeader().label("y").oneHot("c");
        categories.learn(ByteSource.ofText("train", "c,x,y\nred,1,a\n"));
        String sentence = " are still to be learned; call learn(trainingFile) and keep the format that it returns";
        assertMessage("classes or categories" + sentence, () -> categories.save(file));
        assertMessage("classes or categories" + sentence, () -> categories.withoutTargets());
        Csv label = Csv.withHeader().label("y");
        assertMessage("classes or categories" + sentence, () -> label.save(file));
        assertArrayEquals(new float[] {3}, label.withoutTargets().readFloat(ByteSource.ofText("new", "x\n3\n")).x());
        Csv means = Csv.withHeader().targets("y").missing(MissingValues.mean());
        assertMessage("means" + sentence, () -> means.save(file));
        assertMessage("means" + sentence, () -> means.withoutTargets());
        means.learn(ByteSource.ofText("train", "x,y\n1,2\n")).save(file);
        assertArrayEquals(
                new float[] {1}, Csv.load(file).withoutTargets().readFloat(ByteSource.ofText("new", "x\n?\n")).x());
        Csv given = Csv.withoutHeader().label(1).classes("a", "b").oneHot(0, "red", "blue");
        given.save(file);
        assertArrayEquals(
                new float[] {0, 1}, Csv.load(file).withoutTargets().readFloat(ByteSource.ofText("new", "blue\n")).x());
    }

    /** In any order, as they are in a request; what is not asked for is not needed. */
    @Test
    void aRowMayComeByTheNamesOfItsFields() {
        Csv csv = Csv.withHeader().separator(';').decimalComma().skipLines(1).label("y").ignore("id").oneHot("c")
                .missing(MissingValues.mean())
                .learn(ByteSource.ofText("train", "a title\nid;c;x;y\n1;red;1,5;p\n2;\"b;\"\"lue\";2,5;q\n"));
        assertArrayEquals(new float[] {1, 0, 7.25f}, csv.floatRow(Map.of("x", "7,25", "c", "b;\"lue")));
        assertArrayEquals(new double[] {0, 1, 2}, csv.doubleRow(Map.of("c", "red", "x", "", "id", "9", "y", "?")));
        assertMessage(
                "the field \"c\" of the row: \"green\" is not one of b;\"lue, red; see Csv.unknownCategories",
                () -> csv.floatRow(new TreeMap<>(Map.of("x", "1", "c", "green"))));
        assertMessage("the row has no field \"c\"; it has x", () -> csv.floatRow(Map.of("x", "1")));
        assertMessage(
                "the row has a field \"z\" that is no column of the file that was learned from; leave it out, or ignore(...) it",
                () -> csv.floatRow(Map.of("x", "1", "c", "red", "z", "")));
        assertArrayEquals(new float[] {0, 1, 1}, csv.ignore("z").floatRow(Map.of("x", "1", "c", "red", "z", "")));
        Map<String, String> withNull = new HashMap<>(Map.of("c", "red"));
        withNull.put("x", null);
        assertMessage(
                "the field \"x\" of the row is null; an empty text is a missing value",
                () -> csv.floatRow(withNull));
        assertMessage("the field \"x\" of the row: \"1.5\" is not a number",
                () -> csv.floatRow(Map.of("x", "1.5", "c", "red")));
        assertMessage(
                "the format has no header, so its columns have no names; pass the row as a line of text to readFloat or"
                        + " readDouble",
                () -> Csv.withoutHeader().floatRow(Map.of("x", "1")));
    }

    /** What a reader of a file gets from a field is what comes in a row. */
    @Test
    void aRowMeansWhatAFileMeans() {
        for (String text : List.of(
                "12 Main St\r\nParis", "12 Main St\nParis", "a\rb", "the ", " the", "\tthe", "\u2003a", "a\u2003",
                "\u3000",
                " ", "\u00a0", "a\r\n\r\nb\r", "NA ", "x\u2028y")) {
            ByteSource file = ByteSource.ofText("file", "u,v\n\"" + text + "\",1\nother,2\n");
            Csv hashed = Csv.withHeader().hashed("u", 1 << 16).learn(file);
            float[] expected = Arrays.copyOf(hashed.readFloat(file).x(), 2);
            assertArrayEquals(expected, hashed.floatRow(Map.of("u", text, "v", "1")), text);
            Csv learned = Csv.withHeader().oneHot("u").order(CategoryOrder.APPEARANCE).learn(file);
            assertArrayEquals(new float[] {1, 0, 1}, learned.floatRow(Map.of("u", text, "v", "1")), text);
            assertArrayEquals(new double[] {1, 0, 1}, learned.doubleRow(Map.of("u", text, "v", "1")), text);
            Csv given = Csv.withHeader().oneHot("u", text, "other").learn(file);
            assertArrayEquals(new float[] {1, 0, 1, 0, 1, 2}, given.readFloat(file).x(), text);
            assertArrayEquals(new float[] {1, 0, 1}, given.floatRow(Map.of("u", text, "v", "1")), text);
            FloatDataset classes = Csv.withHeader().label("u").classes(text, "other").readFloat(file);
            assertArrayEquals(new float[] {0, 1}, classes.y(), text);
            Csv marked = Csv.withHeader().oneHot("u").missingMarkers(text).missing(MissingValues.dropRow()).learn(file);
            assertEquals(List.of("other"), marked.categories("u"), text);
        }
        // A column is found by its name, however that ends its lines.
        ByteSource file = ByteSource.ofText("file", "\"a\r\nb\",k\n1,2\n");
        for (String name : List.of("a\r\nb", "a\nb", "a\rb")) {
            assertArrayEquals(new float[] {1}, Csv.withHeader().targets(name).readFloat(file).y());
        }
        // A text is that of its field without the blanks around it, as in quotes; a number may have some.
        Csv csv = Csv.withHeader().oneHot("c").missing(MissingValues.mean())
                .learn(ByteSource.ofText("train", "c,x\n red ,1\nblue\t, 4 \n"));
        assertArrayEquals(new float[] {0, 1, 3}, csv.floatRow(Map.of("c", "red", "x", "\t 3 ")));
        assertArrayEquals(new float[] {0, 1, 2.5f}, csv.floatRow(Map.of("c", "red", "x", " NA\t")));
        assertArrayEquals(new float[] {0, 1, 2.5f}, csv.floatRow(Map.of("c", "red", "x", " \t ")));
        assertMessage(
                "the field \"c\" of the row: \" red\" is not one of blue, red; see Csv.unknownCategories",
                () -> csv.floatRow(Map.of("c", " red", "x", "3")));
        for (String number : List.of("\u20031", "1\n", "\u00a01")) {
            assertMessage(
                    "the field \"x\" of the row: \"" + number + "\" is not a number",
                    () -> csv.floatRow(Map.of("c", "red", "x", number)));
        }
    }

    /** Numbers of classes and places of features that a model was trained with cannot follow the file to predict. */
    @Test
    void whatALaterWordOpensIsNotLearnedFromTheFileThatIsRead() {
        ByteSource train = ByteSource.ofText("train", "n,y\n1,A\n2,B\n3,C\n");
        ByteSource test = ByteSource.ofText("test", "n,y\n7,C\n8,B\n");
        Csv learned = Csv.withHeader().label("y").learn(train);
        for (Csv again : List.of(
                learned.withoutTargets().label("y"), learned.withoutTargets().label(-1),
                learned.withoutTargets().withoutTargets().label("y"))) {
            assertEquals(List.of("A", "B", "C"), again.classNames());
            assertArrayEquals(new float[] {2, 1}, again.readFloat(test).y());
            assertArrayEquals(new double[] {2, 1}, again.readDouble(test).y());
        }
        assertEquals(List.of("C", "B"), learned.withoutTargets().classes("C", "B").label("y").classNames());
        Csv given = Csv.withHeader().label("y").classes("C", "B", "A").withoutTargets();
        assertArrayEquals(new float[] {0, 1}, given.label("y").readFloat(test).y());
        assertEquals(0, learned.withoutTargets().readFloat(test).classes());
        String sentence = "classes or categories are still to be learned; call learn(trainingFile) and keep the format that it returns";
        Csv numbers = Csv.withHeader().learn(ByteSource.ofText("train", "n,m\n1,0\n2,1\n"));
        ByteSource rows = ByteSource.ofText("rows", "n,m\n2,1\n");
        for (Csv open : List.of(numbers.oneHot("n"), numbers.label("m"), numbers.categoryIndex(0))) {
            assertMessage(sentence, () -> open.readFloat(rows));
            assertMessage(sentence, () -> open.readDouble(rows));
            assertMessage(sentence, () -> open.streamFloat(rows));
            assertMessage(sentence, () -> open.streamDouble(rows));
            // To learn once more is another thing.
            assertEquals(1, open.learn(rows).readFloat(rows).rows());
        }
        assertArrayEquals(new float[] {0, 1, 1}, numbers.oneHot("n", "1", "2").readFloat(rows).x());
    }

    @Test
    void keptClassesAreSaved(@TempDir Path folder) {
        Csv learned = Csv.withHeader().label("y").learn(ByteSource.ofText("train", "n,y\n1,A\n2,B\n3,C\n"));
        learned.withoutTargets().save(folder.resolve("format"));
        Csv loaded = Csv.load(folder.resolve("format"));
        assertArrayEquals(new float[] {1}, loaded.label("y").readFloat(ByteSource.ofText("t", "n,y\n7,B\n")).y());
        assertArrayEquals(new float[] {7}, loaded.floatRow(Map.of("n", "7")));
    }

    /** Nothing has to be learned of texts that are hashed. */
    @Test
    void hashedTexts(@TempDir Path folder) {
        Csv csv = Csv.withHeader().hashed("user", 1000).label("y");
        FloatDataset rows = csv.readFloat(ByteSource.ofText("t", "user,n,y\nu_8f3,1,a\nu_8f4,2,b\nu_8f3,3,a\n"));
        assertEquals(List.of("user", "n"), rows.featureNames());
        assertEquals(rows.x()[0], rows.x()[4]);
        assertNotEquals(rows.x()[0], rows.x()[2]);
        // The same in every process and version.
        assertEquals(763, CsvColumn.of("u", CsvColumn.Role.HASHED).withEntries(1000).hash(""));
        assertEquals(rows.x()[0], CsvColumn.of("u", CsvColumn.Role.HASHED).withEntries(1000).hash("u_8f3"));
        Csv learned = csv.learn(ByteSource.ofText("train", "user,n,y\nu_1,1,a\n"));
        learned.save(folder.resolve("format"));
        assertEquals(rows.x()[0], Csv.load(folder.resolve("format")).floatRow(Map.of("n", "1", "user", "u_8f3"))[0]);
        assertMessage(
                "t row 2 column 1 (user): the category is missing; fill it in, count it among the unknown ones with"
                        + " missingCategoriesAreUnknown(), or drop its row with missing(MissingValues.dropRow())",
                () -> csv.readFloat(ByteSource.ofText("t", "user,n,y\n,1,a\n")));
        assertEquals(
                763, csv.missingCategoriesAreUnknown().readFloat(ByteSource.ofText("t", "user,n,y\n?,1,a\n")).x()[0]);
        assertThrows(IllegalArgumentException.class, () -> csv.categories("user"));
        assertMessage(
                "column \"user\" is to be hashed to 0 numbers; take from 1 to 16777216, which a float tells apart",
                () -> Csv.withHeader().hashed("user", 0));
        int[] counts = new int[16];
        for (int i = 0; i < 16_000; i++) {
            counts[CsvColumn.of("u", CsvColumn.Role.HASHED).withEntries(16).hash("id" + i)]++;
        }
        for (int count : counts) {
            assertEquals(1000, count, 150);
        }
    }
}
