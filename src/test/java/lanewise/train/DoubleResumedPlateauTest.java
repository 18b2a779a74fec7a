// Generated from FloatResumedPlateauTest.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import lanewise.data.DoubleDataset;
import lanewise.optimize.ReduceOnPlateau;
import lanewise.optimize.Schedule;
import lanewise.optimize.Sgd;
import lanewise.optimize.StopReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schedule that follows the loss goes on as it was. */
class DoubleResumedPlateauTest {

    @TempDir
    private Path directory;

    private static final DoubleDataset DATA = DoubleTrainerTest.points(61, 3);

    @Test
    void aPlateauIsRemembered() {
        Training training = Training.with(Sgd.plain(), 0.01).batchSize(16).epochs(6);
        DoubleTrainer whole = DoubleTrainer.of(DoubleTrainerTest.NETWORK, training.schedule(plateau()));
        whole.train(DATA);
        DoubleTrainer half = DoubleTrainer.of(DoubleTrainerTest.NETWORK, training.schedule(plateau()).epochs(3));
        half.train(DATA);
        Path file = directory.resolve("run.safetensors");
        half.saveCheckpoint(file);
        DoubleTrainer resumed = DoubleTrainer.resume(file, training.schedule(plateau()));
        resumed.train(DATA);
        assertArrayEquals(whole.parameters(), resumed.parameters());
    }

    @Test
    void aPlateauInACompositionIsRemembered() {
        Training training = Training.with(Sgd.plain(), 0.01).batchSize(16).epochs(6);
        for (UnaryOperator<Schedule> composition : List.<UnaryOperator<Schedule>>of(
                rate -> plateau(rate),
                rate -> plateau(rate).withWarmup(6),
                rate -> plateau(rate).then(12, plateau(rate).times(2)),
                rate -> plateau(plateau(rate).every(2)))) {
            Schedule rate = composition.apply(Schedule.constant(0.01));
            DoubleTrainer whole = DoubleTrainer.of(DoubleTrainerTest.NETWORK, training.schedule(rate));
            whole.train(DATA);
            for (long at : new long[] {1, 5, 7, 11}) {
                DoubleTrainer[] trainer = new DoubleTrainer[1];
                Schedule stopping = composition
                        .apply(DoubleCheckpointTest.stoppingAt(at, Schedule.constant(0.01), trainer));
                trainer[0] = DoubleTrainer.of(DoubleTrainerTest.NETWORK, training.schedule(stopping));
                assertEquals(new StopReason.OnDemand(), trainer[0].train(DATA).stop());
                Path file = directory.resolve("run.safetensors");
                trainer[0].saveCheckpoint(file);
                DoubleTrainer resumed = DoubleTrainer.resume(file, training.schedule(rate));
                resumed.train(DATA);
                assertArrayEquals(whole.parameters(), resumed.parameters(), "stopped at " + at);
            }
        }
    }

    /** A schedule is given anew, and may be another one: then there is nothing to remember. */
    @Test
    void anotherScheduleBeginsAnew() {
        Training training = Training.with(Sgd.plain(), 0.01).batchSize(16).epochs(6);
        Path file = directory.resolve("run.safetensors");
        for (Schedule before : List.of(plateau(), Schedule.constant(0.01), plateau(plateau()))) {
            DoubleTrainer half = DoubleTrainer.of(DoubleTrainerTest.NETWORK, training.schedule(before).epochs(3));
            half.train(DATA);
            half.saveCheckpoint(file);
            for (Schedule after : List.of(plateau(), Schedule.constant(0.01), plateau(plateau()))) {
                DoubleTrainer resumed = DoubleTrainer.resume(file, training.schedule(after));
                boolean same = before.toString().equals(after.toString());
                assertEquals(same ? half.stepper.rate.schedule.toString() : after.toString(),
                        resumed.stepper.rate.schedule.toString());
                assertEquals(3, resumed.train(DATA).history().size());
            }
        }
    }

    private static ReduceOnPlateau plateau() {
        return plateau(Schedule.constant(0.01));
    }

    private static ReduceOnPlateau plateau(Schedule rate) {
        return new ReduceOnPlateau(rate, 0.5, 0, 0.9, 0, 0);
    }
}
