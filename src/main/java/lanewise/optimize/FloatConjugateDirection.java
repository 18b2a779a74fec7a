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
            case POLAK_RIBIERE -> polakRibiere(gradient);
            case HAGER_ZHANG -> hagerZhang(gradient, direction);
        };
    }

    private double polakRibiere(float[] gradient) {
        double square = FloatReduce.squaredNorm(n, gradient, 0);
        double squareBefore = FloatReduce.squaredNorm(n, before, 0);
        if (FloatNorm.holds(square) && FloatNorm.holds(squareBefore)) {
            double overlap = Math.abs(FloatDot.of(n, gradient, 0, before));
            double slope = FloatDot.of(n, gradient, 0, difference);
            return overlap >= NOT_ORTHOGONAL * square ? 0 : slope / squareBefore;
        }
        double length = FloatNorm.of(gradient);
        double lengthBefore = FloatNorm.of(before);
        double overlap = Math.abs(FloatDot.over(n, gradient, length, before, lengthBefore));
        return overlap >= NOT_ORTHOGONAL * (length / lengthBefore)
                ? 0
                : FloatDot.over(n, gradient, lengthBefore, difference, lengthBefore);
    }

    private double hagerZhang(float[] gradient, float[] direction) {
        double curvature = FloatDot.of(n, direction, 0, difference);
        double along = FloatDot.of(n, direction, 0, gradient);
        double slope = FloatDot.of(n, difference, 0, gradient);
        double square = FloatReduce.squaredNorm(n, difference, 0);
        double length = FloatNorm.of(direction);
        double least = -1 / (length * Math.min(ETA, FloatNorm.of(before)));
        double beta = hold(square, length * length)
                ? (slope - 2 * along * square / curvature) / curvature
                : hagerZhangOfUnits(gradient, direction, length);
        return Math.max(beta, least);
    }

    /** Whether two squares, and the product of both, are in range, where the product is of type double. */
    private static boolean hold(double a, double b) {
        double product = a * b;
        return FloatNorm.holds(a) && FloatNorm.holds(b) && product > 0x1p-900 && product < 0x1p900;
    }

    /** The same with each vector divided by its length, for products that leave the range of the type. */
    private double hagerZhangOfUnits(float[] gradient, float[] direction, double length) {
        double lengthOfGradient = FloatNorm.of(gradient);
        double lengthOfDifference = FloatNorm.of(difference);
        double curvature = FloatDot.over(n, direction, length, difference, lengthOfDifference);
        double along = FloatDot.over(n, direction, length, gradient, lengthOfGradient);
        double slope = FloatDot.over(n, difference, lengthOfDifference, gradient, lengthOfGradient);
        return (slope - 2 * along / curvature) / curvature * (lengthOfGradient / length);
    }

    @Override
    public double firstStep(double lastStep, double lastSlope, double slope, double length) {
        return Double.isNaN(lastStep) ? FloatDirection.atMostOne(length) : lastStep * (lastSlope / slope);
    }
}
