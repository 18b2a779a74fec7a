package lanewise.verification;

import static lanewise.verification.OutcomeTest.objective;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import lanewise.network.Activation;
import lanewise.optimize.DoubleObjective;
import lanewise.verification.GradientCheck.Mode;
import org.junit.jupiter.api.Test;

/** What a run says beside its comparisons, and which entries a sample takes. */
class CheckRunTest {

    /** Σ over entries of a block's factor times their square. */
    private static DoubleObjective squares(double... factors) {
        int n = factors.length;
        return objective(n, p -> {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += factors[i] * p[i] * p[i];
            }
            return sum;
        }, p -> {
            double[] g = new double[n];
            Arrays.setAll(g, i -> 2 * factors[i] * p[i]);
            return g;
        });
    }

    private static GradientCheck check(DoubleObjective objective, Mode mode) {
        return GradientCheck.of(objective).parameters(new double[] {1, 2, 3, 4}).mode(mode)
                .blocks(List.of(new ParameterBlock("first", 0, 1, 2), new ParameterBlock("second", 2, 1, 2)));
    }

    @Test
    void aBlockIsDeadIfItsGradientAndItsDifferencesAreZero() {
        for (Mode mode : Mode.values()) {
            assertEquals(List.of("second is dead: its gradient is zero, and the function does not depend on it here"),
                    check(squares(1, 1, 0, 0), mode).run().warnings(), mode.toString());
            assertEquals(List.of(), check(squares(1, 1, 0, 1), mode).run().warnings());
            // A zero that ought to be none is wrong, not dead.
            DoubleObjective forgotten = objective(4, p -> p[0] + p[1] + p[2] + p[3], _ -> new double[] {1, 1, 0, 0});
            GradientReport report = check(forgotten, mode).run();
            assertEquals(List.of(), report.warnings());
            assertEquals(Verdict.FAILED, report.verdict());
        }
    }

    @Test
    void detectionIsToldForEveryMode() {
        for (Mode mode : List.of(Mode.FULL, Mode.FAST, Mode.SAMPLE)) {
            assertEquals(Detection.sentences(mode, 32, 3), check(squares(1, 1, 1, 1), mode).run().detection());
        }
        // Directions that did not pass cannot have found anything.
        DoubleObjective wrong = objective(4, p -> p[0] + p[1] + p[2] + p[3], _ -> new double[] {1, 1, 1, 2});
        assertEquals(Detection.sentences(Mode.FAST, 32, 0), check(wrong, Mode.FAST).run().detection());
    }

    @Test
    void detectableIsTheLargestOfTheEntriesThatPassed() {
        DoubleObjective one = objective(4, p -> p[0] + p[1] + p[2] + p[3], _ -> new double[] {1, 1, 1, 9});
        GradientReport report = check(one, Mode.FULL).run();
        assertEquals(Outcome.FAIL, report.blocks().get(1).worst().outcome());
        double passed = report.blocks().get(0).detectable();
        assertTrue(passed > 1e-9 && passed < 1e-5, "first block " + passed);
        // The failing entry's tolerance is nine times as large, and does not count.
        double ofSecond = report.blocks().get(1).detectable();
        assertTrue(ofSecond > 1e-9 && ofSecond < 1e-5, "second block " + ofSecond);
        DoubleObjective all = objective(4, p -> p[0] + p[1] + p[2] + p[3], _ -> new double[] {1, 1, 9, 9});
        assertTrue(Double.isNaN(check(all, Mode.FULL).run().blocks().get(1).detectable()));
    }

    /** Only the direction through all blocks sees an error that each block hides in its own sums. */
    @Test
    void oneDirectionGoesThroughAllBlocks() {
        GradientReport report = check(squares(1, 2, 3, 4), Mode.FAST).run();
        BlockReport all = report.blocks().getLast();
        assertEquals("all parameters", all.block().name());
        // Σ ± 2·factor·p·(p or its block's size): every block takes part, so the slope is no block's alone.
        double squares = 0;
        double[] factors = {1, 2, 3, 4};
        double[] sizes = {Math.sqrt(2.5), 2, Math.sqrt(12.5), 4};
        for (int i = 0; i < 4; i++) {
            squares += Math.pow(2 * factors[i] * (i + 1) * sizes[i], 2);
        }
        Entry entry = all.worst();
        assertEquals(1e-7 * Math.max(Math.abs(entry.analytic()), Math.abs(entry.numeric())) + 1e-9 * Math.sqrt(squares),
                entry.tolerance(), 1e-12);
    }

    @Test
    void swapsAreLookedForWhereSomethingFails() {
        DoubleObjective swapped = objective(4, p -> p[0] + 2 * p[1] + 3 * p[2] + 4 * p[3],
                _ -> new double[] {3, 4, 3, 4});
        GradientReport report = check(swapped, Mode.FULL).run();
        assertTrue(report.blocks().get(0).hints().contains("holds the gradient of second"), report::toString);
        assertEquals(List.of(), report.blocks().get(1).hints());
    }

    @Test
    void plansOfASample() {
        SplittableRandom random = new SplittableRandom(1);
        ParameterBlock small = new ParameterBlock("small", 5, 4, 8);
        assertEquals(32, CheckRun.plan(small, Mode.SAMPLE, random).length);
        assertEquals(5, CheckRun.plan(small, Mode.SAMPLE, random)[0]);
        // Rows of 3: their ends are the ends of the first row and of the last, and no entry of the second.
        ParameterBlock narrow = new ParameterBlock("narrow", 7, 50, 3);
        for (int k = 0; k < 20; k++) {
            int[] plan = CheckRun.plan(narrow, Mode.SAMPLE, random);
            assertEquals(32, Arrays.stream(plan).distinct().count());
            for (int end : new int[] {7, 8, 9, 7 + 147, 7 + 148, 7 + 149}) {
                assertTrue(Arrays.binarySearch(plan, end) >= 0, "entry " + end);
            }
            assertTrue(Arrays.stream(plan).allMatch(i -> i >= 7 && i < 157));
        }
        assertEquals(0, CheckRun.plan(narrow, Mode.FAST, random).length);
        assertEquals(150, CheckRun.plan(narrow, Mode.FULL, random).length);
    }

    /** The library's own activations by their reference, and the bounds of an interval. */
    @Test
    void checksOfOneVariable() {
        ScalarCheck.of(Activation.TANH, -3, 3).run().assertPassed();
        GradientReport wrong = ScalarCheck.of("wrong", Math::sin, x -> x < 0 ? Math.cos(x) : 2 * Math.cos(x), -1, 1)
                .run();
        assertEquals(Verdict.FAILED, wrong.verdict());
        double detectable = wrong.blocks().getFirst().detectable();
        assertTrue(detectable > 1e-9 && detectable < 1e-5, "of those that passed: " + detectable);
        GradientReport allWrong = ScalarCheck.of("all wrong", Math::sin, x -> 3 + Math.cos(x), -1, 1)
                .tolerance(Tolerance.DOUBLE).points(2).run();
        assertTrue(Double.isNaN(allWrong.blocks().getFirst().detectable()));
        assertEquals(2, allWrong.count(Outcome.FAIL));
    }

    /** The tolerance of an entry is that of its block's largest. */
    @Test
    void scaleIsThatOfTheBlock() {
        DoubleObjective linear = objective(4, p -> p[0] + 2 * p[1] + 64 * (p[2] - 3) + (p[3] - 4),
                _ -> new double[] {1, 2, 64, 1});
        GradientReport report = GradientCheck.of(linear).parameters(new double[] {0, 0, 3, 4})
                .blocks(List.of(new ParameterBlock("zeros", 0, 1, 2), new ParameterBlock("others", 2, 1, 2))).run();
        for (BlockReport block : report.blocks()) {
            Entry entry = block.worst();
            double scale = block.block().name().equals("zeros") ? 2 : 64;
            assertEquals(1e-7 * Math.max(Math.abs(entry.analytic()), Math.abs(entry.numeric())) + 1e-9 * scale,
                    entry.tolerance(), 1e-15);
        }
    }
}
