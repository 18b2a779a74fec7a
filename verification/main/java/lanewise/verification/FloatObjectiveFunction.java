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
        float[] point = narrow(parameters);
        double value = objective.value(point);
        handBack(point, parameters);
        return value;
    }

    @Override
    public double valueAndGradient(double[] parameters, double[] gradient) {
        float[] narrow = narrow(gradient);
        float[] point = narrow(parameters);
        double value = objective.valueAndGradient(point, narrow);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = narrow[i];
        }
        handBack(point, parameters);
        return value;
    }

    /** Where the objective has changed its parameters, so are those of the checker, which notices. */
    private static void handBack(float[] point, double[] parameters) {
        for (int i = 0; i < point.length; i++) {
            if (Float.floatToIntBits(point[i]) != Float.floatToIntBits((float) parameters[i])) {
                parameters[i] = point[i];
            }
        }
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
