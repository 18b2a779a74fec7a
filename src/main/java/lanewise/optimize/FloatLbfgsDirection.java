package lanewise.optimize;

import lanewise.checks.Arguments;
import lanewise.kernel.FloatReduce;
import lanewise.kernel.FloatUpdate;

/** d = −H·g by the two-loop recursion over the last m pairs (s, y); see {@link Lbfgs}. */
final class FloatLbfgsDirection implements FloatDirection {

    private final int m;
    private final int n;

    /** Pair i lies in row i mod m of these two. */
    private final float[] changes;
    private final float[] differences;

    /** y, until it is known whether the pair is kept. */
    private final float[] difference;

    /** s·y of each row. */
    private final double[] curvatures;
    private final double[] weights;

    /** How many pairs have been stored since the reset; the last min(m, stored) are there. */
    private long stored;

    /** s·y / y·y of the last pair. */
    private double scale;

    FloatLbfgsDirection(int m, int n) {
        long length = (long) m * n;
        if (length > Arguments.LONGEST_ARRAY) {
            throw new IllegalArgumentException("history is " + m + "; for " + n + " parameters its " + length
                    + " elements are more than one array can hold");
        }
        this.m = m;
        this.n = n;
        this.changes = new float[(int) length];
        this.differences = new float[(int) length];
        this.difference = new float[n];
        this.curvatures = new double[m];
        this.weights = new double[m];
    }

    @Override
    public void reset() {
        stored = 0;
    }

    @Override
    public void learn(float[] change, float[] before, float[] after) {
        System.arraycopy(after, 0, difference, 0, n);
        FloatUpdate.axpy(n, -1, before, 0, difference, 0);
        double curvature = FloatDot.of(n, change, 0, difference);
        double square = FloatReduce.squaredNorm(n, difference, 0);
        boolean holds = FloatNorm.holds(square);
        double length = holds ? Math.sqrt(square) : FloatNorm.of(difference);
        double ratio = holds ? curvature / square : curvature / length / length;
        if (curvature > 1e-10 * length * FloatNorm.of(change) && ratio > 0 && ratio <= Float.MAX_VALUE) {
            int row = (int) (stored % m);
            System.arraycopy(change, 0, changes, row * n, n);
            System.arraycopy(difference, 0, differences, row * n, n);
            curvatures[row] = curvature;
            scale = ratio;
            stored++;
        }
    }

    @Override
    public void next(float[] gradient, float[] direction) {
        FloatSteepestDirection.negate(gradient, direction);
        if (stored == 0) {
            return;
        }
        long oldest = Math.max(0, stored - m);
        for (long pair = stored - 1; pair >= oldest; pair--) {
            int row = (int) (pair % m);
            weights[row] = FloatDot.of(n, changes, row * n, direction) / curvatures[row];
            FloatUpdate.axpy(n, (float) -weights[row], differences, row * n, direction, 0);
        }
        FloatUpdate.scale(n, (float) scale, direction, 0);
        for (long pair = oldest; pair < stored; pair++) {
            int row = (int) (pair % m);
            double weight = FloatDot.of(n, differences, row * n, direction) / curvatures[row];
            FloatUpdate.axpy(n, (float) (weights[row] - weight), changes, row * n, direction, 0);
        }
    }

    @Override
    public double firstStep(double lastStep, double lastSlope, double slope, double length) {
        return stored == 0 ? FloatDirection.atMostOne(length) : 1;
    }
}
