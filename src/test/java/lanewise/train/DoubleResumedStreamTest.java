// Generated from FloatResumedStreamTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import lanewise.data.Csv;
import lanewise.data.DoubleDataset;
import lanewise.data.DoubleRowSource;
import lanewise.data.DoubleScaler;
import lanewise.data.DoubleShuffleBuffer;
import lanewise.io.ByteSource;
import lanewise.optimize.Adam;
import lanewise.optimize.Schedule;
import lanewise.optimize.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of every kind go on in the middle of an epoch, in the order in which they would have come. */
class DoubleResumedStreamTest {

    @TempDir
    private Path directory;

    private static final DoubleDataset DATA = DoubleTrainerTest.points(61, 3);

    @Test
    void aSourceIsReadAgainUpToThePlaceOfTheRun() {
        Training training = Training.with(Adam.standard(), 0.01).batchSize(16).epochs(3);
        DoubleTrainer whole = DoubleTrainer.of(DoubleTrainerTest.NETWORK, training);
        whole.train(DoubleRowSource.of(DATA));
        DoubleTrainer[] trainer = new DoubleTrainer[1];
        trainer[0] = DoubleTrainer.of(
                DoubleTrainerTest.NETWORK,
                training.schedule(DoubleCheckpointTest.stoppingAt(5, training.schedule(), trainer)));
        trainer[0].train(DoubleRowSource.of(DATA));
        Path file = directory.resolve("run.safetensors");
        trainer[0].saveCheckpoint(file);
        DoubleTrainer resumed = DoubleTrainer.resume(file, training);
        resumed.train(DoubleRowSource.of(DATA));
        assertArrayEquals(whole.parameters(), resumed.parameters());
        DoubleTrainer other = DoubleTrainer.resume(file, training);
        assertMessage(
                "the source has 8 rows; the run goes on at row 32, which needs the source that it began with",
                () -> other.train(DoubleRowSource.of(DATA.head(8))));
    }

    /** Rows as a CSV file with weights, every third of them 0. */
    private static DoubleRowSource csv() {
        StringBuilder text = new StringBuilder("a,b,c,label,weight\n");
        for (int row = 0; row < DATA.rows(); row++) {
            for (int j = 0; j < 3; j++) {
                text.append(DATA.x()[3 * row + j]).append(',');
            }
            text.append((int) DATA.y()[row]).append(',').append(row % 3).append('\n');
        }
        return Csv.withHeader().label("label").weight("weight").streamDouble(ByteSource.ofText("rows", text.toString()));
    }

