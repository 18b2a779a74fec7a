package lanewise.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import lanewise.verification.CheckedFunction.Gradient;
import lanewise.verification.FiniteDifferences.Center;
import lanewise.verification.FiniteDifferences.Estimate;
import lanewise.verification.GradientCheck.Mode;
import lanewise.verification.LineCheck.Claim;

/**
 * Differentiates the checked gradient once more: products of the second derivatives H with vectors, by the five-point
 * formula on the gradient, with the step rule and the error bound of the first order.
 *
 * <p>u·(H·v) is the derivative of u·g along v, and v·(H·u) that of v·g along u. For the gradient of a function they are
 * equal. A gradient that is right at one point and follows another rule around it, or that mixes values of two functions,
 * has an H that is not symmetric.
 */
final class SecondOrder {

    /** Pairs of random directions per block. */
    static final int ROUNDS = 3;

    /** How often all parameters are nudged by one unit in the last place to see how far the gradient moves. */
    private static final int NUDGES = 4;

    private final CheckedFunction function;
    private final Preliminaries known;
    private final Comparisons comparisons;
    private final FiniteDifferences differences;
    private final LineCheck check;
    private final List<ParameterBlock> blocks;
    private final SplittableRandom random;
    private final List<double[]> nudged = new ArrayList<>();

    SecondOrder(CheckedFunction function, Preliminaries known, Comparisons comparisons, FiniteDifferences differences,
            LineCheck check, List<ParameterBlock> blocks, SplittableRandom random) {
        this.function = function;
        this.known = known;
        this.comparisons = comparisons;
        this.differences = differences;
        this.check = check;
        this.blocks = blocks;
        this.random = random;
        for (int k = 0; k < NUDGES; k++) {
            nudged.add(function.nudgedGradient(differences.unit(), random));
        }
    }

