package lanewise.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Directions, and the way from a failing one to its suspects, entry by entry. */
class DirectionalCheckTest {

    private static final double SIZE = 2;

    /** A sum of squares whose gradient somebody changed; blocks lie in the middle of 64 parameters of size 2. */
    private static class Squares implements Differentiated {

        private final Consumer<double[]> change;

        Squares(Consumer<double[]> change) {
            this.change = change;
        }

        @Override
        public int dimension() {
            return 64;
        }

        @Override
        public double value(double[] p) {
            return Arrays.stream(p).map(v -> v * v).sum();
        }

        @Override
        public double valueAndGradient(double[] p, double[] gradient) {
            Arrays.setAll(gradient, i -> 2 * p[i]);
            change.accept(gradient);
            return value(p);
        }
    }

    /** A run on one block, and what it came to. */
    private record Run(DirectionalCheck check, List<Entry> entries, String progress) {

        static Run of(Differentiated function, FiniteDifferences differences, int offset, int size) {
            double[] at = new SplittableRandom(3).doubles(64).map(v -> v < 0.5 ? -SIZE : SIZE).toArray();
            CheckedFunction checked = new CheckedFunction(function, null, at);
            SplittableRandom random = new SplittableRandom(1);
            Preliminaries known = Preliminaries.of(checked, differences.unit(), -1, random);
            Tolerance tolerance = differences == FiniteDifferences.FLOAT ? Tolerance.FLOAT : Tolerance.DOUBLE;
            Comparisons comparisons = new Comparisons(checked, known, differences,
                    new LineCheck(differences, tolerance, false), _ -> {}, () -> false);
            DirectionalCheck check = new DirectionalCheck(comparisons, new ParameterBlock("b", offset, 1, size),
                    random);
            return new Run(check, check.run(), comparisons.progress());
        }

        List<Integer> indices() {
            return entries.stream().map(Entry::index).toList();
        }

        List<Integer> failed() {
            return entries.stream().filter(e -> e.outcome() == Outcome.FAIL).map(Entry::index).toList();
        }
    }

    @Test
    void threeDirectionsOfAGradientThatIsRight() {
        Run run = Run.of(new Squares(_ -> {}), FiniteDifferences.DOUBLE, 3, 40);
        assertEquals(List.of(-1, -1, -1), run.indices());
        assertEquals("3 of 3 comparisons", run.progress());
        assertEquals(3, run.check().passed());
        assertEquals(run.entries().stream().mapToDouble(Entry::detectable).max().orElseThrow() / SIZE,
                run.check().detectable());
    }

    /** Suspects that pass say nothing about directions. */
    @Test
    void aWrongEntryOfASmallBlockIsLookedForOneByOne() {
        for (int wrong : new int[] {0, 3}) {
            Run run = Run.of(new Squares(g -> g[wrong] += 1), FiniteDifferences.DOUBLE, 0, 8);
            assertEquals(List.of(-1, 0, 1, 2, 3, 4, 5, 6, 7), run.indices());
            assertEquals(List.of(-1, wrong), run.failed());
            assertEquals("9 of 9 comparisons", run.progress());
            assertEquals(0, run.check().passed());
            assertTrue(Double.isNaN(run.check().detectable()));
        }
    }

    /** 61 entries: two halves, and four, and eight of 7 and 8; only failing ones are halved again. */
    @Test
    void halvesThatPassAreLeftAlone() {
        Run run = Run.of(new Squares(g -> g[3 + 60] += 1), FiniteDifferences.DOUBLE, 3, 61);
        assertEquals(List.of(-1, 56, 57, 58, 59, 60, 61, 62, 63), run.indices());
        assertEquals(List.of(-1, 63), run.failed());
        assertEquals("15 of 15 comparisons", run.progress());
    }

    /** 17 entries in halves of 8 and 9: the first is small enough, the second is halved once more. */
    @Test
    void halvingEndsAtEight() {
        Run run = Run.of(new Squares(g -> {
            g[4] += 1;
            g[19] += 1;
        }), FiniteDifferences.DOUBLE, 3, 17);
        assertEquals(List.of(-1, 3, 4, 5, 6, 7, 8, 9, 10, 15, 16, 17, 18, 19), run.indices());
        assertEquals(List.of(-1, 4, 19), run.failed());
    }

    /** Moved alone, every entry is right; moved together, they see a slope that is not there. */
    private static Differentiated together() {
        return new Squares(_ -> {}) {
            @Override
            public double value(double[] p) {
                long moved = IntStream.range(0, 8).filter(i -> Math.abs(p[i]) != SIZE).count();
                return super.value(p) + (moved > 1 ? 20 * (p[0] - Math.copySign(SIZE, p[0])) : 0);
            }
        };
    }

    @Test
    void inDoubleADirectionConvictsAlone() {
        assertEquals(List.of(-1), Run.of(together(), FiniteDifferences.DOUBLE, 0, 8).failed());
    }

    /** In float, among kinks that nobody tells, a direction alone does not convict; a wrong entry beside it does. */
    @Test
    void inFloatASingleEntryMustConfirm() {
        for (int wrong : new int[] {0, 5}) {
            Run run = Run.of(new Squares(g -> g[wrong] += 3), FiniteDifferences.FLOAT, 0, 8);
            assertEquals(List.of(-1, wrong), run.failed());
        }
        Run inFloat = Run.of(together(), FiniteDifferences.FLOAT, 0, 8);
        assertEquals(List.of(-1, 0, 1, 2, 3, 4, 5, 6, 7), inFloat.indices());
        assertEquals(List.of(), inFloat.failed());
        assertEquals(Outcome.INCONCLUSIVE, inFloat.entries().getFirst().outcome());
        assertEquals("a contradiction that no single entry confirms", inFloat.entries().getFirst().note());
    }
}
