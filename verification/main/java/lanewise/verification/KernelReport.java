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
     * @param ratio |computed − reference| / (u · gauge); infinite if the computed one is not finite
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
     * The result in one line, and one more for every block that is out of bounds.
     *
     * @return lines without a final line break
     */
    public String describe() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT,
                "%s against the reference: %s, worst error %.2f rounding units of %.0f allowed, loss %.2f",
                name, passed() ? "PASSED" : "FAILED",
                blocks.stream().mapToDouble(Block::ratio).max().orElse(0), limit, valueRatio));
        if (!(valueRatio <= limit)) {
            text.append(String.format(Locale.ROOT, "%n  loss %.10g, reference %.10g", value, referenceValue));
        }
        for (Block b : blocks) {
            if (!(b.ratio() <= limit)) {
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
            for (int i = block.offset(); i < block.offset() + block.size(); i++) {
                double ratio = ratio(computed[i], gradient[i], unit * gauge[i]);
                if (ratio > worstRatio) {
                    worst = i;
                    worstRatio = ratio;
                }
            }
            blocks.add(new Block(block, block.place(worst), worstRatio, computed[worst], gradient[worst],
                    limit * unit * gauge[worst]));
        }
        return new KernelReport(name, unit, limit, value, referenceValue,
                ratio(value, referenceValue, unit * valueGauge), blocks, overflow == null ? "" : overflow);
    }

    /** 0 for equal numbers even where the gauge is 0; infinite for what is not finite on one side only. */
    private static double ratio(double computed, double reference, double unit) {
        if (Double.doubleToLongBits(computed) == Double.doubleToLongBits(reference) || computed == reference) {
            return 0;
        }
        double ratio = Math.abs(computed - reference) / unit;
        return Double.isNaN(ratio) ? Double.POSITIVE_INFINITY : ratio;
    }
}
