// Generated from FloatLbfgsDirection.java by src/codegen/FloatToDouble.java.
package lanewise.optimize;

import lanewise.checks.Arguments;
import lanewise.kernel.DoubleReduce;
import lanewise.kernel.DoubleUpdate;

/** d = −H·g by the two-loop recursion over the last m pairs (s, y); see {@link Lbfgs}. */
final class DoubleLbfgsDirection implements DoubleDirection {

    private final int m;
    private final int n;

    /** Pair i lies in row i mod m of these two. */
    private final double[] changes;
    private final double[] differences;

    /** y, until it is known whether the pair is kept. */
    private final double[] difference;

    /** s·y of each row. */
    private final double[] curvatures;
    private final double[] weights;

    /** How many pairs have been stored since the reset; the last min(m, stored) are there. */
    private long stored;

    /** s·y / y·y of the last pair. */
    private double scale;

    DoubleLbfgsDirection(int m, int n) {
        long length = (long) m * n;
        if (length > Arguments.LONGEST_ARRAY) {
            throw new IllegalArgumentException("history is " + m + "; for " + n + " parameters its " + length
                    + " elements are more than one array can hold");
        }
        this.m = m;
        this.n = n;
        this.changes = new double[(int) length];
        this.differences = new double[(int) length];
        this.difference = new double[n];
        this.curvatures = new double[m];
        this.weights = new double[m];
    }

    @Override
    public void reset() {
        stored = 0;
    }

    @Override
    public void learn(double[] change, double[] before, double[] after) {
        System.arraycopy(after, 0, difference, 0, n);
        DoubleUpdate.axpy(n, -1, before, 0, difference, 0);
        double curvature = DoubleDot.of(n, change, 0, difference);
        double square = DoubleReduce.squaredNorm(n, difference, 0);
        boolean holds = DoubleNorm.holds(square);
        double length = holds ? Math.sqrt(square) : DoubleNorm.of(difference);
        double ratio = holds ? curvature / square : curvature / length / length;
        if (curvature > 1e-10 * length * DoubleNorm.of(change) && ratio > 0 && ratio <= Double.MAX_VALUE) {
            int row = (int) (stored % m);
            System.arraycopy(change, 0, changes, row * n, n);
            System.arraycopy(difference, 0, differences, row * n, n);
            curvatures[row] = curvature;
            scale = ratio;
            stored++;
        }
    }

    @Override
    public void next(double[] gradient, double[] direction) {
        DoubleSteepestDirection.negate(gradient, direction);
        if (stored == 0) {
            return;
        }
        long oldest = Math.max(0, stored - m);
        for (long pair = stored - 1; pair >= oldest; pair--) {
            int row = (int) (pair % m);
            weights[row] = DoubleDot.of(n, changes, row * n, direction) / curvatures[row];
            DoubleUpdate.axpy(n, -weights[row], differences, row * n, direction, 0);
        }
        DoubleUpdate.scale(n, scale, direction, 0);
        for (long pair = oldest; pair < stored; pair++) {
            int row = (int) (pair % m);
            double weight = DoubleDot.of(n, differences, row * n, direction) / curvatures[row];
            DoubleUpdate.axpy(n, (weights[row] - weight), changes, row * n, direction, 0);
        }
    }

    @Override
    public double firstStep(double lastStep, double lastSlope, double slope, double length) {
        return stored == 0 ? DoubleDirection.atMostOne(length) : 1;
    }
}
