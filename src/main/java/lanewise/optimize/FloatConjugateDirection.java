package lanewise.optimize;

import lanewise.kernel.FloatReduce;
import lanewise.kernel.FloatUpdate;

/** d = −g + β·d′; the formulas are documented in {@link ConjugateGradient.Formula}. */
final class FloatConjugateDirection implements FloatDirection {

    /** Powell's measure of lost orthogonality, 0.2: Nocedal and Wright give 0.1 for equation 5.52, Powell 0.2. */
    private static final double NOT_ORTHOGONAL = 0.2;

    /** η of Hager and Zhang. */
    private static final double ETA = 0.01;

    private final ConjugateGradient.Formula formula;
    private final int n;
    private final float[] before;
    private final float[] difference;
    private boolean fresh = true;

    FloatConjugateDirection(ConjugateGradient.Formula formula, int n) {
        this.formula = formula;
        this.n = n;
        this.before = new float[n];
        this.difference = new float[n];
    }

    @Override
    public void reset() {
        fresh = true;
    }

    @Override
    public void learn(float[] change, float[] before, float[] after) {
        System.arraycopy(before, 0, this.before, 0, n);
        System.arraycopy(after, 0, difference, 0, n);
        FloatUpdate.axpy(n, -1, before, 0, difference, 0);
        fresh = false;
    }

    @Override
    public void next(float[] gradient, float[] direction) {
        double beta = fresh ? 0 : beta(gradient, direction);
        if (beta == 0 || !Double.isFinite(beta)) {
            FloatSteepestDirection.negate(gradient, direction);
        } else {
            FloatUpdate.scale(n, (float) beta, direction, 0);
            FloatUpdate.axpy(n, -1, gradient, 0, direction, 0);
        }
    }

    private double beta(float[] gradient, float[] direction) {
        return switch (formula) {
            case POLAK_RIBIERE -> {
                double square = FloatReduce.squaredNorm(n, gradient, 0);
                double overlap = Math.abs(FloatDot.of(n, gradient, 0, before));
                double slope = FloatDot.of(n, gradient, 0, difference);
                yield overlap >= NOT_ORTHOGONAL * square ? 0 : slope / FloatReduce.squaredNorm(n, before, 0);
            }
            case HAGER_ZHANG -> {
                double curvature = FloatDot.of(n, direction, 0, difference);
                double along = FloatDot.of(n, direction, 0, gradient);
                double slope = FloatDot.of(n, difference, 0, gradient);
                double square = FloatReduce.squaredNorm(n, difference, 0);
                double least = -1 / (FloatNorm.of(direction) * Math.min(ETA, FloatNorm.of(before)));
                yield Math.max((slope - 2 * along * square / curvature) / curvature, least);
            }
        };
    }

    @Override
    public double firstStep(double lastStep, double lastSlope, double slope, double length) {
        return Double.isNaN(lastStep) ? FloatDirection.atMostOne(length) : lastStep * (lastSlope / slope);
    }
}
