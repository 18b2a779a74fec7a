package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lanewise.data.FloatDataset;
import lanewise.io.SafetensorsFile;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.ReduceOnPlateau;
import lanewise.optimize.Schedule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints and models that a disk or another program has changed: refused, or not different in what they say. */
class FloatDamagedFileTest {

    private static final Network NETWORK = Network.inputs(1).dense(1).meanSquaredError();
    private static final Training TRAINING = Training.with(
            Adam.standard(), new ReduceOnPlateau(Schedule.constant(0.01), 0.5, 3))
            .batchSize(2)
            .accumulation(3)
            .rollback(2, 0.5)
            .validation(0.3)
            .earlyStop(3)
            .epochs(4);

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void save() {
        file = directory.resolve("run.safetensors");
        float[] x = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        FloatTrainer trainer = FloatTrainer.of(NETWORK, TRAINING);
        trainer.train(FloatDataset.regression(9, 1, 1, x, x.clone()));
        trainer.step(x, x, 2);
        trainer.saveCheckpoint(file);
    }

    /** What is read from a damaged file, as the bytes of a file that is written again. */
    private interface Copy {
        void of(Path damaged, Path written);
    }

    /** A file that is read although a byte of it is another says what it said. */
    private void eachFlipIsRefusedOrHarmless(Copy copy) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Path damaged = directory.resolve("damaged.safetensors");
        Path written = directory.resolve("written.safetensors");
        int refused = 0;
        for (int at = 0; at < bytes.length; at++) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            Files.write(damaged, flipped);
            String what = "bit " + at % 8 + " of byte " + at;
            try {
                copy.of(damaged, written);
                assertArrayEquals(bytes, Files.readAllBytes(written), what);
            } catch (IllegalArgumentException e) {
                refused++;
                assertTrue(e.getMessage().contains("damaged.safetensors"), what + ": " + e.getMessage());
            }
        }
        // What may change are the name of the checksum and the blanks that fill up the header.
        assertTrue(refused >= bytes.length - 24, refused + " of " + bytes.length);
    }

    @Test
    void noFlippedBitOfACheckpointGoesUnnoticed() throws IOException {
        eachFlipIsRefusedOrHarmless(
                (damaged, written) -> FloatTrainer.resume(damaged, TRAINING).saveCheckpoint(written));
    }

    @Test
    void noFlippedBitOfAModelGoesUnnoticed() throws IOException {
        float[] parameters = {2, -3};
        FloatModel.of(NETWORK, parameters).save(file);
        eachFlipIsRefusedOrHarmless((damaged, written) -> FloatModel.load(damaged).save(written));
    }

    @Test
    void aFlippedBitOfTheDataIsToldInOneSentence() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 3] ^= 0x10;
        Files.write(file, bytes);
        assertMessage(
                "run.safetensors holds data that do not match their checksum: it was damaged, or changed by another program,"
                        + " after it was written; use another copy, or remove the text lanewise.crc32c from its metadata if the"
                        + " change was meant",
                () -> FloatTrainer.resume(file, TRAINING));
    }

    /** As older versions and other programs write them. */
    @Test
    void filesWithoutAChecksumAreRead() {
        FloatTrainer trainer = FloatTrainer.resume(file, TRAINING);
        SafetensorsFile.read(file).write(file);
        FloatTrainer again = FloatTrainer.resume(file, TRAINING);
        assertArrayEquals(trainer.parameters(), again.parameters());
        assertEquals(trainer.steps(), again.steps());
    }

    /** The checkpoint with another value for one number of a text, and no checksum that would tell. */
    private void write(String text, String number, String value) {
        SafetensorsFile content = SafetensorsFile.read(file);
        Map<String, String> texts = new LinkedHashMap<>(content.metadata());
        String old = texts.get(text);
        String changed = old.replaceFirst("\\b" + number + "=[^,)]+", number + "=" + value);
        assertTrue(!changed.equals(old), number + " of " + old);
        texts.put(text, changed);
        new SafetensorsFile(content.tensors(), texts).write(directory.resolve("changed.safetensors"));
    }

    private void refused(String text, String number, String value, String sentence) {
        write(text, number, value);
        Path changed = directory.resolve("changed.safetensors");
        assertMessage(
                "the file " + changed + " is not a checkpoint that this run can go on from: in its text \"" + text
                        + "\" "
                        + sentence,
                () -> FloatTrainer.resume(changed, TRAINING));
    }

    @Test
    void everyNumberIsInItsRange() {
        String invalid = "the specification is not valid: ";
        for (String count : List.of(
                "epoch", "position", "steps", "rollbacks", "epochsWithoutBetter", "nextCopy", "goodSteps",
                "candidateSteps", "waitingBatches")) {
            refused("progress", count, "-2", invalid + count + " is -2; it must be at least 0");
        }
        refused("progress", "bestEpoch", "-2", invalid + "bestEpoch is -2; it must be at least -1");
        refused("progress", "bestEpoch", "5", invalid + "bestEpoch is 5; the run is in epoch 4");
        refused("progress", "epochsWithoutBetter", "5", invalid + "epochsWithoutBetter is 5; the run is in epoch 4");
        for (String count : List.of("position", "steps", "nextCopy", "goodSteps", "candidateSteps")) {
            refused("progress", count, "9007199254740993",
                    invalid + count + " is 9007199254740993; it must be at most 9007199254740992");
        }
        for (String number : List.of("rate", "rateScale")) {
            for (String value : List.of("NaN", "Infinity", "-0.5")) {
                refused("progress", number, value,
                        invalid + number + " is " + value + "; it must be finite and not negative");
            }
        }
        for (String number : List.of("weightSum", "waitingWeight")) {
            for (String value : List.of("NaN", "-0.5")) {
                refused("progress", number, value, invalid + number + " is " + value + "; it must be at least 0");
            }
        }
        for (String number : List.of("lossSum", "bestLoss", "lossToBeat")) {
            refused("progress", number, "NaN", invalid + number + " is NaN; it must be a number");
        }
        refused("progress", "waitingBatches", "3", "waitingBatches is 3; of the 3 batches of a step at most 2 wait");
        refused("progress", "waitingWeight", "0.0", "waitingWeight is 0.0; batches that wait have one above 0");
        for (String count : List.of("count", "features", "targets", "classes")) {
            refused("data", count, "-1", invalid + count + " is -1; it must be at least 0");
        }
        refused("plateaus", "scale", "1.5", invalid + "scale is 1.5; it must be from 0 to 1");
        refused("plateaus", "best", "NaN", invalid + "best is NaN; it must be a number");
        refused("plateaus", "bad", "-1", invalid + "bad is -1; it must be at least 0");
        refused("plateaus", "cooling", "-1", invalid + "cooling is -1; it must be at least 0");
        assertTrue(assertThrows(
                IllegalArgumentException.class,
                () -> {
                    write("progress", "epoch", "99999999999");
                    FloatTrainer.resume(directory.resolve("changed.safetensors"), TRAINING);
                }).getMessage().contains("in its text \"progress\" at character "));
    }
}
