// Generated from FloatSteepestDirection.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import lanewise.kernel.DoubleUpdate;

/** d = −g. */
final class DoubleSteepestDirection implements DoubleDirection {

    /** d ← −g, the start of every method. */
    static void negate(double[] gradient, double[] direction) {
        System.arraycopy(gradient, 0, direction, 0, gradient.length);
        DoubleUpdate.scale(direction.length, -1, direction, 0);
    }

    @Override
    public void reset() {}

    @Override
    public void next(double[] gradient, double[] direction) {
        negate(gradient, direction);
    }

    @Override
    public void learn(double[] change, double[] before, double[] after) {}

    @Override
    public double firstStep(double lastStep, double lastSlope, double slope, double length) {
        return Double.isNaN(lastStep) ? DoubleDirection.atMostOne(length) : 2 * lastStep;
    }
}
