package lanewise.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Checks a block of any size with three comparisons: the derivative along directions with a random sign in every
 * coordinate. Signs, not a random unit vector, because a unit vector would dilute one wrong entry among n. A block that
 * fails is halved along the failing direction until few suspects are left, which are then compared one by one.
 */
final class DirectionalCheck {

    static final int DIRECTIONS = 3;

    /** Halving ends at segments of this many entries, and follows at most as many segments. */
    private static final int LEAF = 8;

    private final Comparisons comparisons;
    private final ParameterBlock block;
    private final SplittableRandom random;
    private final List<Entry> entries = new ArrayList<>();

    DirectionalCheck(Comparisons comparisons, ParameterBlock block, SplittableRandom random) {
        this.comparisons = comparisons;
        this.block = block;
        this.random = random;
    }

    private record Segment(int from, int to, double severity) {}

    /** The comparisons along the directions and, if one fails, of the suspects. */
    List<Entry> run() {
        for (int k = 1; k <= DIRECTIONS; k++) {
            double[] direction = comparisons.signs(block, random);
            int end = block.offset() + block.size();
            Optional<Entry> entry = comparisons.direction(block, "direction " + k, direction, block.offset(), end);
            entry.ifPresent(entries::add);
            if (entry.isPresent() && entry.get().outcome() == Outcome.FAIL) {
                suspects(direction);
                break;
            }
        }
        boolean confirmed = entries.stream().anyMatch(e -> e.index() >= 0 && e.outcome() == Outcome.FAIL);
        if (comparisons.needsConfirmation(List.of(block)) && !confirmed) {
            entries.replaceAll(Entry::unconfirmed);
        }
        return entries;
    }

    /** How many directions passed. */
    int passed() {
        return (int) entries.stream().filter(e -> e.index() < 0 && e.outcome() == Outcome.PASS).count();
    }

    /** The smallest error of any single entry that every direction that passed would have shown. */
    double detectable() {
        double shown = entries.stream().filter(e -> e.index() < 0 && e.outcome() == Outcome.PASS)
                .mapToDouble(Entry::detectable).max().orElse(Double.NaN);
        return shown / comparisons.typical(block);
    }

    private void suspects(double[] direction) {
        List<Segment> segments = List.of(new Segment(block.offset(), block.offset() + block.size(), 0));
        while (segments.stream().anyMatch(s -> s.to() - s.from() > LEAF)) {
            List<Segment> failing = new ArrayList<>();
            for (Segment segment : segments) {
                if (segment.to() - segment.from() <= LEAF) {
                    failing.add(segment);
                    continue;
                }
                int middle = (segment.from() + segment.to()) >>> 1;
                half(direction, segment.from(), middle).ifPresent(failing::add);
                half(direction, middle, segment.to()).ifPresent(failing::add);
            }
            segments = failing.stream().sorted(Comparator.comparingDouble(Segment::severity).reversed()).limit(LEAF)
                    .toList();
        }
        segments.stream().flatMapToInt(s -> IntStream.range(s.from(), s.to())).sorted()
                .forEach(index -> comparisons.coordinate(block, index).ifPresent(entries::add));
    }

    private Optional<Segment> half(double[] direction, int from, int to) {
        return comparisons.direction(block, "half", direction, from, to)
                .filter(e -> e.outcome() == Outcome.FAIL)
                .map(e -> new Segment(from, to, e.severity()));
    }
}
