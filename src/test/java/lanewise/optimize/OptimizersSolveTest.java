package lanewise.optimize;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Each optimizer reaches J &lt; 1e-6 within a number of steps on two problems which punish a wrong formula:
 * Rosenbrock's valley from (−1.2, 1), and a quadratic with curvatures from 1 to 1e-4. The learning rate falls to 0
 * along half a cosine wave.
 */
class OptimizersSolveTest {

    private record Case(Optimizer optimizer, double valleyRate, int valleySteps, double quadraticRate,
            int quadraticSteps) {}

    private static final List<Case> CASES = List.of(
            new Case(Sgd.plain(), 0.002, 20_000, 2, 50_000),
            new Case(Sgd.withMomentum(0.9), 0.003, 2_000, 3, 5_000),
            new Case(Sgd.withNesterov(0.99), 3e-4, 5_000, 1, 2_000),
            new Case(Adagrad.standard(), 1, 20_000, 1, 1_000),
            new Case(Adadelta.standard(), 0.3, 10_000, 100, 1_000),
            new Case(RmsProp.standard(), 0.003, 10_000, 0.1, 1_000),
            new Case(RmsProp.standard().withCentered(true).withMomentum(0.9), 0.03, 1_000, 0.01, 1_000),
            new Case(Adam.standard(), 1, 2_000, 0.1, 1_000),
            new Case(new AdamW(0.9, 0.999, 1e-8, 0), 1, 2_000, 0.1, 1_000),
            new Case(AmsGrad.standard(), 1, 2_000, 0.3, 1_000),
            new Case(NAdam.standard(), 0.03, 5_000, 0.1, 1_000),
            new Case(Lion.standard(), 0.002, 5_000, 0.1, 1_000));

    private static void assertSolves(Optimizer optimizer, double rate, int steps, DoubleObjective objective,
            double[] x) {
        GradientDescent descent = GradientDescent.batch(Schedule.cosine(rate, 0, steps), Stopping.after(steps))
                .withOptimizer(optimizer);
        OptimizationResult result = new DoubleGradientDescent(descent, objective).run(x);
        assertTrue(result.loss() < 1e-6, optimizer + " on " + objective + ": " + result);
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void rosenbrocksValleyAndABadlyScaledQuadratic(Case each) {
        DoubleProblems.Rosenbrock valley = new DoubleProblems.Rosenbrock(2);
        assertSolves(each.optimizer, each.valleyRate, each.valleySteps, valley, valley.start());
        double[] x = new double[10];
        for (int i = 0; i < x.length; i++) {
            x[i] = (i % 2 == 0 ? 0.5 : -0.5) * (i + 1);
        }
        assertSolves(each.optimizer, each.quadraticRate, each.quadraticSteps, new DoubleProblems.Quadratic(10, 1e4), x);
    }
}
