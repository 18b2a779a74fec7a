// Generated from FloatMisusedSourceTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import lanewise.data.DoubleDataset;
import lanewise.data.DoubleRowSource;
import lanewise.data.DoubleScaler;
import lanewise.data.DoubleShuffleBuffer;
import org.junit.jupiter.api.Test;

/** A source that breaks its word is told so; one that cannot go back serves for one epoch. */
class DoubleMisusedSourceTest {

    /** The rows of another source. */
    private static class Forwarding implements DoubleRowSource {

        final DoubleRowSource rows;

        Forwarding(DoubleRowSource rows) {
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
        public int next(double[] x, int xOffset, double[] y, int yOffset, int maxRows) {
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

        Broken(DoubleRowSource rows, int answer) {
            super(rows);
            this.answer = answer;
        }

        @Override
        public int next(double[] x, int xOffset, double[] y, int yOffset, int maxRows) {
            int count = rows.next(x, xOffset, y, yOffset, maxRows);
            return count == 0 ? answer : count;
        }
    }

    @Test
    void aSourceThatMiscountsItsRows() {
        DoubleTrainer trainer = DoubleTrainer.of(DoubleMisuseTest.LINE, DoubleMisuseTest.TRAINING);
        assertMessage(
                "the source gave -1 rows after row 6, when up to 4 were asked for; it gives 0 at its end",
                () -> trainer.train(new Broken(DoubleRowSource.of(DoubleMisuseTest.rows(6)), -1)));
        assertMessage(
                "the source gave 5 rows after row 8, when up to 4 were asked for; it gives 0 at its end",
                () -> DoubleTrainer.of(DoubleMisuseTest.LINE, DoubleMisuseTest.TRAINING)
                        .train(new Broken(DoubleRowSource.of(DoubleMisuseTest.rows(8)), 5)));
    }

    /** What a buffer holds is not handed out for ever. */
    @Test
    void aSourceBehindABufferThatMiscountsItsRows() {
        for (int answer : new int[] {-1, 2}) {
            DoubleRowSource broken = new Broken(DoubleRowSource.of(DoubleMisuseTest.rows(6)), answer);
            assertMessage(
                    "the source behind the buffer gave " + answer
                            + " rows, when up to 1 were asked for; it gives 0 at its end",
                    () -> DoubleTrainer.of(DoubleMisuseTest.LINE, DoubleMisuseTest.TRAINING)
                            .train(new DoubleShuffleBuffer(broken, 4, 1)));
        }
        DoubleRowSource over = DoubleRowSource.of(DoubleMisuseTest.rows(6));
        over.next(new double[6], 0, new double[6], 0, 6);
        assertMessage(
                "the source behind the buffer gave 5 rows, when up to 4 were asked for; it gives 0 at its end",
                () -> new DoubleShuffleBuffer(new Broken(over, 5), 4, 1).next(new double[4], 0, new double[4], 0, 4));
    }

    /** Reading fails once, with some rows of the batch already taken. */
    private static DoubleRowSource failingOnce(DoubleRowSource rows, int atRow) {
        return new Forwarding(rows) {

            private int given;
            private boolean failed;

            @Override
            public int next(double[] x, int xOffset, double[] y, int yOffset, int maxRows) {
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
        DoubleTrainer whole = DoubleTrainer.of(DoubleMisuseTest.LINE, DoubleMisuseTest.TRAINING);
        whole.train(DoubleRowSource.of(DoubleMisuseTest.rows(23)));
        for (int atRow : new int[] {0, 3, 9, 22}) {
            DoubleRowSource failing = failingOnce(DoubleRowSource.of(DoubleMisuseTest.rows(23)), atRow);
            DoubleTrainer trainer = DoubleTrainer.of(DoubleMisuseTest.LINE, DoubleMisuseTest.TRAINING);
            assertThrows(UncheckedIOException.class, () -> trainer.train(failing));
            assertEquals(atRow / 4, trainer.steps());
            trainer.train(failing);
            assertArrayEquals(whole.parameters(), trainer.parameters(), "a read that failed at row " + atRow);
        }
    }

    /** Rows of which one has a weight that is none. */
    private static final class Weighted extends Forwarding {

        private final int wrong;
        private final double weight;

        Weighted(DoubleRowSource rows, int wrong, double weight) {
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
                double[] x, int xOffset, double[] y, int yOffset, double[] weights, int weightsOffset, int maxRows) {
            int count = next(x, xOffset, y, yOffset, maxRows);
            for (int i = 0; i < count; i++) {
                weights[weightsOffset + i] = x[xOffset + i] == wrong ? weight : 1;
            }
            return count;
        }
    }

    @Test
    void aWeightThatIsNoneIsThatOfARowOfTheSource() {
        DoubleRowSource rows = DoubleRowSource.of(
                DoubleDataset.regression(
                        7, 1, 1, new double[] {0, 1, 2, 3, 4, 5, 6}, new double[7]));
        for (double weight : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -1}) {
            DoubleTrainer trainer = DoubleTrainer.of(DoubleMisuseTest.LINE, DoubleMisuseTest.TRAINING);
            assertMessage(
                    "the weight of row 5 of the source is " + weight + "; it must be a finite number of at least 0",
                    () -> trainer.train(new Weighted(rows, 5, weight)));
            assertEquals(1, trainer.steps());
        }
    }

    /** One that can be read once, as a queue. */
    private static DoubleRowSource once(DoubleRowSource rows) {
        return new Forwarding(rows) {

            @Override
            public void reset() {}
        };
    }

    @Test
    void aSourceThatCannotGoBack() {
        assertMessage(
                "the source has no rows in epoch 2; reset takes it back to its first row",
                () -> DoubleTrainer.of(DoubleMisuseTest.LINE, DoubleMisuseTest.TRAINING)
                        .train(once(DoubleRowSource.of(DoubleMisuseTest.rows(8)))));
        assertMessage(
                "the source gave 300 rows in its first pass and 0 in a later one; reset takes it back to its first row",
                () -> DoubleScaler.standardize(once(DoubleRowSource.of(DoubleMisuseTest.rows(300)))));
        assertEquals(2, DoubleTrainer.of(DoubleMisuseTest.LINE, DoubleMisuseTest.TRAINING.epochs(1))
                .train(once(DoubleRowSource.of(DoubleMisuseTest.rows(8)))).steps());
    }

    /** Between two calls, and from a listener within one: the run goes on with the row that would have come next. */
    @Test
    void aSourceMayBeMeasuredWhileARunLearnsFromIt() {
        DoubleDataset data = DoubleTrainerTest.points(200, 3);
        Training training = DoubleTrainerTest.TRAINING.batchSize(8).epochs(3);
        DoubleTrainer whole = DoubleTrainer.of(DoubleTrainerTest.NETWORK, training);
        whole.train(DoubleRowSource.of(data));
        DoubleRowSource source = DoubleRowSource.of(data);
        DoubleTrainer broken = DoubleTrainer.of(DoubleTrainerTest.NETWORK, training);
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
        DoubleDataset data = DoubleTrainerTest.points(50, 3);
        DoubleTrainer trainer = DoubleTrainer.of(DoubleTrainerTest.NETWORK, DoubleTrainerTest.TRAINING);
        trainer.listen(report -> trainer.train(data));
        assertEquals(
                "this trainer is in a run; a listener may stop it, and train once it has ended",
                assertThrows(IllegalStateException.class, () -> trainer.train(data)).getMessage());
    }
}
