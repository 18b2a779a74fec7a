package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import lanewise.data.FloatDataset;
import lanewise.data.FloatRowSource;
import lanewise.data.FloatScaler;
import lanewise.data.FloatShuffleBuffer;
import org.junit.jupiter.api.Test;

/** A source that breaks its word is told so; one that cannot go back serves for one epoch. */
class FloatMisusedSourceTest {

    /** The rows of another source. */
    private static class Forwarding implements FloatRowSource {

        final FloatRowSource rows;

        Forwarding(FloatRowSource rows) {
            this.rows = rows;
        }

        @Override
        public int features() {
            return rows.features();
        }

        @Override
        public int targets() {
            return rows.targets();
        }

        @Override
        public int classes() {
            return rows.classes();
        }

        @Override
        public int next(float[] x, int xOffset, float[] y, int yOffset, int maxRows) {
            return rows.next(x, xOffset, y, yOffset, maxRows);
        }

        @Override
        public void reset() {
            rows.reset();
        }
    }

    /** A source that answers the call after its last row with a number of its own. */
    private static final class Broken extends Forwarding {

        private final int answer;

        Broken(FloatRowSource rows, int answer) {
            super(rows);
            this.answer = answer;
        }

        @Override
        public int next(float[] x, int xOffset, float[] y, int yOffset, int maxRows) {
            int count = rows.next(x, xOffset, y, yOffset, maxRows);
            return count == 0 ? answer : count;
        }
    }

    @Test
    void aSourceThatMiscountsItsRows() {
        FloatTrainer trainer = FloatTrainer.of(FloatMisuseTest.LINE, FloatMisuseTest.TRAINING);
        assertMessage(
                "the source gave -1 rows after row 6, when up to 4 were asked for; it gives 0 at its end",
                () -> trainer.train(new Broken(FloatRowSource.of(FloatMisuseTest.rows(6)), -1)));
        assertMessage(
                "the source gave 5 rows after row 8, when up to 4 were asked for; it gives 0 at its end",
                () -> FloatTrainer.of(FloatMisuseTest.LINE, FloatMisuseTest.TRAINING)
                        .train(new Broken(FloatRowSource.of(FloatMisuseTest.rows(8)), 5)));
    }

    /** What a buffer holds is not handed out for ever. */
    @Test
    void aSourceBehindABufferThatMiscountsItsRows() {
        for (int answer : new int[] {-1, 2}) {
            FloatRowSource broken = new Broken(FloatRowSource.of(FloatMisuseTest.rows(6)), answer);
            assertMessage(
                    "the source behind the buffer gave " + answer
                            + " rows, when up to 1 were asked for; it gives 0 at its end",
                    () -> FloatTrainer.of(FloatMisuseTest.LINE, FloatMisuseTest.TRAINING)
                            .train(new FloatShuffleBuffer(broken, 4, 1)));
        }
        FloatRowSource over = FloatRowSource.of(FloatMisuseTest.rows(6));
        over.next(new float[6], 0, new float[6], 0, 6);
        assertMessage(
                "the source behind the buffer gave 5 rows, when up to 4 were asked for; it gives 0 at its end",
                () -> new FloatShuffleBuffer(new Broken(over, 5), 4, 1).next(new float[4], 0, new float[4], 0, 4));
    }

    /** Reading fails once, with some rows of the batch already taken. */
    private static FloatRowSource failingOnce(FloatRowSource rows, int atRow) {
        return new Forwarding(rows) {

            private int given;
            private boolean failed;

            @Override
            public int next(float[] x, int xOffset, float[] y, int yOffset, int maxRows) {
                if (!failed && given + maxRows > atRow) {
                    failed = true;
                    rows.next(x, xOffset, y, yOffset, atRow - given + 1);
                    throw new UncheckedIOException(new IOException("the line is busy"));
                }
                int count = rows.next(x, xOffset, y, yOffset, maxRows);
                given += count;
                return count;
            }

            @Override
            public void reset() {
                rows.reset();
                given = 0;
            }
        };
    }

    @Test
    void noRowIsLostToAReadThatFails() {
        FloatTrainer whole = FloatTrainer.of(FloatMisuseTest.LINE, FloatMisuseTest.TRAINING);
        whole.train(FloatRowSource.of(FloatMisuseTest.rows(23)));
        for (int atRow : new int[] {0, 3, 9, 22}) {
            FloatRowSource failing = failingOnce(FloatRowSource.of(FloatMisuseTest.rows(23)), atRow);
            FloatTrainer trainer = FloatTrainer.of(FloatMisuseTest.LINE, FloatMisuseTest.TRAINING);
            assertThrows(UncheckedIOException.class, () -> trainer.train(failing));
            assertEquals(atRow / 4, trainer.steps());
            trainer.train(failing);
            assertArrayEquals(whole.parameters(), trainer.parameters(), "a read that failed at row " + atRow);
        }
    }

