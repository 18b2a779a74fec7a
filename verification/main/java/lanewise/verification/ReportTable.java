package lanewise.verification;

import java.util.Locale;

/** Writes a {@link GradientReport} as text. */
final class ReportTable {

    private ReportTable() {}

    static String of(GradientReport report) {
        StringBuilder text = new StringBuilder();
        line(text, "gradient check of %s: %s", report.subject(), words(report.verdict()));
        line(text, "%d parameters, %s mode, seed %d, value %.10g, %d evaluations, %.2f s", report.dimension(),
                report.mode().name().toLowerCase(Locale.ROOT), report.seed(), report.value(), report.evaluations(),
                report.seconds());
        report.problems().forEach(problem -> line(text, "problem: %s", problem));
        report.undecided().forEach(reason -> line(text, "undecided: %s", reason));
        if (!report.blocks().isEmpty()) {
            int width = report.blocks().stream().mapToInt(b -> name(b).length()).max().orElse(0);
            String format = "%-" + width + "s %8s %8s %6s %6s %8s %8s  %10s %10s %12s %12s";
            line(text, format, "block", "checks", "pass", "fail", "kink", "inconcl", "nonfin", "max|a-n|", "/max|a|",
                    "cosine", "factor");
            for (BlockReport block : report.blocks()) {
                line(text, format, name(block), block.comparisons(), block.count(Outcome.PASS),
                        block.count(Outcome.FAIL), block.count(Outcome.KINK), block.count(Outcome.INCONCLUSIVE),
                        block.count(Outcome.NONFINITE),
                        scientific(block.maxDifference()), scientific(block.maxRelative()), fixed(block.cosine()),
                        fixed(block.factor()));
            }
            report.blocks().forEach(block -> details(text, block));
        }
        report.kernels().forEach(kernel -> line(text, "%s", kernel.describe()));
        report.warnings().forEach(warning -> line(text, "warning: %s", warning));
        return text.toString();
    }

    private static void details(StringBuilder text, BlockReport block) {
        if (!Double.isNaN(block.detectable())) {
            line(text, "%s: an error of %.1e in a single entry would have been noticed", block.block().name(),
                    block.detectable());
        }
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
