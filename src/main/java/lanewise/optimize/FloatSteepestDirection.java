package lanewise.optimize;

import lanewise.kernel.FloatUpdate;

/** d = −g. */
final class FloatSteepestDirection implements FloatDirection {

    /** d ← −g, the start of every method. */
    static void negate(float[] gradient, float[] direction) {
        System.arraycopy(gradient, 0, direction, 0, gradient.length);
        FloatUpdate.scale(direction.length, -1, direction, 0);
    }

    @Override
    public void reset() {}

    @Override
    public void next(float[] gradient, float[] direction) {
        negate(gradient, direction);
    }

    @Override
    public void learn(float[] change, float[] before, float[] after) {}

    @Override
    public double firstStep(double lastStep, double lastSlope, double slope, double length) {
        return Double.isNaN(lastStep) ? FloatDirection.atMostOne(length) : 2 * lastStep;
    }
}
