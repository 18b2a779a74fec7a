// Generated from FloatRunAllocationTest.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import lanewise.kernel.Parallelism;
import lanewise.optimize.DoubleProblems.Regression;
import lanewise.optimize.DoubleProblems.Rosenbrock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Runs allocate nothing between their 10th and 60th epoch or iteration; at the 64th the history of losses grows. */
class DoubleRunAllocationTest {

    /** Notes the bytes after two epochs. */
    private static final class Meter implements ProgressListener {

        private long from;
        private long bytes;

        @Override
        public void progress(int epoch, double loss, double gradientNorm, double rate) {
            if (epoch == 10) {
                from = AllocatedBytes.now();
            } else if (epoch == 60) {
                bytes = AllocatedBytes.now() - from;
            }
        }

        /** The least of many runs: what it is once they are compiled. */
        long least(Runnable run) {
            long least = Long.MAX_VALUE;
            for (int round = 0; round < 20_000 && least > 0; round++) {
                run.run();
                least = Math.min(least, bytes);
            }
            return least;
        }
    }

    @ParameterizedTest
    @FieldSource("lanewise.optimize.DoubleMinimizerTest#FAST")
    void anIterationAllocatesNothing(Minimizer minimizer) {
        Rosenbrock valley = new Rosenbrock(100);
        DoubleMinimizer run = new DoubleMinimizer(minimizer, Stopping.after(62), valley);
        double[] start = valley.start();
        double[] x = new double[start.length];
        Meter meter = new Meter();
        long bytes = meter.least(() -> {
            System.arraycopy(start, 0, x, 0, x.length);
            run.run(x, meter);
        });
        assertEquals(0, bytes, "bytes of 50 iterations of " + minimizer);
    }

    @Test
    void aStepOfGradientDescentAllocatesNothing() {
        Schedule rate = Schedule.cosine(0.01, 0, 100);
        Stopping stopping = Stopping.after(62).onParameterChange(1e-30).onLossChange(1e-30).onGradientNorm(1e-30);
        for (GradientDescent descent : List.of(
                GradientDescent.batch(rate, stopping).withOptimizer(Adam.standard()),
                GradientDescent.batch(rate, stopping).withOptimizer(NAdam.standard()))) {
            DoubleGradientDescent run = new DoubleGradientDescent(descent, new Regression(10, 33, 0.1, 1));
            double[] x = new double[33];
            Meter meter = new Meter();
            assertEquals(0, meter.least(() -> run.run(x, meter)), "bytes of 50 epochs of " + descent);
        }
    }

    /** As the caller's thread sees it; the others run the same code on slices of their own. */
    @Test
    void aStepThatThreadsShareAllocatesNothing() {
        double[] x = new double[DoubleOptimizer.LEAST_TO_SHARE];
        double[] gradient = new double[x.length];
        Arrays.fill(gradient, 1);
        try (Parallelism threads = Parallelism.of(2)) {
            for (Optimizer rule : List.of(Sgd.plain(), Adam.standard(), NAdam.standard())) {
                DoubleOptimizer optimizer = DoubleOptimizer.of(rule, x.length, threads);
                long least = Long.MAX_VALUE;
                for (int round = 0; round < 20_000 && least > 0; round++) {
                    long before = AllocatedBytes.now();
                    optimizer.step(x, gradient, 1e-6);
                    least = Math.min(least, AllocatedBytes.now() - before);
                }
                assertEquals(0, least, "bytes of a step of " + rule);
            }
        }
    }
}
