package lanewise.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lanewise.verification.GradientCheck.Mode;

/** Runs the comparisons of a {@link GradientCheck} block by block and summarises them. */
final class CheckRun {

    private static final int SAMPLED = 32;

    /** Width of the widest vectors, in floats: as many entries at the end of a row may lie in its tail. */
    private static final int LANES = 16;

    /** The cosine of gradients of which one is a multiple of the other, to some three digits. */
    private static final double PROPORTIONAL = 1 - 1e-6;

    private final CheckedFunction function;
    private final Preliminaries known;
    private final Comparisons comparisons;
    private final List<ParameterBlock> blocks;
    private final int rows;
    private final SplittableRandom random;
    private final List<String> warnings = new ArrayList<>();
    private int fewestDirections = DirectionalCheck.DIRECTIONS;

    /** A run over the blocks; {@code rows} is 0 if it is not known over how many rows the function is a mean. */
    CheckRun(CheckedFunction function, Preliminaries known, Comparisons comparisons, List<ParameterBlock> blocks,
            int rows, SplittableRandom random) {
        this.function = function;
        this.known = known;
        this.comparisons = comparisons;
        this.blocks = blocks;
        this.rows = rows;
        this.random = random;
    }

    List<String> warnings() {
        return warnings;
    }

    /** Compares as the mode says; {@link Mode#AUTO} is fast and sampled here. */
    List<BlockReport> run(Mode mode) {
        boolean directions = mode == Mode.FAST || mode == Mode.AUTO;
        List<int[]> plans = blocks.stream().map(block -> plan(block, mode, random)).toList();
        comparisons.expect(plans.stream().mapToLong(plan -> plan.length).sum()
                + (directions ? DirectionalCheck.DIRECTIONS * blocks.size() + 1 : 0));
        List<BlockReport> reports = new ArrayList<>();
        for (int b = 0; b < blocks.size() && !comparisons.stopped(); b++) {
            reports.add(block(blocks.get(b), plans.get(b), directions));
        }
        if (directions && !comparisons.stopped()) {
            reports.add(everything(reports.stream().anyMatch(report -> report.count(Outcome.FAIL) > 0)));
        }
        return withFactor(withSwaps(reports));
    }

    /** What comparisons as the mode says can find. */
    List<String> detection(Mode mode) {
        return Detection.sentences(mode, SAMPLED, fewestDirections);
    }

    /** The entries of a block that are compared one by one, ascending. */
    static int[] plan(ParameterBlock block, Mode mode, SplittableRandom random) {
        int end = block.offset() + block.size();
        if (mode == Mode.FAST) {
            return new int[0];
        }
        if (mode == Mode.FULL || block.size() <= SAMPLED) {
            return IntStream.range(block.offset(), end).toArray();
        }
        TreeSet<Integer> entries = new TreeSet<>(List.of(block.offset(), end - 1));
        for (int tail = 1; tail <= Math.min(LANES, block.columns()) && entries.size() < SAMPLED / 2; tail++) {
            entries.add(block.offset() + block.columns() - tail);
            entries.add(end - tail);
        }
        while (entries.size() < SAMPLED) {
            entries.add(random.nextInt(block.offset(), end));
        }
        return entries.stream().mapToInt(Integer::intValue).toArray();
    }

    private BlockReport block(ParameterBlock block, int[] plan, boolean directions) {
        List<Entry> entries = new ArrayList<>();
        double ofDirections = Double.NaN;
        if (directions) {
            DirectionalCheck directional = new DirectionalCheck(comparisons, block, random);
            entries.addAll(directional.run());
            ofDirections = directional.detectable();
            fewestDirections = Math.min(fewestDirections, directional.passed());
        }
        Set<Integer> suspects = entries.stream().map(Entry::index).collect(Collectors.toSet());
        for (int index : plan) {
            if (!suspects.contains(index)) {
                comparisons.coordinate(block, index).ifPresent(entries::add);
            }
        }
        if (BlockReport.scale(known.gradient(), block) == 0 && !entries.isEmpty() && block.learns()
                && entries.stream().allMatch(e -> e.outcome() == Outcome.PASS && e.numeric() == 0)) {
            warnings.add(block.name() + " is dead: its gradient is zero, and the function does not depend on it here");
        } else if (roundingAlone(entries)) {
            warnings.add(block.name()
                    + " has a gradient of rounding errors alone: the function does not depend on it here, as"
                    + " on a bias before a batch norm");
        }
        double detectable = directions
                ? ofDirections
                : entries.stream().filter(e -> e.outcome() == Outcome.PASS).mapToDouble(Entry::detectable).max()
                        .orElse(Double.NaN);
        BlockReport report = BlockReport.of(block, entries, known.gradient(), detectable, List.of());
        if (report.count(Outcome.FAIL) == 0) {
            return report;
        }
        double[] parameters = Arrays.copyOfRange(function.parameters(), block.offset(), block.offset() + block.size());
        return report.withHints(Diagnosis.explain(block, report.analytic(), report.numeric(), parameters, rows));
    }

    /** Whether everything that was compared passed because it is no larger than it may be rounded by. */
    private static boolean roundingAlone(List<Entry> entries) {
        return !entries.isEmpty() && entries.stream().anyMatch(e -> e.analytic() != 0)
                && entries.stream().allMatch(e -> e.outcome() == Outcome.PASS
                        && Math.max(Math.abs(e.analytic()), Math.abs(e.numeric())) <= e.tolerance());
    }

    /** One direction through all blocks: what no block shows alone. */
    private BlockReport everything(boolean confirmed) {
        ParameterBlock all = new ParameterBlock("all parameters", 0, 1, function.dimension());
        double[] direction = new double[function.dimension()];
        for (ParameterBlock block : blocks) {
            double[] signs = comparisons.signs(block, random);
            System.arraycopy(signs, block.offset(), direction, block.offset(), block.size());
        }
        List<Entry> entries = comparisons.direction(all, "direction", direction, 0, direction.length).stream()
                .map(entry -> comparisons.needsConfirmation(blocks) && !confirmed ? entry.unconfirmed() : entry)
                .toList();
        return BlockReport.of(all, entries, known.gradient(), Double.NaN, List.of());
    }

    /** Adds the hint that a failing block holds another block's gradient. */
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
            result.add(report.withHints(hints));
        }
        return result;
    }

    /** Where every block is wrong by one factor says so once, for all of them, in place of their hints. */
    private List<BlockReport> withFactor(List<BlockReport> reports) {
        double factor = factor(reports);
        if (Double.isNaN(factor)) {
            return reports;
        }
        warnings.add(Diagnosis.everywhere(factor, rows));
        return reports.stream().map(report -> report.withHints(List.of())).toList();
    }

    /** The factor by which every block that the function depends on is wrong; NaN if there is none, or one block alone. */
    private double factor(List<BlockReport> reports) {
        double factor = Double.NaN;
        int explained = 0;
        for (BlockReport report : reports) {
            boolean independent = Double.isNaN(report.factor()) && report.count(Outcome.FAIL) == 0;
            if (independent) {
                continue;
            }
            factor = explained == 0 ? report.factor() : factor;
            if (report.count(Outcome.FAIL) == 0 || !Diagnosis.near(report.factor(), factor)
                    || !(Math.abs(report.cosine()) >= PROPORTIONAL)) {
                return Double.NaN;
            }
            explained++;
        }
        return blocks.size() > 1 && explained > 1 ? factor : Double.NaN;
    }
}
