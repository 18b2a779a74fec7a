package lanewise.data;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lanewise.io.ByteSource;
import lanewise.io.SafetensorsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a format has learned, kept for a process that does not have the training file. */
class CsvFileTest {

    private static final String TRAIN = "x,s,k\n1,\"a \"\"b\"\"\",no\n3,\"ü\nv\",yes\n,w,no\n";

    @TempDir
    private Path directory;

    private static Csv learned() {
        return Csv.withHeader()
                .label("k")
                .oneHot("s")
                .missing(MissingValues.mean())
                .unknownCategories(UnknownCategories.OWN_CATEGORY)
                .learn(ByteSource.ofText("train", TRAIN));
    }

    @Test
    void anotherProcessReadsTheSame() {
        Path file = directory.resolve("format.safetensors");
        learned().save(file);
        Csv read = Csv.load(file);
        assertEquals(List.of("no", "yes"), read.classNames());
        assertEquals(learned().categories("s"), read.categories("s"));
        ByteSource rows = ByteSource.ofText("new", "s,x\nother,\nw,5\n");
        FloatDataset expected = learned().withoutTargets().readFloat(rows);
        assertArrayEquals(new float[] {2, 0, 0, 0, 1, 5, 0, 1, 0, 0}, expected.x());
        FloatDataset found = read.withoutTargets().readFloat(rows);
        assertArrayEquals(expected.x(), found.x());
        assertEquals(expected.featureNames(), found.featureNames());
    }

    @Test
    void everySettingIsKept() {
        Path file = directory.resolve("format.safetensors");
        CsvFormat plain = new CsvFormat(false);
        CsvFormat named = new CsvFormat(true);
        for (CsvFormat format : List.of(
                named,
                plain.with(plain.syntax().withSeparator('\t').withPoint(',').withSkipLines(3))
                        .with(plain.values().withOrder(CategoryOrder.APPEARANCE)
                                .withMissing(MissingValues.constant(-0.1)).withMissingMarkers(Set.of())
                                .withUnknown(UnknownCategories.ZEROS).withMissingUnknown())
                        .withColumns(Stream.of(
                                CsvColumn.of(-1, CsvColumn.Role.LABEL),
                                CsvColumn.of(3, CsvColumn.Role.CATEGORY_INDEX).withCategories(List.of("", "1", "0")),
                                CsvColumn.of(4, CsvColumn.Role.NUMBER).withMean(1e-300),
                                CsvColumn.of(5, CsvColumn.Role.HASHED).withEntries(77)))
                        .withClasses(List.of("b", "a")),
                named.with(named.values().withMissing(MissingValues.dropRow()).withMissingMarkers(Set.of("-", "*")))
                        .withColumns(Stream.of(CsvColumn.of("t", CsvColumn.Role.TARGET))).withoutTargets(),
                CsvLearner.forOthers(
                        named.withColumns(Stream.of(CsvColumn.of("k", CsvColumn.Role.LABEL))),
                        ByteSource.ofText("train", "a,k,,b\n1,x,2,3\n")).format(),
                CsvLearner.forOthers(plain, ByteSource.ofText("train", "1,2\n")).format())) {
            CsvFile.write(format, file);
            assertEquals(format, CsvFile.read(file));
        }
    }

    @Test
    void aDamagedFileIsRefused() throws IOException {
        Path file = directory.resolve("format.safetensors");
        learned().save(file);
        CsvFormat format = CsvFile.read(file);
        byte[] bytes = Files.readAllBytes(file);
        Path damaged = directory.resolve("damaged.safetensors");
        int refused = 0;
        for (int at = 0; at < bytes.length; at++) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            Files.write(damaged, flipped);
            try {
                assertEquals(format, CsvFile.read(damaged), "byte " + at);
            } catch (IllegalArgumentException e) {
                refused++;
                assertTrue(e.getMessage().contains("damaged.safetensors"), e.getMessage());
            }
        }
        // What may change are the name of the checksum and the blanks that fill up the header.
        assertTrue(refused >= bytes.length - 24, refused + " of " + bytes.length);
    }

    @Test
    void whatIsNoFormatIsNamed() {
        Path file = directory.resolve("format.safetensors");
        CsvFile.write(new CsvFormat(true), file);
        Map<String, String> texts = SafetensorsFile.read(file).metadata();
        assertRefused(texts, "format", "lanewise csv 3",
                "its format is \"lanewise csv 3\", this version of the library reads \"lanewise csv 2\"");
        assertRefused(texts, "format", "lanewise model 1",
                "it is a model; read it with FloatModel.load or DoubleModel.load");
        assertRefused(texts, "format", "lanewise checkpoint 1",
                "it is a checkpoint; take it up with FloatTrainer.resume or DoubleTrainer.resume");
        assertRefused(texts, "separator", ",,", "its text \"separator\" cannot be \",,\"");
        assertRefused(texts, "header", null, "it has no text \"header\" among its metadata");
        assertRefused(texts, "order", "RANDOM", "its text \"order\" cannot be \"RANDOM\"");
        assertRefused(texts, "skip lines", "-1", "lines is -1; a size must be at least 0");
        assertRefused(texts, "missing", "NaN", "its text \"missing\" cannot be \"NaN\"");
    }

    private void assertRefused(Map<String, String> texts, String name, String text, String sentence) {
        Map<String, String> changed = new HashMap<>(texts);
        changed.put(name, text);
        changed.values().removeIf(value -> value == null);
        Path file = directory.resolve("changed.safetensors");
        new SafetensorsFile(Map.of(), changed).writeWithChecksum(file);
        assertMessage(
                "the file " + file + " is not a format of CSV files that can be read: " + sentence,
                () -> Csv.load(file));
    }
}