    /** The symmetry of H, H times {@code vector} or a random one, and a user's products where there are any. */
    SecondOrderReport run(double[] vector, HessianVector product, Mode mode) {
        comparisons.expect((long) ROUNDS * blocks.size());
        List<Entry> symmetry = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            symmetry(round, symmetry);
        }
        double[] v = vector != null ? vector.clone() : everywhere();
        List<BlockReport> products = product == null ? List.of() : products(product, v, mode);
        double[] values = new double[v.length];
        double[] errors = new double[v.length];
        multiply(v, values, errors);
        return new SecondOrderReport(symmetry, v, values, errors, products);
    }

    /**
     * Random signs in one block, of sizes that differ by up to three: of equal size, two signs would hide every second
     * pair of entries in which H differs from its transpose, because u₁·v₂ and u₂·v₁ would be equal.
     */
    private double[] within(ParameterBlock block) {
        double[] direction = comparisons.signs(block, random);
        for (int i = block.offset(); i < block.offset() + block.size(); i++) {
            direction[i] *= random.nextDouble(0.5, 1.5);
        }
        return direction;
    }

    /** The same in all blocks. */
    private double[] everywhere() {
        double[] direction = new double[function.dimension()];
        for (ParameterBlock block : blocks) {
            System.arraycopy(within(block), block.offset(), direction, block.offset(), block.size());
        }
        return direction;
    }

    /** One round: u through all parameters, and through each block a v. Along u every gradient serves all blocks. */
    private void symmetry(int round, List<Entry> entries) {
        double[] u = everywhere();
        List<double[]> within = blocks.stream().map(this::within).toList();
        GradientLine.Reduction onBlocks = g -> within.stream().mapToDouble(v -> dot(v, g)).toArray();
        GradientLine.Reduction onAll = g -> new double[] {dot(u, g)};
        double h = differences.step(1, 1);
        double[] turn = turn(u, h);
        GradientLine alongAll = new GradientLine(function, u, onBlocks);
        for (int b = 0; b < blocks.size() && comparisons.goesOn(); b++) {
            ParameterBlock block = blocks.get(b);
            double[] v = within.get(b);
            String place = "second order of " + block.name() + ", round " + round;
            double scale = scale(block, v, turn);
            Optional<Estimate> claimed = check.estimate(alongAll.number(b), h, center(onBlocks, b), scale);
            GradientLine alongBlock = new GradientLine(function, v, onAll);
            entries.add(comparisons.counted(block, claimed
                    .map(e -> check.check(new Claim(place, -1, 0, e.value(), e.error(), scale), alongBlock.number(0), h,
                            center(onAll, 0)))
                    .orElseGet(() -> new Entry(place, -1, Outcome.KINK, 0, Double.NaN, Double.NaN, Double.NaN,
                            Double.NaN, h, Double.NaN, Double.NaN,
                            "the gradient has a kink or is not finite nearby"))));
        }
    }

    /** (g(x + h·u) − g(x − h·u)) / 2h: a rough H·u, for scales. */
    private double[] turn(double[] u, double h) {
        double[] above = function.gradientAlong(u, h).values();
        double[] below = function.gradientAlong(u, -h).values();
        double[] turn = new double[u.length];
        Arrays.setAll(turn, i -> (above[i] - below[i]) / (2 * h));
        return turn;
    }

    /** The size of v·(H·u) if its terms have random signs, and of the change of the function itself along v. */
    private double scale(ParameterBlock block, double[] v, double[] turn) {
        double second = 0;
        double first = 0;
        for (int i = block.offset(); i < block.offset() + block.size(); i++) {
            second += v[i] * v[i] * turn[i] * turn[i];
            first += v[i] * v[i] * known.gradient()[i] * known.gradient()[i];
        }
        double scale = Math.sqrt(second) + Math.sqrt(first);
        return Double.isFinite(scale) ? scale : Math.sqrt(first);
    }

    /** A number of the gradient at the point, and how far nudges move it. */
    private Center center(GradientLine.Reduction reduction, int k) {
        double value = reduction.of(known.gradient())[k];
        double noise = 0;
        for (double[] gradient : nudged) {
            double distance = Math.abs(reduction.of(gradient)[k] - value);
            noise = Double.isFinite(distance) ? Math.max(noise, distance) : noise;
        }
        return new Center(value, known.center().pieces(), noise);
    }

    /** H·v with error bounds; every entry from the step that suits it best. */
    private void multiply(double[] v, double[] product, double[] error) {
        Arrays.fill(error, Double.POSITIVE_INFINITY);
        GradientLine line = new GradientLine(function, v, g -> g);
        double h = step(v);
        for (int i = 0; i < v.length && comparisons.goesOn(); i++) {
            int entry = i;
            Center center = center(g -> new double[] {g[entry]}, 0);
            Optional<Estimate> estimate = check.estimate(line.number(i), h, center, Math.abs(center.value()));
            product[i] = estimate.map(Estimate::value).orElse(Double.NaN);
            error[i] = estimate.map(Estimate::error).orElse(Double.POSITIVE_INFINITY);
        }
    }

    /** A step along v that moves the parameters, taken together, as far as their own steps would. */
    private double step(double[] v) {
        double squares = 0;
        double typical = 0;
        for (ParameterBlock block : blocks) {
            for (int i = block.offset(); i < block.offset() + block.size(); i++) {
                double size = Math.max(Math.abs(function.parameter(i)), comparisons.typical(block));
                typical += v[i] == 0 ? 0 : size * size;
                squares += v[i] * v[i];
            }
        }
        double ratio = Math.sqrt(typical / squares);
        return differences.step(ratio, ratio);
    }

    /** The user's H·v, entry by entry. */
    private List<BlockReport> products(HessianVector hessian, double[] v, Mode mode) {
        double[] claimed = new double[v.length];
        Arrays.fill(claimed, Double.NaN);
        hessian.multiply(function.parameters(), v.clone(), claimed);
        List<BlockReport> reports = new ArrayList<>();
        for (ParameterBlock block : blocks) {
            int[] plan = CheckRun.plan(block, mode == Mode.FULL ? Mode.FULL : Mode.SAMPLE, random);
            comparisons.expect(plan.length);
            GradientLine.Reduction planned = g -> Arrays.stream(plan).mapToDouble(i -> g[i]).toArray();
            GradientLine line = new GradientLine(function, v, planned);
            double scale = BlockReport.scale(claimed, block);
            List<Entry> entries = new ArrayList<>();
            for (int k = 0; k < plan.length && comparisons.goesOn(); k++) {
                int index = plan[k];
                Claim claim = new Claim(block.place(index), index, function.parameter(index), claimed[index], scale);
                entries.add(
                        comparisons.counted(block, check.check(claim, line.number(k), step(v), center(planned, k))));
            }
            BlockReport report = BlockReport.of(block, entries, claimed, Double.NaN, List.of());
            reports.add(report.count(Outcome.FAIL) == 0
                    ? report
                    : report.withHints(Diagnosis.explain(block, report.analytic(), report.numeric(),
                            Arrays.copyOfRange(v, block.offset(), block.offset() + block.size()), 0)));
        }
        return reports;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            // Most of a direction through one block is 0, and 0·∞ would be NaN.
            sum += a[i] == 0 ? 0 : a[i] * b[i];
        }
        return sum;
    }
}
