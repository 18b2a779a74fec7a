package lanewise.verification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a {@link GradientReport} as text. */
final class ReportTable {

    private ReportTable() {}

    static String of(GradientReport report) {
        StringBuilder text = new StringBuilder();
        line(text, "gradient check of %s: %s", report.subject(), words(report.verdict()));
        line(text, "%s, %s mode, seed %d, value %.10g, %s, %.2f s", Counts.of(report.dimension(), "parameter"),
                report.mode().name().toLowerCase(Locale.ROOT), report.seed(), report.value(),
                Counts.of(report.evaluations(), "evaluation"),
                report.seconds());
        line(text, "%s", report.method());
        report.problems().forEach(problem -> line(text, "problem: %s", problem));
        report.undecided().forEach(reason -> line(text, "undecided: %s", reason));
        table(text, report.blocks());
        report.detection().forEach(sentence -> line(text, "detection: %s", sentence));
        if (report.secondOrder() != null) {
            secondOrder(text, report.secondOrder());
        }
        report.kernels().forEach(kernel -> line(text, "%s", kernel.describe()));
        report.warnings().forEach(warning -> line(text, "warning: %s", warning));
        return text.toString();
    }

    private static void table(StringBuilder text, List<BlockReport> blocks) {
        if (blocks.isEmpty()) {
            return;
        }
        int width = blocks.stream().mapToInt(b -> name(b).length()).max().orElse(0);
        String format = "%-" + width + "s %8s %8s %6s %6s %8s %8s  %10s %10s  %-10s %12s %12s %10s";
        line(text, format, "block", "checks", "pass", "fail", "kink", "inconcl", "nonfin", "max|a-n|", "/max|a|",
                "worst", "cosine", "factor", "detects");
        for (BlockReport block : blocks) {
            line(text, format, name(block), block.comparisons(), block.count(Outcome.PASS),
                    block.count(Outcome.FAIL), block.count(Outcome.KINK),
                    block.count(Outcome.INCONCLUSIVE) + block.count(Outcome.DOUBTFUL), block.count(Outcome.NONFINITE),
                    scientific(block.maxDifference()), scientific(block.maxRelative()),
                    block.worst() == null ? "-" : block.worst().place(), fixed(block.cosine()),
                    fixed(block.factor()),
                    Double.isNaN(block.detectable()) ? "-" : scientific(block.detectable()));
        }
        blocks.forEach(block -> details(text, block));
    }

    private static void secondOrder(StringBuilder text, SecondOrderReport second) {
        Map<Outcome, Integer> counts = second.counts();
        line(text,
                "second order: %s, u'Hv and v'Hu are equal in %d of %d comparisons, %d fail, %d kink, %d inconclusive",
                words(second.verdict()), counts.getOrDefault(Outcome.PASS, 0), second.symmetry().size(),
                counts.getOrDefault(Outcome.FAIL, 0), counts.getOrDefault(Outcome.KINK, 0),
                counts.getOrDefault(Outcome.INCONCLUSIVE, 0));
        if (counts.containsKey(Outcome.FAIL)) {
            line(text, "  hint: the second derivatives are not symmetric, so this is the gradient of no function");
        }
        second.symmetry().stream().filter(e -> e.outcome() != Outcome.PASS).limit(3)
                .forEach(entry -> line(text, "  %s", entry.describe()));
        double product = Arrays.stream(second.product()).map(Math::abs).max().orElse(0);
        line(text, "H v: largest entry %.6g, every entry to +- %.1e", product,
                Arrays.stream(second.error()).max().orElse(0));
        if (!second.products().isEmpty()) {
            line(text, "your H v against differences of the gradient:");
            table(text, second.products());
        }
    }

    private static void details(StringBuilder text, BlockReport block) {
        if (block.notable().isEmpty()) {
            return;
        }
        line(text, "%s:", name(block));
        block.hints().forEach(hint -> line(text, "  hint: %s", hint));
        block.notable().stream().limit(3).forEach(entry -> line(text, "  %s", entry.describe()));
        int more = block.comparisons() - block.count(Outcome.PASS) - 3;
        if (more > 0) {
            line(text, "  and %d more", more);
        }
    }

    private static String name(BlockReport block) {
        return block.block().name() + " " + block.block().rows() + "x" + block.block().columns();
    }

    static String words(Verdict verdict) {
        return verdict.name().replace('_', ' ');
    }

    private static String scientific(double value) {
        return String.format(Locale.ROOT, "%.1e", value);
    }

    private static String fixed(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.8f", value);
    }

    private static void line(StringBuilder text, String format, Object... arguments) {
        text.append(String.format(Locale.ROOT, format, arguments)).append('\n');
    }
}
