package lanewise.verification;

import static lanewise.verification.GradientCheckTest.squares;
import static lanewise.verification.SecondOrderTest.N;
import static lanewise.verification.SecondOrderTest.hessianTimes;
import static lanewise.verification.SecondOrderTest.parabola;
import static lanewise.verification.SecondOrderTest.point;
import static lanewise.verification.SecondOrderTest.smooth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import lanewise.verification.GradientCheck.Mode;
import org.junit.jupiter.api.Test;

/** Products H·v that a user computes, compared with differences of the gradient. */
class HessianVectorTest {

    /** That of a sum of squares. */
    private static final HessianVector TWICE = (_, v, product) -> Arrays.setAll(product, i -> 2 * v[i]);

    @Test
    void usersOwnProducts() {
        double[] p = point(3);
        HessianVector right = (at, v, product) -> System.arraycopy(hessianTimes(at, v), 0, product, 0, N);
        GradientCheck.of(smooth()).parameters(p).secondOrder(right).run().assertPassed();
        HessianVector halved = (at, v, product) -> Arrays.setAll(product, i -> hessianTimes(at, v)[i] / 2);
        GradientReport report = GradientCheck.of(smooth()).parameters(p).secondOrder(halved).run();
        assertEquals(Verdict.FAILED, report.verdict());
        assertEquals(Verdict.PASSED, Verdict.of(report.secondOrder().counts()));
        assertTrue(report.toString().contains("factor 2 too little"), report::toString);
        HessianVector oneWrong = (at, v, product) -> {
            System.arraycopy(hessianTimes(at, v), 0, product, 0, N);
            product[4] *= 1 + 1e-5;
        };
        GradientReport one = GradientCheck.of(smooth()).parameters(p).secondOrder(oneWrong).run();
        assertTrue(one.toString().contains("only entry [0, 4] is wrong"), one::toString);
        // An entry that is left as it was is not a number, and therefore found.
        HessianVector unwritten = (_, _, _) -> {};
        assertEquals(Verdict.FAILED,
                GradientCheck.of(smooth()).parameters(p).secondOrder(unwritten).run().secondOrder().verdict());
    }

    /** One step moves the parameters, taken together, as far as their own steps would. */
    @Test
    void stepOfAProductSuitsTheVector() {
        List<Entry> entries = new ArrayList<>();
        for (double[] v : new double[][] {{2, 0}, {2, 2}}) {
            SecondOrderReport second = GradientCheck.of(squares(2)).parameters(new double[] {8, 8}).secondOrder(v)
                    .secondOrder(TWICE).run().assertPassed().secondOrder();
            entries.add(second.products().getFirst().worst());
        }
        assertEquals(FiniteDifferences.DOUBLE.step(4, 4), entries.get(0).step());
        assertEquals(FiniteDifferences.DOUBLE.step(4, 4), entries.get(1).step());
    }

    @Test
    void unwrittenProductsAreNoZeros() {
        GradientReport report = GradientCheck.of(parabola(0, 3)).parameters(new double[] {1})
                .secondOrder((_, _, _) -> {}).run();
        assertEquals(Verdict.FAILED, report.secondOrder().verdict(), report::toString);
    }

    @Test
    void everyProductInFullModeElseASampleOfEveryBlock() {
        double[] at = new SplittableRandom(1).doubles(100, 1, 2).toArray();
        for (Mode mode : new Mode[] {Mode.FULL, Mode.FAST, Mode.SAMPLE}) {
            List<Progress> heard = new ArrayList<>();
            GradientReport report = GradientCheck.of(squares(100)).parameters(at).mode(mode).secondOrder(TWICE)
                    .blocks(List.of(new ParameterBlock("a", 0, 1, 60), new ParameterBlock("b", 60, 1, 40)))
                    .progress(heard::add).run().assertPassed();
            int first = mode == Mode.FULL ? 100 : mode == Mode.FAST ? 3 * 2 + 1 : 64;
            assertEquals(mode == Mode.FULL ? 60 : 32, report.secondOrder().products().getFirst().comparisons());
            // Totals are announced before the comparisons that they count.
            assertEquals(first, heard.getFirst().total());
            assertEquals(first + 3 * 2, heard.get(first).total());
            assertEquals(first + 3 * 2 + (mode == Mode.FULL ? 60 : 32), heard.get(first + 6).total());
            assertEquals(heard.getLast().total(), heard.getLast().done());
        }
    }
}