    /** Rows of which one has a weight that is none. */
    private static final class Weighted extends Forwarding {

        private final int wrong;
        private final float weight;

        Weighted(FloatRowSource rows, int wrong, float weight) {
            super(rows);
            this.wrong = wrong;
            this.weight = weight;
        }

        @Override
        public boolean weighted() {
            return true;
        }

        @Override
        public int next(
                float[] x, int xOffset, float[] y, int yOffset, float[] weights, int weightsOffset, int maxRows) {
            int count = next(x, xOffset, y, yOffset, maxRows);
            for (int i = 0; i < count; i++) {
                weights[weightsOffset + i] = x[xOffset + i] == wrong ? weight : 1;
            }
            return count;
        }
    }

    @Test
    void aWeightThatIsNoneIsThatOfARowOfTheSource() {
        FloatRowSource rows = FloatRowSource.of(
                FloatDataset.regression(
                        7, 1, 1, new float[] {0, 1, 2, 3, 4, 5, 6}, new float[7]));
        for (float weight : new float[] {Float.NaN, Float.POSITIVE_INFINITY, -1}) {
            FloatTrainer trainer = FloatTrainer.of(FloatMisuseTest.LINE, FloatMisuseTest.TRAINING);
            assertMessage(
                    "the weight of row 5 of the source is " + weight + "; it must be a finite number of at least 0",
                    () -> trainer.train(new Weighted(rows, 5, weight)));
            assertEquals(1, trainer.steps());
        }
    }

    /** One that can be read once, as a queue. */
    private static FloatRowSource once(FloatRowSource rows) {
        return new Forwarding(rows) {

            @Override
            public void reset() {}
        };
    }

    @Test
    void aSourceThatCannotGoBack() {
        assertMessage(
                "the source has no rows in epoch 2; reset takes it back to its first row",
                () -> FloatTrainer.of(FloatMisuseTest.LINE, FloatMisuseTest.TRAINING)
                        .train(once(FloatRowSource.of(FloatMisuseTest.rows(8)))));
        assertMessage(
                "the source gave 300 rows in its first pass and 0 in a later one; reset takes it back to its first row",
                () -> FloatScaler.standardize(once(FloatRowSource.of(FloatMisuseTest.rows(300)))));
        assertEquals(2, FloatTrainer.of(FloatMisuseTest.LINE, FloatMisuseTest.TRAINING.epochs(1))
                .train(once(FloatRowSource.of(FloatMisuseTest.rows(8)))).steps());
    }

    /** Between two calls, and from a listener within one: the run goes on with the row that would have come next. */
    @Test
    void aSourceMayBeMeasuredWhileARunLearnsFromIt() {
        FloatDataset data = FloatTrainerTest.points(200, 3);
        Training training = FloatTrainerTest.TRAINING.batchSize(8).epochs(3);
        FloatTrainer whole = FloatTrainer.of(FloatTrainerTest.NETWORK, training);
        whole.train(FloatRowSource.of(data));
        FloatRowSource source = FloatRowSource.of(data);
        FloatTrainer broken = FloatTrainer.of(FloatTrainerTest.NETWORK, training);
        broken.nanosBetweenProgress = 0;
        broken.listen(new TrainingListener() {
            @Override
            public void epoch(EpochReport report) {
                broken.evaluate(source);
            }

            @Override
            public void progress(EpochProgress progress) {
                if (progress.rows() == 40) {
                    broken.evaluate(source);
                }
                if (progress.rows() == 104) {
                    broken.stop();
                }
            }
        });
        for (int call = 0; call < 4; call++) {
            broken.train(source);
            broken.evaluate(source);
        }
        assertEquals(3, broken.epoch());
        assertArrayEquals(whole.parameters(), broken.parameters());
    }

    @Test
    void aListenerCannotTrain() {
        FloatDataset data = FloatTrainerTest.points(50, 3);
        FloatTrainer trainer = FloatTrainer.of(FloatTrainerTest.NETWORK, FloatTrainerTest.TRAINING);
        trainer.listen(report -> trainer.train(data));
        assertEquals(
                "this trainer is in a run; a listener may stop it, and train once it has ended",
                assertThrows(IllegalStateException.class, () -> trainer.train(data)).getMessage());
    }
}
