package lanewise.jmh.peers;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Times several ways to do the same work in turn: A B C, C B A, A B C … within one process, so that a slow moment of
 * the machine meets all of them alike. The first contestant is ours; what is reported of a peer is the median over all
 * rounds of its time divided by ours in the same round.
 */
final class Contest {

    /** Who needs longer than this for one call, twice, is left out. */
    private static final long PATIENCE_NANOS = 1_000_000_000;

    /** So many turns in a row must have been steady before anything is measured. */
    private static final int STEADY_TURNS = 10;

    /** HotSpot hands a method to its second compiler after 600 calls at the earliest; until then it may look steady. */
    private static final int CALLS_TO_BE_COMPILED = 2000;

    /** Enough for work of which a call is long, because its inner methods have then been called often. */
    private static final long LONG_ENOUGH_NANOS = 2_000_000_000;

    private static final long LONGEST_WARM_UP_NANOS = 20_000_000_000L;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * One way to do the work.
     *
     * @param name a word
     * @param work does it once
     */
    record Contestant(String name, Runnable work) {}

    /**
     * What came of one contestant.
     *
     * @param name the contestant
     * @param medianNanos the median time of one call
     * @param bestNanos the best
     * @param ratios its time by ours, ascending; one per round
     */
    record Outcome(String name, double medianNanos, double bestNanos, double[] ratios) {

        /** The quantile q of the ratios, from 0 for the smallest to 1 for the largest. */
        double ratio(double q) {
            return quantile(ratios, q);
        }

        /** {@code median [quartile, quartile]}. */
        String describeRatio() {
            return String.format(Locale.ROOT, "%.2f [%.2f, %.2f]", ratio(0.5), ratio(0.25), ratio(0.75));
        }
    }

    private Contest() {}

    /** Runs all rounds. Contestants that are out of patience's reach are missing in the outcome; ours never is. */
    static List<Outcome> run(List<Contestant> contestants, RatioOptions options) {
        List<Contestant> field = new ArrayList<>();
        List<Integer> repetitions = new ArrayList<>();
        for (Contestant contestant : contestants) {
            boolean slow = nanos(contestant.work, 1) > PATIENCE_NANOS && nanos(contestant.work, 1) > PATIENCE_NANOS;
            if (slow && !field.isEmpty()) {
                System.out.println("# " + contestant.name + " needs more than a second for one call: left out");
                continue;
            }
            double perCall = warmUp(contestant, field.isEmpty(), options.quietNanos());
            field.add(contestant);
            repetitions.add(Math.clamp(Math.round(options.turnNanos() / perCall), 1, 10_000_000));
        }
        double[][] times = new double[field.size()][options.rounds()];
        for (int round = 0; round < options.rounds(); round++) {
            for (int i = 0; i < field.size(); i++) {
                int turn = round % 2 == 0 ? i : field.size() - 1 - i;
                int calls = repetitions.get(turn);
                times[turn][round] = (double) nanos(field.get(turn).work, calls) / calls;
            }
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < field.size(); i++) {
            outcomes.add(outcome(field.get(i).name, times[i], times[0]));
        }
        return outcomes;
    }

    private static Outcome outcome(String name, double[] times, double[] ours) {
        double[] ratios = new double[times.length];
        for (int round = 0; round < times.length; round++) {
            ratios[round] = times[round] / ours[round];
        }
        Arrays.sort(ratios);
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return new Outcome(name, quantile(sorted, 0.5), sorted[0], ratios);
    }

    /** Interpolates between neighbours. */
    private static double quantile(double[] sorted, double q) {
        double position = q * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /**
     * Runs until the compiler has been idle and the time has not improved for a while; nanoseconds per call at the end.
     * Ours, which allocates nothing once it is compiled, also runs until that is so.
     */
    private static double warmUp(Contestant contestant, boolean ours, long quiet) {
        long start = System.nanoTime();
        long settled = start;
        double best = Double.MAX_VALUE;
        int calls = 1;
        int turns = 0;
        long allCalls = 0;
        while (true) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long elapsed = nanos(contestant.work, calls);
            allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
            long now = System.nanoTime();
            allCalls += calls;
            double perCall = Math.max(1, (double) elapsed / calls);
            if (perCall < 0.95 * best || ours && allocated >= calls || !CompilerQueue.isIdle()) {
                settled = now;
                turns = 0;
            }
            best = Math.min(best, perCall);
            turns++;
            boolean compiled = allCalls > CALLS_TO_BE_COMPILED || now - start > LONG_ENOUGH_NANOS;
            if (compiled && turns > STEADY_TURNS && now - settled > quiet) {
                return best;
            }
            if (now - start > LONGEST_WARM_UP_NANOS) {
                System.out.println("# " + contestant.name + " was not steady after "
                        + LONGEST_WARM_UP_NANOS / 1_000_000_000 + " s and allocates " + allocated / calls
                        + " bytes a call; do not trust what follows");
                return best;
            }
            if (elapsed < quiet / 50 && calls < 1 << 20) {
                calls *= 2;
            }
        }
    }

    private static long nanos(Runnable work, int calls) {
        long start = System.nanoTime();
        for (int call = 0; call < calls; call++) {
            work.run();
        }
        return System.nanoTime() - start;
    }
}
