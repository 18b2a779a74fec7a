package lanewise.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What the checked gradient itself may be rounded by. A derivative that is 0 because terms cancel, as that of a bias before a
 * batch norm, is computed as some multiple of the last place of these terms; that it is not 0 is no mistake, and where a whole block
 * is so its largest entry is no measure of anything. Of a network the gauge of the reference tells, of another function how far its
 * gradient moves when every parameter is nudged. It is worked out when first asked for.
 */
final class GradientRounding {

    /** How often all parameters are nudged. */
    private static final int NUDGES = 8;

    /** What is computed is one draw of the errors, and the nudged ones are others: the largest distance is a few deviations. */
    private static final double DRAWS = 4;

    /** At most this part of the largest entry of all; more, as beside a kink, is no rounding. */
    private static final double MOST = 0x1p-32;

    /** The same of a function in float. */
    private static final double MOST_IN_FLOAT = 0x1p-13;

    private final CheckedFunction function;
    private final double[] gradient;
    private final double unit;
    private final double most;
    private double[] bounds;
    private final List<double[]> nudged = new ArrayList<>();

    GradientRounding(CheckedFunction function, double[] gradient, double unit) {
        this.function = function;
        this.gradient = gradient;
        this.unit = unit;
        double largest = Arrays.stream(gradient).map(Math::abs).filter(Double::isFinite).max().orElse(0);
        most = (unit > 0x1p-40 ? MOST_IN_FLOAT : MOST) * largest;
    }

    /** Whether rounding can come to so much at all, before anything is worked out. */
    boolean reaches(double difference) {
        return difference < most;
    }

    /**
     * A bound for one entry of a block; of nudges that move one entry hardly at all, those that move another tell. Both are small
     * beside the tolerance of a block whose largest entry is more than its rounding.
     */
    double of(ParameterBlock block, int index) {
        measure();
        if (bounds != null) {
            return limited(bounds[index]);
        }
        double distance = 0;
        for (double[] other : nudged) {
            for (int i = block.offset(); i < block.offset() + block.size(); i++) {
                distance = larger(distance, Math.abs(other[i] - gradient[i]));
            }
        }
        return limited(DRAWS * distance);
    }

    /** A bound for the derivative along a direction that moves the parameters from {@code from} to {@code to}, exclusive. */
    double along(double[] direction, int from, int to) {
        measure();
        if (bounds != null) {
            double squares = 0;
            for (int i = from; i < to; i++) {
                double bound = limited(bounds[i]) * direction[i];
                squares += bound * bound;
            }
            return Math.sqrt(squares);
        }
        double longest = 0;
        double distance = 0;
        for (int i = from; i < to; i++) {
            longest = Math.max(longest, Math.abs(direction[i]));
        }
        for (double[] other : nudged) {
            double moved = 0;
            for (int i = from; i < to; i++) {
                moved += (other[i] - gradient[i]) * direction[i];
            }
            distance = larger(distance, Math.abs(moved));
        }
        return Math.min(DRAWS * distance, most * longest);
    }

    private double limited(double bound) {
        return Double.isFinite(bound) ? Math.min(bound, most) : 0;
    }

    private static double larger(double distance, double other) {
        return Double.isFinite(other) ? Math.max(distance, other) : distance;
    }

    private void measure() {
        if (bounds == null && nudged.isEmpty()) {
            bounds = function.gradientRounding();
            // Draws of its own: what else is drawn at random does not depend on whether this was asked for.
            SplittableRandom random = new SplittableRandom(1);
            for (int k = 0; k < NUDGES && bounds == null; k++) {
                nudged.add(function.nudgedGradient(unit, random));
            }
        }
    }
}
