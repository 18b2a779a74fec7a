package lanewise.verification;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the change of a gradient tells: the matrix H of second derivatives, seen through its products with vectors.
 *
 * @param symmetry a comparison of u·(H·v) with v·(H·u) per block and round, u running through all parameters and v through
 *     the block: the two are equal if the gradient is the gradient of anything
 * @param vector a vector v
 * @param product H·v by differences of the gradient
 * @param error bounds on the errors of the product; infinite where a kink was in the way
 * @param products a user's own H·v against differences of the gradient, a report per block; empty if there is none
 */
public record SecondOrderReport(List<Entry> symmetry, double[] vector, double[] product, double[] error,
        List<BlockReport> products) {

    /** Takes copies of the lists. */
    public SecondOrderReport {
        symmetry = List.copyOf(symmetry);
        products = List.copyOf(products);
    }

    /**
     * How many comparisons of {@link #symmetry} had each outcome.
     *
     * @return the counts
     */
    public Map<Outcome, Integer> counts() {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        symmetry.forEach(entry -> counts.merge(entry.outcome(), 1, Integer::sum));
        return counts;
    }

    /**
     * What the comparisons came to.
     *
     * @return failed if one failed or was not finite; not verified if more than 2 % are undecided or none was made
     */
    public Verdict verdict() {
        return Verdict.worst(
                Stream.concat(Stream.of(Verdict.of(counts())), products.stream().map(BlockReport::verdict)));
    }
}
