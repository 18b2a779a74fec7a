package lanewise.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lanewise.verification.FiniteDifferences.Center;
import lanewise.verification.GradientCheck.Mode;
import lanewise.verification.LineCheck.Claim;

/** One run of a {@link GradientCheck}: first what must hold before differences mean anything, then block by block. */
final class CheckRun {

    private static final int NUDGES = 8;
    private static final int SAMPLED = 32;
    /** Width of the widest vectors in floats; the entries of a row's tail are sampled. */
    private static final int LANES = 16;
    /** Share of a typical size, so that a parameter of 0 in a block of zeros still gets a step. */
    private static final double SMALLEST_TYPICAL = 1e-3;

    private final String subject;
    private final CheckedFunction function;
    private final List<ParameterBlock> blocks;
    private final int rows;
    private final Mode mode;
    private final long seed;
    private final SplittableRandom random;
    private final double statedNoise;
    private final Consumer<Progress> progress;
    private final BooleanSupplier stop;
    private final FiniteDifferences differences = FiniteDifferences.DOUBLE;
    private final LineCheck check;

    private final List<String> problems = new ArrayList<>();
    private final List<String> undecided = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private double[] gradient;
    private Center center;
    private long done;
    private long total;
    private boolean stopped;

    CheckRun(String subject, CheckedFunction function, List<ParameterBlock> blocks, int rows, Mode mode, long seed,
            SplittableRandom random, Tolerance tolerance, double statedNoise, Consumer<Progress> progress,
            BooleanSupplier stop) {
        this.subject = subject;
        this.function = function;
        this.blocks = blocks;
        this.rows = rows;
        this.mode = mode;
        this.seed = seed;
        this.random = random;
        this.statedNoise = statedNoise;
        this.progress = progress;
        this.stop = stop;
        check = new LineCheck(differences, tolerance, function.knowsPieces());
    }

    GradientReport run() {
        long start = System.nanoTime();
        List<BlockReport> reports = new ArrayList<>();
        if (prepare()) {
            boolean full = mode == Mode.FULL || mode == Mode.AUTO && function.dimension() <= GradientCheck.FULL_LIMIT;
            List<int[]> plans = blocks.stream().map(block -> plan(block, full)).toList();
            total = plans.stream().mapToLong(plan -> plan.length).sum();
            for (int b = 0; b < blocks.size() && !stopped; b++) {
                reports.add(block(blocks.get(b), plans.get(b)));
            }
            reports = withSwaps(reports);
        }
        if (stopped) {
            undecided.add("stopped after " + done + " of " + total + " comparisons");
        }
        return new GradientReport(subject, mode, seed, function.dimension(), center == null ? Double.NaN : center.value(),
                center == null ? Double.NaN : center.noise(), reports, problems, undecided, warnings,
                function.evaluations(), (System.nanoTime() - start) * 1e-9);
    }

    /** Value and gradient twice, gradient over a used array, parameters untouched, size of the rounding noise. */
    private boolean prepare() {
        gradient = new double[function.dimension()];
        double value = function.value();
        long pieces = function.pieces();
        String place = function.nonFinite();
        boolean repeatable = same(value, function.value());
        double withGradient = function.valueAndGradient(gradient);
        double[] again = new double[gradient.length];
        repeatable &= same(withGradient, function.valueAndGradient(again));
        boolean gradientRepeatable = statedNoise >= 0 || Arrays.equals(gradient, again);
        double[] used = new double[gradient.length];
        Arrays.fill(used, 1);
        function.valueAndGradient(used);
        function.displaced();
        double[] afterwards = new double[gradient.length];
        function.valueAndGradient(afterwards);
        if (!function.untouched()) {
            problems.add("an evaluation changed the parameters that it was handed");
            function.restore();
        }
        if (!repeatable || !gradientRepeatable) {
            undecided.add(Outcome.NONDETERMINISTIC + ": two evaluations at the same parameters gave different "
                    + (repeatable ? "gradients" : "values") + "; fix its random choices, or state a noise level");
            return false;
        }
        if (gradientRepeatable && statedNoise < 0 && !Arrays.equals(gradient, used)) {
            problems.add("the gradient depends on what the caller's array held before: it is added to, or not written");
        }
        if (gradientRepeatable && statedNoise < 0 && !Arrays.equals(gradient, afterwards)) {
            problems.add("the gradient depends on the evaluation before: it uses intermediate results of other parameters");
        }
        if (!Double.isFinite(value)) {
            problems.add(Outcome.NONFINITE + ": the value is " + value + (place == null ? "" : "; first " + place));
            return false;
        }
        double noise = Math.max(statedNoise, 0);
        for (int k = 0; k < NUDGES; k++) {
            double nudged = function.nudged(random);
            if (Double.isFinite(nudged)) {
                noise = Math.max(noise, Math.abs(nudged - value));
            }
        }
        if (Math.abs(withGradient - value) > 2 * noise + 1e-12 * Math.abs(value)) {
            problems.add(String.format(Locale.ROOT, "the value alone is %.17g, together with the gradient %.17g", value,
                    withGradient));
        }
        center = new Center(value, pieces, noise);
        return true;
    }

