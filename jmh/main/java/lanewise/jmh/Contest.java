package lanewise.jmh;

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
public final class Contest {

    /** Who needs longer than this for one call, twice, is left out. */
    private static final long PATIENCE_NANOS = 1_000_000_000;

    /** So many turns in a row must have been steady before anything is measured. */
    private static final int STEADY_TURNS = 10;

    /** HotSpot hands a method to its second compiler after 600 calls at the earliest; until then it may look steady. */
    private static final int CALLS_TO_BE_COMPILED = 2000;

    /** Enough for work of which a call is long, because its inner methods have then been called often. */
    private static final long LONG_ENOUGH_NANOS = 2_000_000_000;

    private static final long LONGEST_WARM_UP_NANOS = 20_000_000_000L;

    /** Of a turn, the share that a thread must have had its core for; what other processes took is no time of the work. */
    private static final double ENOUGH = 0.9;

    /** So often a turn is taken at most. Work of threads of its own would never have enough. */
    private static final int MOST_TRIES = 5;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * One way to do the work.
     *
     * @param name a word
     * @param work does it once
     * @param mustNotAllocate whether a call allocates nothing once it is compiled, so that one which does is not ready to be
     *     measured: vectors are objects until then
     */
    public record Contestant(String name, Runnable work, boolean mustNotAllocate) {

        /**
         * Work by vectors: each build of ours, and the JDK's own.
         *
         * @param name a word
         * @param work does it once, and allocates nothing once it is compiled
         * @return measured only when a call allocates nothing
         */
        public static Contestant ofVectors(String name, Runnable work) {
            return new Contestant(name, work, true);
        }

        /**
         * Work of which nothing is known.
         *
         * @param name a word
         * @param work does it once
         * @return measured when its time is steady
         */
        public static Contestant of(String name, Runnable work) {
            return new Contestant(name, work, false);
        }
    }

    /**
     * How long everything takes.
     *
     * @param rounds how many times each contestant has its turn
     * @param turnNanos how long one turn of one contestant lasts
     * @param quietNanos how long a contestant's time must have been steady, and the compiler idle, before anything is
     *     measured
     */
    public record Pace(int rounds, long turnNanos, long quietNanos) {

        /**
         * Turns of 5 ms.
         *
         * @param rounds how many times each contestant has its turn
         * @return to publish
         */
        public static Pace thorough(int rounds) {
            return new Pace(rounds, 5_000_000, 300_000_000);
        }

        /**
         * Turns of 1 ms and a shorter warm-up.
         *
         * @param rounds how many times each contestant has its turn
         * @return to look
         */
        public static Pace quick(int rounds) {
            return new Pace(rounds, 1_000_000, 100_000_000);
        }

        /**
         * Reads a number of rounds.
         *
         * @param value the value of the option {@code --rounds}
         * @return from 1 to 999999
         */
        public static int parseRounds(String value) {
            if (!value.matches("[1-9][0-9]{0,5}")) {
                throw new IllegalArgumentException("--rounds is " + value + "; give a number from 1 to 999999");
            }
            return Integer.parseInt(value);
        }
    }

    /**
     * What came of one contestant.
     *
     * @param name the contestant
     * @param nanos the time of one call in each round
     * @param ratios its time by ours, one per round
     */
    public record Outcome(String name, double[] nanos, double[] ratios) {

        /**
         * The middle of all rounds.
         *
         * @return the median time of one call
         */
        public double medianNanos() {
            return quantile(nanos, 0.5);
        }

        /**
         * The fastest round.
         *
         * @return its time of one call
         */
        public double bestNanos() {
            return quantile(nanos, 0);
        }

        /**
         * A quantile of the ratios.
         *
         * @param q from 0 for the smallest to 1 for the largest
         * @return the ratio
         */
        public double ratio(double q) {
            return quantile(ratios, q);
        }

        /**
         * The ratios in a few words.
         *
         * @return {@code median [quartile, quartile]}
         */
        public String describeRatio() {
            return describe(ratios);
        }
    }

    private Contest() {}

    /**
     * Runs all rounds.
     *
     * @param contestants ours first
     * @param pace how many rounds, and how long
     * @return in the same order; contestants that are out of patience's reach are missing, ours never is
     */
    public static List<Outcome> run(List<Contestant> contestants, Pace pace) {
        List<Contestant> field = new ArrayList<>();
        List<Integer> repetitions = new ArrayList<>();
        for (Contestant contestant : contestants) {
            boolean slow = nanos(contestant.work, 1) > PATIENCE_NANOS && nanos(contestant.work, 1) > PATIENCE_NANOS;
            if (slow && !field.isEmpty()) {
                System.out.println("# " + contestant.name + " needs more than a second for one call: left out");
                continue;
            }
            double perCall = warmUp(contestant, pace.quietNanos());
            field.add(contestant);
            repetitions.add(Math.clamp(Math.round(pace.turnNanos() / perCall), 1, 10_000_000));
        }
        double[][] times = new double[field.size()][pace.rounds()];
        for (int round = 0; round < pace.rounds(); round++) {
            for (int i = 0; i < field.size(); i++) {
                int turn = round % 2 == 0 ? i : field.size() - 1 - i;
                int calls = repetitions.get(turn);
                times[turn][round] = (double) undisturbed(field.get(turn).work, calls) / calls;
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
        return new Outcome(name, times, ratios);
    }

    /**
     * Some numbers in a few words.
     *
     * @param values in any order
     * @return {@code median [quartile, quartile]}
     */
    static String describe(double[] values) {
        return String.format(
                Locale.ROOT, "%.2f [%.2f, %.2f]", quantile(values, 0.5), quantile(values, 0.25),
                quantile(values, 0.75));
    }

    /** Interpolates between neighbours; the values come in any order. */
    static double quantile(double[] values, double q) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double position = q * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /**
     * Runs until the compiler has been idle and the time has not improved for a while; nanoseconds per call at the end.
     * Who allocates nothing once it is compiled also runs until that is so.
     */
    private static double warmUp(Contestant contestant, long quiet) {
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
            boolean allocates = contestant.mustNotAllocate && allocated >= calls;
            if (perCall < 0.95 * best || allocates || !CompilerQueue.isIdle()) {
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
                        + LONGEST_WARM_UP_NANOS / 1_000_000_000 + " s"
                        + (allocates ? " and allocates " + allocated / calls + " bytes a call" : "")
                        + "; do not trust what follows");
                return best;
            }
            if (elapsed < quiet / 50 && calls < 1 << 20) {
                calls *= 2;
            }
        }
    }

    /** The time of a turn in which no other process had the core, if there is one soon. */
    private static long undisturbed(Runnable work, int calls) {
        long best = Long.MAX_VALUE;
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            long processor = THREADS.getCurrentThreadCpuTime();
            long elapsed = nanos(work, calls);
            processor = THREADS.getCurrentThreadCpuTime() - processor;
            best = Math.min(best, elapsed);
            if (processor >= ENOUGH * elapsed) {
                return elapsed;
            }
        }
        return best;
    }

    private static long nanos(Runnable work, int calls) {
        long start = System.nanoTime();
        for (int call = 0; call < calls; call++) {
            work.run();
        }
        return System.nanoTime() - start;
    }
}