    /** By steps of 16 rows, whatever the epoch, stopped and taken up again by another trainer on data made anew. */
    @Test
    void everyKindOfDataGoesOnInTheMiddleOfAnEpoch() {
        double[] weights = new double[DATA.rows()];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = row % 3;
        }
        DoubleScaler scaler = DoubleScaler.of(new double[] {0.1, 0.2, 0.3}, new double[] {2, 3, 4});
        Map<String, BiFunction<DoubleTrainer, Duration, TrainingReport>> kinds = Map.of(
                "rows", (trainer, budget) -> trainer.trainFor(budget, DATA),
                "weighted rows", (trainer, budget) -> trainer.trainFor(budget, DATA.withWeights(weights)),
                "a source", (trainer, budget) -> trainer.trainFor(budget, DoubleRowSource.of(DATA)),
                "a weighted source, measured",
                (trainer, budget) -> trainer.trainFor(budget, DoubleRowSource.of(DATA.withWeights(weights)),
                        DATA.head(9)),
                "a file", (trainer, budget) -> trainer.trainFor(budget, csv()),
                "a scaled and mixed file",
                (trainer, budget) -> trainer.trainFor(budget, new DoubleShuffleBuffer(scaler.apply(csv()), 20, 3)));
        Training training = Training.with(Adam.standard(), Schedule.oneCycle(0.05, 12)).batchSize(16).epochs(3).seed(2);
        Duration forever = Duration.ofDays(1);
        kinds.forEach((kind, train) -> {
            DoubleTrainer whole = DoubleTrainer.of(DoubleTrainerTest.NETWORK, training);
            assertEquals(new StopReason.EpochLimit(3), train.apply(whole, forever).stop(), kind);
            for (long at : new long[] {1, 6, 10}) {
                DoubleTrainer[] trainer = new DoubleTrainer[1];
                trainer[0] = DoubleTrainer.of(
                        DoubleTrainerTest.NETWORK,
                        training.schedule(DoubleCheckpointTest.stoppingAt(at, training.schedule(), trainer)));
                assertEquals(new StopReason.OnDemand(), train.apply(trainer[0], forever).stop(), kind);
                Path file = directory.resolve("kind.safetensors");
                trainer[0].saveCheckpoint(file);
                DoubleTrainer resumed = DoubleTrainer.resume(file, training);
                assertEquals(0, train.apply(resumed, Duration.ZERO).history().size(), "no time, no step");
                train.apply(resumed, forever);
                assertArrayEquals(whole.parameters(), resumed.parameters(), kind + ", stopped at " + at);
            }
        });
    }

    /** Another process makes its source anew; the rows must come in the order of the epoch that the run is in. */
    @Test
    void aMixedStreamGoesOnInItsOrder() {
        Training training = Training.with(Adam.standard(), 0.01).batchSize(16).epochs(4).seed(2);
        DoubleTrainer whole = DoubleTrainer.of(DoubleTrainerTest.NETWORK, training);
        whole.train(new DoubleShuffleBuffer(DoubleRowSource.of(DATA), 20, 3));
        DoubleTrainer half = DoubleTrainer.of(DoubleTrainerTest.NETWORK, training);
        half.listen(report -> {
            if (report.epoch() == 1) {
                half.stop();
            }
        });
        half.train(new DoubleShuffleBuffer(DoubleRowSource.of(DATA), 20, 3));
        Path file = directory.resolve("mixed.safetensors");
        half.saveCheckpoint(file);
        DoubleTrainer resumed = DoubleTrainer.resume(file, training);
        resumed.train(new DoubleShuffleBuffer(DoubleRowSource.of(DATA), 20, 3));
        assertArrayEquals(whole.parameters(), resumed.parameters());
    }

    /** A stream of one epoch is saved while it goes on, and goes on from there. */
    @Test
    void progressIsToldAndMaySaveTheRunWithinAnEpoch() {
        DoubleDataset data = DoubleTrainerTest.points(200, 3);
        Training training = DoubleTrainerTest.TRAINING.batchSize(8).accumulation(3).epochs(2);
        DoubleTrainer whole = DoubleTrainer.of(DoubleTrainerTest.NETWORK, training);
        whole.nanosBetweenProgress = 0;
        List<EpochProgress> told = new ArrayList<>();
        Path file = directory.resolve("within.safetensors");
        whole.listen(hearing(progress -> {
            told.add(progress);
            if (progress.epoch() == 1 && progress.rows() == 88) {
                whole.saveCheckpoint(file);
            }
        }));
        TrainingReport report = whole.train(DoubleRowSource.of(data));
        assertEquals(50, told.size());
        EpochProgress middle = told.get(10);
        assertEquals(88, middle.rows());
        assertEquals(88, middle.rowsSince());
        assertEquals(OptionalLong.empty(), middle.allRows());
        assertEquals(3, middle.steps());
        assertEquals(report.history().get(1).loss(), told.getLast().loss());
        DoubleTrainer resumed = DoubleTrainer.resume(file, training);
        resumed.nanosBetweenProgress = 0;
        List<EpochProgress> rest = new ArrayList<>();
        resumed.listen(hearing(progress -> rest.add(progress)));
        resumed.train(DoubleRowSource.of(data));
        assertArrayEquals(whole.parameters(), resumed.parameters());
        assertEquals(96, rest.getFirst().rows());
        assertEquals(8, rest.getFirst().rowsSince());
        DoubleTrainer ofDataset = DoubleTrainer.of(DoubleTrainerTest.NETWORK, training);
        ofDataset.nanosBetweenProgress = 0;
        OptionalLong[] all = new OptionalLong[1];
        ofDataset.listen(hearing(progress -> all[0] = progress.allRows()));
        ofDataset.train(data);
        assertEquals(OptionalLong.of(200), all[0]);
    }

    /** Hears of what is within epochs alone. */
    private static TrainingListener hearing(Consumer<EpochProgress> progress) {
        return new TrainingListener() {
            @Override
            public void epoch(EpochReport report) {}

            @Override
            public void progress(EpochProgress heard) {
                progress.accept(heard);
            }
        };
    }
}
