package lanewise.verification;

import lanewise.optimize.DoubleObjective;

/** An objective of the library, as the checker sees it. */
record ObjectiveFunction(DoubleObjective objective) implements Differentiated {

    @Override
    public int dimension() {
        return objective.dimension();
    }

    @Override
    public double value(double[] parameters) {
        return objective.value(parameters);
    }

    @Override
    public double valueAndGradient(double[] parameters, double[] gradient) {
        return objective.valueAndGradient(parameters, gradient);
    }
}
