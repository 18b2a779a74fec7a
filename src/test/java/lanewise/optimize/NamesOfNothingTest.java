package lanewise.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** An argument that must not be null is named. */
class NamesOfNothingTest {

    private static void named(String name, Executable call) {
        assertEquals(name, assertThrows(NullPointerException.class, call).getMessage());
    }

    @Test
    void nullIsNamed() {
        named("specification", () -> FloatOptimizer.of(null, 3));
        named("specification", () -> DoubleOptimizer.of(null, 3, null));
        named("undecayed", () -> FloatOptimizer.of(Adam.standard(), 3, null, null));
        named("timeBudget", () -> Stopping.after(3).within(null));
        named("demand", () -> Stopping.after(3).onDemand(null));
        named("monitored", () -> Stopping.after(3).onPatience(2, null));
        named("schedule", () -> ReduceOnPlateau.within(null));
        named("state", () -> new ReduceOnPlateau(Schedule.constant(1), 0.5, 1).restore(null));
        named("schedule", () -> new ReduceOnPlateau(null, 0.5, 1));
        named("next", () -> Schedule.constant(1).then(3, null));
        named("optimizer", () -> GradientDescent.batch(Schedule.constant(1), Stopping.after(3)).withOptimizer(null));
    }
}
