package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lanewise.verification.GradientCheck.Mode;
import lanewise.verification.PlainNetwork.Hidden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A checker is worth what it catches: every planted bug must be reported as a failure, and no correct network. */
class PlantedBugTest {

    private record Setting(int[] widths, Hidden hidden, boolean softmax, boolean dropout, double l2, int rows,
            long seed) {

        PlainNetwork network(PlantedBug bug) {
            return new PlainNetwork(widths, hidden, softmax, dropout, l2, rows, seed, bug);
        }

        @Override
        public String toString() {
            return Arrays.toString(widths) + " " + hidden + (softmax ? " softmax" : " squares")
                    + (dropout ? " dropout" : "") + " rows " + rows + " seed " + seed;
        }
    }

    private static GradientReport check(PlainNetwork network) {
        return check(network, Mode.FULL);
    }

    private static GradientReport check(PlainNetwork network, Mode mode) {
        return GradientCheck.of("plain network", network).parameters(network.start()).blocks(network.blocks())
                .rows(network.rows()).mode(mode).run();
    }

    private static List<Setting> settings(Set<Hidden> hidden, boolean softmax, boolean dropout) {
        List<Setting> settings = new ArrayList<>();
        for (Hidden h : hidden) {
            for (long seed = 1; seed <= 2; seed++) {
                settings.add(new Setting(new int[] {3, 7, 7, 5}, h, softmax, dropout, 0.01, 4, seed));
                settings.add(new Setting(new int[] {2, 5, 5, 3}, h, softmax, dropout, 0.01, 2, 10 + seed));
                settings.add(new Setting(new int[] {5, 9, 9, 6, 2}, h, softmax, dropout, 0.01, 3, 20 + seed));
            }
        }
        return settings;
    }

    /** Where the mistake makes a difference. */
    private static List<Setting> settingsFor(PlantedBug bug) {
        return switch (bug) {
            case DERIVATIVE_AT_OUTPUT -> settings(EnumSet.of(Hidden.TANH, Hidden.SIGMOID), true, false);
            case RELU_GREATER_OR_EQUAL, RELU_SIDE_FLIPPED -> settings(EnumSet.of(Hidden.RELU), true, false);
            case LEAKY_SLOPE_FORGOTTEN -> settings(EnumSet.of(Hidden.LEAKY), true, false);
            case SUM_OVER_OUTPUTS -> settings(EnumSet.of(Hidden.TANH, Hidden.RELU), false, false);
            case DROPOUT_NOT_IN_BACKWARD -> settings(EnumSet.of(Hidden.TANH, Hidden.LEAKY), true, true);
            case SOFTMAX_DERIVATIVE_TWICE -> settings(EnumSet.of(Hidden.TANH), true, false);
            default -> {
                List<Setting> all = new ArrayList<>(settings(EnumSet.of(Hidden.TANH, Hidden.RELU), true, false));
                all.addAll(settings(EnumSet.of(Hidden.SIGMOID, Hidden.LEAKY), false, true));
                yield all;
            }
        };
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"NONE", "FLOAT_ACCUMULATION"})
    void everyPlantedBugFails(PlantedBug bug) {
        for (Setting setting : settingsFor(bug)) {
            GradientReport report = check(setting.network(bug));
            assertEquals(Verdict.FAILED, report.verdict(), () -> bug + " in " + setting + "\n" + report);
        }
    }

    /** Three directions per block say the same. */
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"NONE", "FLOAT_ACCUMULATION"})
    void everyPlantedBugFailsInFastMode(PlantedBug bug) {
        for (Setting setting : settingsFor(bug)) {
            GradientReport report = check(setting.network(bug), Mode.FAST);
            assertEquals(Verdict.FAILED, report.verdict(), () -> bug + " in " + setting + "\n" + report);
        }
    }

    static Stream<Setting> correct() {
        return Stream.of(true, false).flatMap(softmax -> Stream.of(true, false)
                .flatMap(dropout -> settings(EnumSet.allOf(Hidden.class), softmax, dropout).stream()));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource
    void correct(Setting setting) {
        check(setting.network(PlantedBug.NONE)).assertPassed();
    }

    @Test
    void sumsInFloatOverAMillionRowsFail() {
        for (int[] widths : new int[][] {{1, 1}, {2, 1}, {1, 2}}) {
            Setting setting = new Setting(widths, Hidden.TANH, false, false, 0, 1_000_000, 2 * widths[0] + widths[1]);
            GradientReport report = check(setting.network(PlantedBug.FLOAT_ACCUMULATION));
            assertEquals(Verdict.FAILED, report.verdict(), report::toString);
        }
        check(new Setting(new int[] {1, 1}, Hidden.TANH, false, false, 0, 1_000_000, 1).network(PlantedBug.NONE))
                .assertPassed();
    }

    /** A widely copied test once had 200·x·(y − x²) here; the derivative by y is 200·(y − x²). */
    @Test
    void wrongDerivativeOfRosenbrock() {
        SplittableRandom random = new SplittableRandom(1);
        for (int n : new int[] {2, 3, 8, 33}) {
            for (int k = 0; k < 6; k++) {
                double[] point = random.doubles(n, -2, 2).toArray();
                GradientReport report = GradientCheck.of("rosenbrock", new Rosenbrock(n, true)).parameters(point).run();
                assertEquals(Verdict.FAILED, report.verdict(), report::toString);
                GradientCheck.of("rosenbrock", new Rosenbrock(n, false)).parameters(point).run().assertPassed();
            }
        }
    }

    /** Σ (1 − xᵢ)² + 100·(xᵢ₊₁ − xᵢ²)². */
    private record Rosenbrock(int dimension, boolean wrong) implements Differentiated {

        @Override
        public double value(double[] p) {
            double sum = 0;
            for (int i = 0; i < dimension - 1; i++) {
                double r = p[i + 1] - p[i] * p[i];
                sum += (1 - p[i]) * (1 - p[i]) + 100 * r * r;
            }
            return sum;
        }

        @Override
        public double valueAndGradient(double[] p, double[] gradient) {
            Arrays.fill(gradient, 0);
            for (int i = 0; i < dimension - 1; i++) {
                double r = p[i + 1] - p[i] * p[i];
                gradient[i] += -2 * (1 - p[i]) - 400 * p[i] * r;
                gradient[i + 1] += 200 * r * (wrong ? p[i] : 1);
            }
            return value(p);
        }
    }
}
