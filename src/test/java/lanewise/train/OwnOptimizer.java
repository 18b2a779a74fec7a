package lanewise.train;

import lanewise.optimize.CustomOptimizer;
import lanewise.optimize.DoubleOptimizer;
import lanewise.optimize.FloatOptimizer;
import lanewise.optimize.Sgd;

/** An optimizer of a user's own that does not say in words what it is. */
final class OwnOptimizer implements CustomOptimizer {

    @Override
    public FloatOptimizer forFloat(int dimension) {
        return FloatOptimizer.of(Sgd.withMomentum(0.9), dimension);
    }

    @Override
    public DoubleOptimizer forDouble(int dimension) {
        return DoubleOptimizer.of(Sgd.withMomentum(0.9), dimension);
    }
}
