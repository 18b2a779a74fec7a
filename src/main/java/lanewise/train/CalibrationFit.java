package lanewise.train;

import java.util.Arrays;
import lanewise.optimize.DoubleMinimizer;
import lanewise.optimize.DoubleObjective;
import lanewise.optimize.Lbfgs;
import lanewise.optimize.Stopping;

/**
 * One factor and a shift per class that make softmax(a·z + b) fit what rows say: the mean cross-entropy of it, a convex function of a
 * and b. In place of 1 and 0, the targets of a row of class k are (n + 1) / (n + K) for k and 1 / (n + K) for each other of the K
 * classes, n being how many rows are of class k: of two classes the targets of Platt, which keep a finite where the rows can be told
 * apart without error.
 */
final class CalibrationFit implements DoubleObjective {

    private final int classes;
    private final int rows;
    private final double[] z;
    private final double[] targets;
    private final double[] weights;
    private final double total;

    /** The root mean square of the logits, by which they are divided so that a and b are of one size. */
    private final double size;

    private double factor;
    private double[] shifts;
    private double before;
    private double after;

    private CalibrationFit(int classes, double[] z, double[] distributions, double[] weights) {
        this.classes = classes;
        this.rows = weights.length;
        this.weights = weights;
        total = Arrays.stream(weights).sum();
        double largest = Arrays.stream(z).map(Math::abs).max().orElse(0);
        double squares = Arrays.stream(z).map(v -> v / largest * (v / largest)).sum();
        size = largest > 0 ? largest * Math.sqrt(squares / z.length) : 1;
        this.z = Arrays.stream(z).map(v -> v / size).toArray();
        targets = smoothed(distributions);
    }

    /**
     * Fits.
     *
     * @param classes number of classes K
     * @param z logits, rows x K
     * @param distributions what the rows say, rows x K, each adding up to 1
     * @param weights how many rows each of them counts as
     */
    static CalibrationFit of(int classes, double[] z, double[] distributions, double[] weights) {
        CalibrationFit fit = new CalibrationFit(classes, z, distributions, weights);
        fit.run();
        return fit;
    }

    /** How many rows are of each class. */
    static double[] counts(int classes, double[] distributions, double[] weights) {
        double[] counts = new double[classes];
        for (int i = 0; i < distributions.length; i++) {
            counts[i % classes] += weights[i / classes] * distributions[i];
        }
        return counts;
    }

    private double[] smoothed(double[] distributions) {
        double[] counts = counts(classes, distributions, weights);
        double[] smooth = new double[distributions.length];
        for (int i = 0; i < rows; i++) {
            // What each class gets of all, and what its own rows get besides.
            double all = 0;
            for (int k = 0; k < classes; k++) {
                all += distributions[i * classes + k] / (counts[k] + classes);
            }
            for (int k = 0; k < classes; k++) {
                smooth[i * classes + k] = all + distributions[i * classes + k] * counts[k] / (counts[k] + classes);
            }
        }
        return smooth;
    }

    private void run() {
        double[] ab = new double[dimension()];
        ab[0] = size;
        before = value(ab);
        ab[0] = 1;
        after = new DoubleMinimizer(Lbfgs.history(10), Stopping.after(2_000).onGradientNorm(1e-12), this).run(ab)
                .loss();
        factor = ab[0] / size;
        double mean = Arrays.stream(ab, 1, ab.length).average().orElse(0);
        shifts = Arrays.stream(ab, 1, ab.length).map(shift -> shift - mean).toArray();
    }

    double factor() {
        return factor;
    }

    /** One per class, of mean 0: adding a number to all of them changes nothing. */
    double[] shifts() {
        return shifts;
    }

    /** The mean cross-entropy of the logits as they were. */
    double before() {
        return before;
    }

    double after() {
        return after;
    }

    @Override
    public int dimension() {
        return 1 + classes;
    }

    @Override
    public double valueAndGradient(double[] ab, double[] gradient) {
        double loss = 0;
        Arrays.fill(gradient, 0);
        double[] v = new double[classes];
        for (int i = 0; i < rows; i++) {
            double max = Double.NEGATIVE_INFINITY;
            for (int k = 0; k < classes; k++) {
                v[k] = ab[0] * z[i * classes + k] + ab[1 + k];
                max = Math.max(max, v[k]);
            }
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                sum += StrictMath.exp(v[k] - max);
            }
            double logSum = max + StrictMath.log(sum);
            for (int k = 0; k < classes; k++) {
                int at = i * classes + k;
                loss += weights[i] * targets[at] * (logSum - v[k]);
                double error = weights[i] * (StrictMath.exp(v[k] - logSum) - targets[at]) / total;
                gradient[0] += error * z[at];
                gradient[1 + k] += error;
            }
        }
        return loss / total;
    }
}
