package lanewise.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lanewise.checks.Counts;

/**
 * How large the gradient is, block by block, and what is wrong with it in words: vanishing, exploding, dead or not finite.
 *
 * <p>Blocks are compared by the root mean square of their gradient, on its way from the output to the input. A block of weights
 * is <em>vanishing</em> when its value is below {@value #VANISHING} times that of the largest block of weights between it and the
 * output, <em>dead</em> when it is 0 in every element, and <em>exploding</em> when all those have less than {@value #VANISHING}
 * times its value, or when it is above {@value #EXPLODING} times the root mean square of the weights themselves. The thresholds
 * are conventions that tell orders of magnitude, not a theory. A gradient that is small everywhere, or 0 in all blocks, is not
 * judged: it is that of a minimum, too.
 *
 * @param blocks the trainable blocks, in the order of the layout
 */
public record GradientDiagnosis(List<Entry> blocks) {

    /** A block of weights below this part of the largest one between it and the output is vanishing. */
    public static final double VANISHING = 1e-4;

    /** A block whose gradient is more than this many times its weights is exploding. */
    public static final double EXPLODING = 1e3;

    /** What a block's gradient is. */
    public enum Finding {
        /** Nothing stands out. */
        HEALTHY,
        /** Orders of magnitude smaller than nearer to the output. */
        VANISHING,
        /** Orders of magnitude larger than nearer to the output, or than the weights. */
        EXPLODING,
        /** Zero in every element. */
        DEAD,
        /** Holds a NaN or an infinity. */
        NOT_FINITE
    }

    /**
     * One block.
     *
     * @param block which
     * @param gradient root mean square of its gradient
     * @param parameters root mean square of its parameters
     * @param finding what that means
     */
    public record Entry(ParameterLayout.Block block, double gradient, double parameters, Finding finding) {

        /**
         * The entry in one line.
         *
         * @return for example {@code layer 1 weights 64x96 at offset 0: gradient 3.1e-07, parameters 1.2e-01, vanishing}
         */
        public String describe() {
            return String.format(
                    Locale.ROOT,
                    "%s: gradient %.1e, parameters %.1e, %s",
                    block.describe(),
                    gradient,
                    parameters,
                    finding.name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
    }

    /** Takes a copy of the blocks. */
    public GradientDiagnosis {
        blocks = List.copyOf(blocks);
    }

    /** The element of a flat array. */
    private interface Element {
        double at(int index);
    }

    /**
     * Looks at a gradient.
     *
     * @param layout where its blocks lie
     * @param parameters the parameters
     * @param gradient their gradient
     * @return the diagnosis
     * @throws IllegalArgumentException if an array has not as many elements as the layout
     */
    public static GradientDiagnosis of(ParameterLayout layout, float[] parameters, float[] gradient) {
        check(layout, parameters.length, gradient.length);
        return of(layout, i -> parameters[i], i -> gradient[i]);
    }

    /**
     * Looks at a gradient in double precision.
     *
     * @param layout where its blocks lie
     * @param parameters the parameters
     * @param gradient their gradient
     * @return the diagnosis
     * @throws IllegalArgumentException if an array has not as many elements as the layout
     */
    public static GradientDiagnosis of(ParameterLayout layout, double[] parameters, double[] gradient) {
        check(layout, parameters.length, gradient.length);
        return of(layout, i -> parameters[i], i -> gradient[i]);
    }

    private static void check(ParameterLayout layout, int parameters, int gradient) {
        if (parameters != layout.size() || gradient != layout.size()) {
            throw new IllegalArgumentException(
                    "the layout has " + Counts.of(layout.size(), "parameter") + ", the arrays " + parameters
                            + " and " + gradient + "; pass those of its network");
        }
    }

    private static GradientDiagnosis of(ParameterLayout layout, Element parameters, Element gradient) {
        List<ParameterLayout.Block> trainable = layout.blocks().stream().filter(block -> block.kind().trainable())
                .toList();
        List<Entry> entries = new ArrayList<>();
        boolean minimum = trainable.stream().allMatch(block -> rootMeanSquare(block, gradient) == 0);
        // From the output, where a gradient comes from, to the input.
        double later = 0;
        for (ParameterLayout.Block block : trainable.reversed()) {
            double size = rootMeanSquare(block, gradient);
            double weights = rootMeanSquare(block, parameters);
            entries.addFirst(
                    new Entry(block, size, weights, minimum ? Finding.HEALTHY : finding(block, size, weights, later)));
            if (block.kind() == ParameterLayout.Kind.WEIGHTS && Double.isFinite(size)) {
                later = Math.max(later, size);
            }
        }
        return new GradientDiagnosis(entries);
    }

    private static Finding finding(ParameterLayout.Block block, double gradient, double parameters, double later) {
        if (!Double.isFinite(gradient)) {
            return Finding.NOT_FINITE;
        }
        if (block.kind() != ParameterLayout.Kind.WEIGHTS) {
            return Finding.HEALTHY;
        }
        if (gradient == 0) {
            return Finding.DEAD;
        }
        boolean grows = later > 0 && VANISHING * gradient > later;
        if (grows || gradient > EXPLODING * parameters && parameters > 0) {
            return Finding.EXPLODING;
        }
        return gradient < VANISHING * later ? Finding.VANISHING : Finding.HEALTHY;
    }

    private static double rootMeanSquare(ParameterLayout.Block block, Element element) {
        double largest = 0;
        for (int i = block.offset(); i < block.offset() + block.size(); i++) {
            largest = Math.max(largest, Math.abs(element.at(i)));
        }
        if (largest == 0 || !Double.isFinite(largest)) {
            return largest;
        }
        // Squares of the numbers themselves may leave the range.
        double squares = 0;
        for (int i = block.offset(); i < block.offset() + block.size(); i++) {
            double part = element.at(i) / largest;
            squares += part * part;
        }
        return largest * Math.sqrt(squares / block.size());
    }

    /**
     * Whether no block stands out.
     *
     * @return true if all are healthy
     */
    public boolean healthy() {
        return blocks.stream().allMatch(entry -> entry.finding() == Finding.HEALTHY);
    }

    /**
     * The diagnosis in words: a line per block that stands out, and what usually helps.
     *
     * @return one line if all blocks are healthy
     */
    public String describe() {
        if (healthy()) {
            return "gradients are healthy in " + Counts.all(blocks.size(), "block");
        }
        List<String> lines = new ArrayList<>();
        for (Entry entry : blocks) {
            if (entry.finding() != Finding.HEALTHY) {
                lines.add(entry.describe());
            }
        }
        for (Finding finding : Finding.values()) {
            if (blocks.stream().anyMatch(entry -> entry.finding() == finding)) {
                switch (finding) {
                    case HEALTHY -> {}
                    case VANISHING ->
                        lines.add("vanishing: try ReLU or its relatives, residual blocks, a normalisation,"
                                + " He initialisation");
                    case EXPLODING ->
                        lines.add("exploding: clip the gradient by its norm, lower the learning rate, scale"
                                + " the inputs");
                    case DEAD ->
                        lines.add("dead: no unit of the layer passes a gradient; lower the learning rate, use a"
                                + " leaky activation");
                    case NOT_FINITE ->
                        lines.add("not finite: look for NaN in the data, lower the learning rate, clip the"
                                + " gradient");
                }
            }
        }
        return String.join("\n", lines);
    }
}
