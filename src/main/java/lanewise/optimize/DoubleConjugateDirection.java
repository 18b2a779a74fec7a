// Generated from FloatConjugateDirection.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import lanewise.kernel.DoubleReduce;
import lanewise.kernel.DoubleUpdate;

/** d = −g + β·d′; the formulas are documented in {@link ConjugateGradient.Formula}. */
final class DoubleConjugateDirection implements DoubleDirection {

    /** Powell's measure of lost orthogonality, 0.2: Nocedal and Wright give 0.1 for equation 5.52, Powell 0.2. */
    private static final double NOT_ORTHOGONAL = 0.2;

    /** η of Hager and Zhang. */
    private static final double ETA = 0.01;

    private final ConjugateGradient.Formula formula;
    private final int n;
    private final double[] before;
    private final double[] difference;
    private boolean fresh = true;

    DoubleConjugateDirection(ConjugateGradient.Formula formula, int n) {
        this.formula = formula;
        this.n = n;
        this.before = new double[n];
        this.difference = new double[n];
    }

    @Override
    public void reset() {
        fresh = true;
    }

    @Override
    public void learn(double[] change, double[] before, double[] after) {
        System.arraycopy(before, 0, this.before, 0, n);
        System.arraycopy(after, 0, difference, 0, n);
        DoubleUpdate.axpy(n, -1, before, 0, difference, 0);
        fresh = false;
    }

    @Override
    public void next(double[] gradient, double[] direction) {
        double beta = fresh ? 0 : beta(gradient, direction);
        if (beta == 0 || !Double.isFinite(beta)) {
            DoubleSteepestDirection.negate(gradient, direction);
        } else {
            DoubleUpdate.scale(n, beta, direction, 0);
            DoubleUpdate.axpy(n, -1, gradient, 0, direction, 0);
        }
    }

    private double beta(double[] gradient, double[] direction) {
        return switch (formula) {
            case POLAK_RIBIERE -> polakRibiere(gradient);
            case HAGER_ZHANG -> hagerZhang(gradient, direction);
        };
    }

    private double polakRibiere(double[] gradient) {
        double square = DoubleReduce.squaredNorm(n, gradient, 0);
        double squareBefore = DoubleReduce.squaredNorm(n, before, 0);
        if (DoubleNorm.holds(square) && DoubleNorm.holds(squareBefore)) {
            double overlap = Math.abs(DoubleDot.of(n, gradient, 0, before));
            double slope = DoubleDot.of(n, gradient, 0, difference);
            return overlap >= NOT_ORTHOGONAL * square ? 0 : slope / squareBefore;
        }
        double length = DoubleNorm.of(gradient);
        double lengthBefore = DoubleNorm.of(before);
        double overlap = Math.abs(DoubleDot.over(n, gradient, length, before, lengthBefore));
        return overlap >= NOT_ORTHOGONAL * (length / lengthBefore)
                ? 0
                : DoubleDot.over(n, gradient, lengthBefore, difference, lengthBefore);
    }

    private double hagerZhang(double[] gradient, double[] direction) {
        double curvature = DoubleDot.of(n, direction, 0, difference);
        double along = DoubleDot.of(n, direction, 0, gradient);
        double slope = DoubleDot.of(n, difference, 0, gradient);
        double square = DoubleReduce.squaredNorm(n, difference, 0);
        double length = DoubleNorm.of(direction);
        double least = -1 / (length * Math.min(ETA, DoubleNorm.of(before)));
        double beta = hold(square, length * length)
                ? (slope - 2 * along * square / curvature) / curvature
                : hagerZhangOfUnits(gradient, direction, length);
        return Math.max(beta, least);
    }

    /** Whether two squares, and the product of both, are in range, where the product is of type double. */
    private static boolean hold(double a, double b) {
        double product = a * b;
        return DoubleNorm.holds(a) && DoubleNorm.holds(b) && product > 0x1p-900 && product < 0x1p900;
    }

    /** The same with each vector divided by its length, for products that leave the range of the type. */
    private double hagerZhangOfUnits(double[] gradient, double[] direction, double length) {
        double lengthOfGradient = DoubleNorm.of(gradient);
        double lengthOfDifference = DoubleNorm.of(difference);
        double curvature = DoubleDot.over(n, direction, length, difference, lengthOfDifference);
        double along = DoubleDot.over(n, direction, length, gradient, lengthOfGradient);
        double slope = DoubleDot.over(n, difference, lengthOfDifference, gradient, lengthOfGradient);
        return (slope - 2 * along / curvature) / curvature * (lengthOfGradient / length);
    }

    @Override
    public double firstStep(double lastStep, double lastSlope, double slope, double length) {
        return Double.isNaN(lastStep) ? DoubleDirection.atMostOne(length) : lastStep * (lastSlope / slope);
    }
}
