package lanewise.optimize;

import java.util.Arrays;
import java.util.List;

/**
 * A nonlinear regression of the NIST Statistical Reference Datasets: ½·Σ (f(x; b) − y)² over parameters that are scaled
 * by the start, θⱼ = bⱼ / startⱼ, as a user would scale them.
 */
final class NistNonlinear implements DoubleObjective {

    /** f(x; b) and its derivatives by b. */
    @FunctionalInterface
    interface Model {
        double at(double x, double[] b, double[] derivatives);
    }

    /** f of an observation less its response. */
    @FunctionalInterface
    interface Residual {
        double at(double[] observation, double[] b, double[] derivatives);
    }

    /** One data set with its model. */
    record Problem(String name, Residual residual, NistFile file) {

        static Problem of(String name, Model model) {
            return new Problem(name, (o, b, d) -> model.at(o[1], b, d) - o[0], NistFile.read(name));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** All of them, in the order of NIST: lower, average and higher difficulty. */
    static final List<Problem> PROBLEMS = List.of(
            Problem.of("Misra1a", NistModels::exponentialRise),
            Problem.of("Chwirut2", NistModels::chwirut),
            Problem.of("Chwirut1", NistModels::chwirut),
            Problem.of("Lanczos3", NistModels::exponentials),
            Problem.of("Gauss1", NistModels::gauss),
            Problem.of("Gauss2", NistModels::gauss),
            Problem.of("DanWood", NistModels::danWood),
            Problem.of("Misra1b", NistModels::misra1b),
            Problem.of("Kirby2", NistModels::rational),
            Problem.of("Hahn1", NistModels::rational),
            new Problem("Nelson", (o, b, d) -> NistModels.nelson(o[1], o[2], b, d) - Math.log(o[0]),
                    NistFile.read("Nelson")),
            Problem.of("MGH17", NistModels::mgh17),
            Problem.of("Lanczos1", NistModels::exponentials),
            Problem.of("Lanczos2", NistModels::exponentials),
            Problem.of("Gauss3", NistModels::gauss),
            Problem.of("Misra1c", NistModels::misra1c),
            Problem.of("Misra1d", NistModels::misra1d),
            Problem.of("Roszman1", NistModels::roszman1),
            Problem.of("ENSO", NistModels::enso),
            Problem.of("MGH09", NistModels::mgh09),
            Problem.of("Thurber", NistModels::rational),
            Problem.of("BoxBOD", NistModels::exponentialRise),
            Problem.of("Rat42", NistModels::rat42),
            Problem.of("MGH10", NistModels::mgh10),
            Problem.of("Eckerle4", NistModels::eckerle4),
            Problem.of("Rat43", NistModels::rat43),
            Problem.of("Bennett5", NistModels::bennett5));

    private final Residual residual;
    private final double[][] data;
    private final double[] start;
    private final double[] b;
    private final double[] derivatives;

    NistNonlinear(Problem problem, double[] start) {
        this.residual = problem.residual;
        this.data = problem.file.data();
        this.start = start;
        this.b = new double[start.length];
        this.derivatives = new double[start.length];
    }

    @Override
    public int dimension() {
        return start.length;
    }

    /** The parameters of the model, from the scaled ones. */
    double[] unscaled(double[] theta) {
        double[] unscaled = new double[theta.length];
        Arrays.setAll(unscaled, j -> theta[j] * start[j]);
        return unscaled;
    }

    @Override
    public double valueAndGradient(double[] theta, double[] gradient) {
        for (int j = 0; j < b.length; j++) {
            b[j] = theta[j] * start[j];
            gradient[j] = 0;
        }
        double sum = 0;
        for (double[] observation : data) {
            double r = residual.at(observation, b, derivatives);
            sum += 0.5 * r * r;
            for (int j = 0; j < b.length; j++) {
                gradient[j] += r * derivatives[j] * start[j];
            }
        }
        return sum;
    }
}
