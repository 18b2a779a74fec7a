package lanewise.verification;

import lanewise.optimize.FloatObjective;

/** An objective computed in float. The caller's parameters are rounded to float, and every step is a float as well. */
record FloatObjectiveFunction(FloatObjective objective) implements Differentiated {

    @Override
    public int dimension() {
        return objective.dimension();
    }

    @Override
    public double value(double[] parameters) {
        return objective.value(narrow(parameters));
    }

    @Override
    public double valueAndGradient(double[] parameters, double[] gradient) {
        float[] narrow = narrow(gradient);
        float[] point = narrow(parameters);
        double value = objective.valueAndGradient(point, narrow);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = narrow[i];
            if (point[i] != (float) parameters[i]) {
                parameters[i] = point[i];
            }
        }
        return value;
    }

    @Override
    public double representable(double parameter) {
        return (float) parameter;
    }

    static float[] narrow(double[] values) {
        float[] narrow = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            narrow[i] = (float) values[i];
        }
        return narrow;
    }
}
