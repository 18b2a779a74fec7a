package lanewise.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lanewise.verification.reference.ReferenceNetwork;

/**
 * A gradient computed by the library against the reference gradient at the same parameters and data.
 *
 * <p>Every entry is judged by its own bound: |computed − reference| ≤ limit · u · gauge, u being the unit roundoff of
 * the computation and the gauge what {@link ReferenceNetwork#gauge} says this entry's rounding errors may add up to.
 * The limit is 16, the threshold of the BLAS testers, and √K where sums have more than 256 terms: the errors of one
 * running sum of K terms grow with √K in expectation (Higham, <i>Accuracy and Stability of Numerical Algorithms</i>,
 * 2nd ed., section 2.8).
 *
 * @param name which computation
 * @param unit its unit roundoff u
 * @param limit largest ratio that passes
 * @param value the computed loss
 * @param referenceValue the loss of the reference
 * @param valueRatio |value − referenceValue| / (u · gauge)
 * @param blocks the worst entry of every block
 * @param overflow if a computed number is not finite, the first result of the reference that the computation's type cannot
 *     hold, in words; else, or if there is none, empty
 */
public record KernelReport(String name, double unit, double limit, double value, double referenceValue,
        double valueRatio, List<Block> blocks, String overflow) {

    /** Threshold of Reference-LAPACK {@code BLAS/TESTING/sblat3.in}. */
    private static final double LIMIT = 16;

    /**
     * The entry of a block with the largest ratio.
     *
     * @param block the block
     * @param place row and column of the entry
     * @param ratio |computed − reference| / (u · gauge); infinite if the computed one is not finite, NaN if the gauge is not: then
     *     nothing bounds the rounding errors, and the entry was not compared
     * @param computed the computed derivative
     * @param reference the reference's derivative
     * @param allowed the difference that is allowed
     */
    public record Block(ParameterBlock block, String place, double ratio, double computed, double reference,
            double allowed) {}

    /**
     * Whether loss and gradient lie within their bounds.
     *
     * @return true if no ratio is above the limit
     */
    public boolean passed() {
        return valueRatio <= limit && blocks.stream().allMatch(b -> b.ratio() <= limit);
    }

    /**
     * Whether loss or gradient is wrong. What was not compared is neither right nor wrong.
     *
     * @return true if a ratio is above the limit
     */
    public boolean failed() {
        return valueRatio > limit || blocks.stream().anyMatch(b -> b.ratio() > limit);
    }

    /** What came of it. */
    Verdict verdict() {
        return failed() ? Verdict.FAILED : passed() ? Verdict.PASSED : Verdict.NOT_VERIFIED;
    }

    /**
     * The result in one line, and one more for every block that is out of bounds or was not compared.
     *
     * @return lines without a final line break
     */
    public String describe() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT,
                "%s against the reference: %s, worst error %.2f rounding units of %.0f allowed, loss %.2f",
                name, ReportTable.words(verdict()),
                blocks.stream().mapToDouble(Block::ratio).filter(r -> !Double.isNaN(r)).max().orElse(0), limit,
                valueRatio));
        if (!(valueRatio <= limit)) {
            text.append(String.format(Locale.ROOT, "%n  loss %.10g, reference %.10g%s", value, referenceValue,
                    Double.isNaN(valueRatio) ? " not compared" : ""));
        }
        for (Block b : blocks) {
            if (Double.isNaN(b.ratio())) {
                text.append(String.format(Locale.ROOT,
                        "%n  %s %s computed %.10g reference %.10g not compared: the bound on its rounding "
                                + "error is not finite, as beside the end of the domain of a part of your own",
                        b.block().name(), b.place(), b.computed(), b.reference()));
            }
            if (b.ratio() > limit) {
                text.append(String.format(Locale.ROOT, "%n  %s %s computed %.10g reference %.10g allowed +- %.1e",
                        b.block().name(), b.place(), b.computed(), b.reference(), b.allowed()));
            }
        }
        if (!overflow.isEmpty()) {
            text.append(String.format(Locale.ROOT, "%n  first out of range: %s", overflow));
        }
        return text.toString();
    }

    /** Compares; parameters, x and y are the very numbers from which the gradient was computed, widened. */
    static KernelReport of(String name, double unit, ReferenceNetwork reference, double[] parameters, double[] x,
            double[] y, int rows, double value, double[] computed) {
        double[] gradient = new double[reference.layout().size()];
        double[] gauge = new double[reference.layout().size()];
        double referenceValue = reference.valueAndGradient(parameters, x, y, rows, gradient);
        boolean finite = Double.isFinite(value) && Arrays.stream(computed).allMatch(Double::isFinite);
        String overflow = finite ? null : reference.beyond(unit > 0x1p-40 ? Float.MAX_VALUE : Double.MAX_VALUE);
        double valueGauge = reference.gauge(parameters, x, y, rows, unit, gauge);
        int longest = rows;
        for (int l = 0; l <= reference.network().layers().size(); l++) {
            longest = Math.max(longest, reference.network().width(l));
        }
        double limit = Math.max(LIMIT, Math.sqrt(longest));
        List<Block> blocks = new ArrayList<>();
        for (ParameterBlock block : ParameterBlock.of(reference.layout())) {
            int worst = block.offset();
            double worstRatio = -1;
            int unknown = -1;
            for (int i = block.offset(); i < block.offset() + block.size(); i++) {
                double ratio = ratio(computed[i], gradient[i], unit * gauge[i]);
                if (ratio > worstRatio) {
                    worst = i;
                    worstRatio = ratio;
                }
                unknown = Double.isNaN(ratio) ? i : unknown;
            }
            if (unknown >= 0 && !(worstRatio > limit)) {
                worst = unknown;
                worstRatio = Double.NaN;
            }
            blocks.add(new Block(block, block.place(worst), worstRatio, computed[worst], gradient[worst],
                    limit * unit * gauge[worst]));
        }
        return new KernelReport(name, unit, limit, value, referenceValue,
                ratio(value, referenceValue, unit * valueGauge), blocks, overflow == null ? "" : overflow);
    }

    /** 0 for equal numbers even where the gauge is 0; infinite for what is not finite on one side only; NaN where the gauge is not. */
    private static double ratio(double computed, double reference, double unit) {
        if (Double.doubleToLongBits(computed) == Double.doubleToLongBits(reference) || computed == reference) {
            return 0;
        }
        if (!Double.isFinite(computed) || !Double.isFinite(reference)) {
            return Double.POSITIVE_INFINITY;
        }
        return Double.isFinite(unit) ? Math.abs(computed - reference) / unit : Double.NaN;
    }
}
