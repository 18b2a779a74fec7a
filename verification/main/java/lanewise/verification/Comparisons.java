package lanewise.verification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import lanewise.verification.FiniteDifferences.Line;
import lanewise.verification.LineCheck.Claim;

/** Makes single comparisons of a checked gradient, counts them, reports progress, and stops when asked to. */
final class Comparisons {

    /** Typical size in a block of zeros, as biases are before training. */
    private static final double TYPICAL_OF_ZEROS = 1e-3;

    /** The same for functions computed in float, of which smaller steps show no more than rounding. */
    private static final double TYPICAL_OF_ZEROS_IN_FLOAT = 1.0 / 16;

    /** Smallest typical size: between weights of 10⁻⁷ that need tiny steps and biases that have barely left 0. */
    private static final double SMALLEST_TYPICAL = 1e-5;

    /** A parameter below this part of the block's size makes it one of mixed sizes. */
    private static final double MIXED = 1e-6;

    private final CheckedFunction function;
    private final Preliminaries known;
    private final FiniteDifferences differences;
    private final LineCheck check;
    private final GradientRounding rounding;
    private final Consumer<Progress> progress;
    private final BooleanSupplier stop;
    private final Map<ParameterBlock, Double> scales = new HashMap<>();
    private final Map<ParameterBlock, Double> typicals = new HashMap<>();
    private long done;
    private long total;
    private boolean stopped;

    Comparisons(CheckedFunction function, Preliminaries known, FiniteDifferences differences, LineCheck check,
            Consumer<Progress> progress, BooleanSupplier stop) {
        this.function = function;
        this.known = known;
        this.differences = differences;
        this.check = check;
        rounding = new GradientRounding(function, known.gradient(), differences.unit());
        this.progress = progress;
        this.stop = stop;
    }

    /**
     * Whether a contradiction along a direction needs one in a single entry beside it to count. In float, among kinks that
     * nobody tells, so many units cross theirs when a block moves that estimates with different steps can agree and be wrong. And
     * a parameter that is far smaller than those beside it is moved by far more than itself.
     */
    boolean needsConfirmation(List<ParameterBlock> blocks) {
        return differences.unit() > 0x1p-40 && !function.knowsPieces() || blocks.stream().anyMatch(this::mixed);
    }

    /** Whether a block has parameters of very different sizes, or all are below the smallest size that counts. */
    private boolean mixed(ParameterBlock block) {
        double small = MIXED * typical(block);
        for (int i = block.offset(); i < block.offset() + block.size(); i++) {
            double parameter = function.parameter(i);
            if ((parameter == 0 ? TYPICAL_OF_ZEROS : Math.abs(parameter)) < small) {
                return true;
            }
        }
        return false;
    }

    /** Announces comparisons that will be made. */
    void expect(long more) {
        total += more;
    }

    boolean stopped() {
        return stopped;
    }

    String progress() {
        return done + " of " + total + " comparisons";
    }

    /** Compares one entry of the gradient; nothing if the check was stopped. */
    Optional<Entry> coordinate(ParameterBlock block, int index) {
        if (goesOn()) {
            double x = function.parameter(index);
            Claim claim = new Claim(block.place(index), index, x, known.gradient()[index], scales.computeIfAbsent(
                    block, b -> BlockReport.scale(known.gradient(), b)));
            return Optional.of(counted(block, compared(claim, function.coordinate(index),
                    differences.step(x, typical(block)), () -> rounding.of(block, index))));
        }
        return Optional.empty();
    }

    /**
     * Compares the derivative along a direction that is restricted to some parameters. Its scale is the root of the sum
     * of squares of its terms, the size it has when their signs are random.
     */
    Optional<Entry> direction(ParameterBlock block, String place, double[] direction, int from, int to) {
        if (goesOn()) {
            double slope = 0;
            double[] terms = new double[to - from];
            for (int i = from; i < to; i++) {
                terms[i - from] = known.gradient()[i] * direction[i];
                slope += terms[i - from];
            }
            Claim claim = new Claim(place, -1, 0, slope, norm(terms));
            return Optional.of(counted(block, compared(claim, function.direction(direction, from, to),
                    differences.step(1, 1), () -> rounding.along(direction, from, to))));
        }
        return Optional.empty();
    }

    /** What does not pass is compared once more where the derivative is so small that its own rounding counts. */
    private Entry compared(Claim claim, Line line, double h, DoubleSupplier rounded) {
        Entry entry = check.check(claim, line, h, known.center());
        if (entry.outcome() == Outcome.PASS || !rounding.reaches(entry.tolerance())) {
            return entry;
        }
        Optional<Claim> coarser = check.within(claim, rounded.getAsDouble());
        return coarser.isEmpty() ? entry : check.check(coarser.get(), line, h, known.center());
    }

    /** A direction with a random sign in every coordinate of a block, each as long as that parameter's typical size. */
    double[] signs(ParameterBlock block, SplittableRandom random) {
        double[] direction = new double[function.dimension()];
        double typical = typical(block);
        for (int i = block.offset(); i < block.offset() + block.size(); i++) {
            double size = Math.max(Math.abs(function.parameter(i)), typical);
            direction[i] = random.nextBoolean() ? size : -size;
        }
        return direction;
    }

    /** The size that a parameter of a block usually has: their root mean square. */
    double typical(ParameterBlock block) {
        return typicals.computeIfAbsent(block, this::size);
    }

    private double size(ParameterBlock block) {
        double[] parameters = new double[block.size()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = function.parameter(block.offset() + i);
        }
        double rms = norm(parameters) / Math.sqrt(block.size());
        if (rms > 0 && Double.isFinite(rms)) {
            return Math.max(rms, SMALLEST_TYPICAL);
        }
        return differences.unit() > 0x1p-40 ? TYPICAL_OF_ZEROS_IN_FLOAT : TYPICAL_OF_ZEROS;
    }

    /** The root of the sum of squares, which themselves may leave the range of double; infinite only if a number is. */
    private static double norm(double[] numbers) {
        double largest = 0;
        for (double number : numbers) {
            largest = Math.max(largest, Math.abs(number));
        }
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        int exponent = Math.getExponent(largest);
        double sum = 0;
        for (double number : numbers) {
            double scaled = Math.scalb(number, -exponent);
            sum += scaled * scaled;
        }
        return Math.scalb(Math.sqrt(sum), exponent);
    }

    /** Whether the check is to go on; once it was stopped it stays so. */
    boolean goesOn() {
        stopped |= stop.getAsBoolean();
        return !stopped;
    }

    /** Counts a comparison that was made. */
    Entry counted(ParameterBlock block, Entry entry) {
        done++;
        total = Math.max(total, done);
        progress.accept(new Progress(block.name(), done, total));
        return entry;
    }
}