    private boolean same(double a, double b) {
        return Double.doubleToLongBits(a) == Double.doubleToLongBits(b) || Math.abs(a - b) <= 2 * statedNoise;
    }

    /** The entries of a block that are compared one by one, ascending. */
    private int[] plan(ParameterBlock block, boolean full) {
        int end = block.offset() + block.size();
        if (full || block.size() <= SAMPLED) {
            return java.util.stream.IntStream.range(block.offset(), end).toArray();
        }
        TreeSet<Integer> entries = new TreeSet<>(List.of(block.offset(), end - 1));
        for (int tail = 1; tail < LANES && tail <= block.columns() && entries.size() < SAMPLED / 2; tail++) {
            entries.add(block.offset() + block.columns() - tail);
            entries.add(end - tail);
        }
        while (entries.size() < SAMPLED) {
            entries.add(random.nextInt(block.offset(), end));
        }
        return entries.stream().mapToInt(Integer::intValue).toArray();
    }

    private BlockReport block(ParameterBlock block, int[] plan) {
        double scale = BlockReport.scale(gradient, block);
        double typical = typical(block);
        List<Entry> entries = new ArrayList<>();
        for (int index : plan) {
            if (stop.getAsBoolean()) {
                stopped = true;
                break;
            }
            entries.add(entry(block, index, scale, typical));
            done++;
            progress.accept(new Progress(block.name(), done, total));
        }
        if (scale == 0 && entries.stream().allMatch(e -> e.outcome() == Outcome.PASS && e.numeric() == 0)) {
            warnings.add(block.name() + " is dead: its gradient is zero, and the function does not depend on it here");
        }
        BlockReport report = BlockReport.of(block, entries, gradient, Double.NaN, List.of());
        if (report.count(Outcome.FAIL) == 0) {
            return report;
        }
        double[] parameters = Arrays.copyOfRange(function.parameters(), block.offset(), block.offset() + block.size());
        List<String> hints = Diagnosis.explain(block, report.analytic(), report.numeric(), parameters, rows);
        return BlockReport.of(block, entries, gradient, Double.NaN, hints);
    }

    private Entry entry(ParameterBlock block, int index, double scale, double typical) {
        double x = function.parameter(index);
        Claim claim = new Claim(block.place(index), index, x, gradient[index], scale);
        return check.check(claim, function.coordinate(index), differences.step(x, typical), center);
    }

    /** Root mean square of the block's parameters. */
    private double typical(ParameterBlock block) {
        double sum = 0;
        for (int i = block.offset(); i < block.offset() + block.size(); i++) {
            sum += function.parameter(i) * function.parameter(i);
        }
        double rms = Math.sqrt(sum / block.size());
        return Double.isFinite(rms) ? Math.max(rms, SMALLEST_TYPICAL) : SMALLEST_TYPICAL;
    }

    /** Adds the hint that two failing blocks hold each other's gradient. */
    private static List<BlockReport> withSwaps(List<BlockReport> reports) {
        List<BlockReport> result = new ArrayList<>();
        for (BlockReport report : reports) {
            List<String> hints = new ArrayList<>(report.hints());
            for (BlockReport other : reports) {
                if (report != other && report.count(Outcome.FAIL) > 0 && report.block().size() == other.block().size()
                        && Diagnosis.swapped(report.analytic(), report.numeric(), other.numeric())) {
                    hints.add("holds the gradient of " + other.block().name());
                }
            }
            result.add(new BlockReport(report.block(), report.counts(), report.worst(), report.notable(),
                    report.maxDifference(), report.maxRelative(), report.cosine(), report.factor(), hints,
                    report.analytic(), report.numeric(), report.detectable()));
        }
        return result;
    }
}
