package lanewise.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The result of a {@link GradientCheck}.
 *
 * @param subject what was checked
 * @param mode which comparisons were made
 * @param method in which precision, within which tolerance, in words
 * @param seed of everything that was drawn at random
 * @param dimension number of parameters
 * @param value the function's value
 * @param noise how far the value moved when every parameter was nudged by one unit in its last place
 * @param detection what the comparisons can find, in words
 * @param blocks a report per block
 * @param secondOrder what the second derivatives showed; null if they were not asked for, or nothing could be compared
 * @param kernels the library's own gradients against the reference gradient; empty if no network was checked
 * @param problems faults outside the numbers, for example a gradient that adds to the caller's array
 * @param undecided reasons why nothing could be said, for example a function that is not deterministic
 * @param warnings what the reader should know, for example a block without influence, or one factor by which every block
 *     is wrong
 * @param evaluations how often the function was evaluated
 * @param seconds how long the check took
 */
public record GradientReport(String subject, GradientCheck.Mode mode, String method, long seed, int dimension,
        double value,
        double noise, List<String> detection, List<BlockReport> blocks, SecondOrderReport secondOrder,
        List<KernelReport> kernels,
        List<String> problems,
        List<String> undecided, List<String> warnings, long evaluations, double seconds) {

    /** Takes copies of the lists. */
    public GradientReport {
        detection = List.copyOf(detection);
        blocks = List.copyOf(blocks);
        kernels = List.copyOf(kernels);
        problems = List.copyOf(problems);
        undecided = List.copyOf(undecided);
        warnings = List.copyOf(warnings);
    }

    /**
     * What the check came to.
     *
     * @return failed if a block, the second order or a kernel failed or there is a problem; not verified if a block, the
     *     second order or a kernel is not, or something was undecided
     */
    public Verdict verdict() {
        if (kernels.stream().anyMatch(KernelReport::failed) || !problems.isEmpty()) {
            return Verdict.FAILED;
        }
        List<Verdict> verdicts = new ArrayList<>(blocks.stream().map(BlockReport::verdict).toList());
        kernels.forEach(kernel -> verdicts.add(kernel.verdict()));
        if (secondOrder != null) {
            verdicts.add(secondOrder.verdict());
        }
        if (!undecided.isEmpty()) {
            verdicts.add(Verdict.NOT_VERIFIED);
        }
        return Verdict.worst(verdicts.stream());
    }

    /**
     * The number of comparisons with one outcome.
     *
     * @param outcome the outcome
     * @return their sum over all blocks
     */
    public int count(Outcome outcome) {
        return blocks.stream().mapToInt(b -> b.count(outcome)).sum();
    }

    /**
     * Fails a test if the gradient is not verified.
     *
     * @return this
     * @throws AssertionError with the report as its message unless the verdict is {@link Verdict#PASSED}
     */
    public GradientReport assertPassed() {
        if (verdict() != Verdict.PASSED) {
            throw new AssertionError(toString());
        }
        return this;
    }

    /**
     * The report as JSON: one object with the components of this record, blocks and entries as objects in it.
     *
     * @return a JSON text; numbers that are not finite are strings
     */
    public String json() {
        return ReportJson.of(this);
    }

    /**
     * Draws the differences of every block whose entries were compared one by one: a PNG per block, a square per entry,
     * black where analytic and numeric derivative agree to 13 digits, over blue, green and yellow to red where they
     * differ as much as the block's largest entry, or the analytic one is not finite; grey where they were not compared. In
     * {@link GradientCheck.Mode#FAST} that is done with the entries of blocks that fail only.
     *
     * @param directory where to; made if it does not exist and there is something to draw
     * @return the files; none if no entry was compared one by one
     * @throws IOException if a file cannot be written
     */
    public List<Path> heatMaps(Path directory) throws IOException {
        return HeatMap.write(this, directory);
    }

    /**
     * The report as a text table.
     *
     * @return a headline, a line per block, and below each what did not pass
     */
    @Override
    public String toString() {
        return ReportTable.of(this);
    }
}
