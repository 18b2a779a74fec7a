package lanewise.train;

import lanewise.optimize.CustomOptimizer;
import lanewise.optimize.DoubleOptimizer;
import lanewise.optimize.FloatOptimizer;
import lanewise.optimize.Sgd;

/** An optimizer of a user's own, which may not say in words what it is, and may be made for another number of parameters. */
final class OwnOptimizer implements CustomOptimizer {

    private final int parameters;
    private final String name;

    OwnOptimizer() {
        this(0, null);
    }

    /** For so many parameters whatever is asked for, with a name. */
    OwnOptimizer(int parameters, String name) {
        this.parameters = parameters;
        this.name = name;
    }

    @Override
    public FloatOptimizer forFloat(int dimension) {
        return FloatOptimizer.of(Sgd.withMomentum(0.9), parameters == 0 ? dimension : parameters);
    }

    @Override
    public DoubleOptimizer forDouble(int dimension) {
        return DoubleOptimizer.of(Sgd.withMomentum(0.9), parameters == 0 ? dimension : parameters);
    }

    @Override
    public String toString() {
        return name == null ? super.toString() : name;
    }
}
