package lanewise.jmh.peers;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lanewise.jmh.Contest;
import lanewise.optimize.Adadelta;
import lanewise.optimize.Adagrad;
import lanewise.optimize.Adam;
import lanewise.optimize.AdamW;
import lanewise.optimize.AmsGrad;
import lanewise.optimize.DoubleOptimizer;
import lanewise.optimize.FloatOptimizer;
import lanewise.optimize.Lion;
import lanewise.optimize.NAdam;
import lanewise.optimize.Optimizer;
import lanewise.optimize.RmsProp;
import lanewise.optimize.Sgd;

/**
 * Optimizer steps beside a copy that moves as many bytes, out of cache, and their cycles per parameter in cache:
 * {@code RATIO update <optimizer>/<type> copy <median> [quartiles]} and {@code CYCLES update <optimizer>/<type> <n>}.
 */
public final class UpdateRatios {

    /** 64 MiB an array: larger than the caches of most machines. */
    private static final int OUT_OF_CACHE_BYTES = 1 << 26;

    /** 16 KiB an array: all of Adam's four in the second level of cache, plain gradient descent's two in the first. */
    private static final int IN_CACHE_BYTES = 1 << 14;

    private static final double LEARNING_RATE = 1e-9;

    private UpdateRatios() {}

    /**
     * An optimizer and what one step moves.
     *
     * @param name its name
     * @param rule its specification
     * @param arrays of state beside parameters and gradient
     */
    private record Update(String name, Optimizer rule, int arrays) {

        /** Numbers read and written per parameter: all are read, all but the gradient are written. */
        int numbersMoved() {
            return 2 + arrays + 1 + arrays;
        }
    }

    private static final List<Update> UPDATES = List.of(
            new Update("sgd", Sgd.plain(), 0),
            new Update("momentum", Sgd.withMomentum(0.9), 1),
            new Update("nesterov", Sgd.withNesterov(0.9), 1),
            new Update("adagrad", Adagrad.standard(), 1),
            new Update("adadelta", Adadelta.standard(), 2),
            new Update("rmsprop", RmsProp.standard(), 1),
            new Update("rmsprop-centered", RmsProp.standard().withCentered(true), 2),
            new Update("lion", Lion.standard(), 1),
            new Update("adam", Adam.standard(), 2),
            new Update("adamw", AdamW.standard(), 2),
            new Update("nadam", NAdam.standard(), 2),
            new Update("amsgrad", AmsGrad.standard(), 3));

    /**
     * Runs the comparison and writes into {@code update.csv} after every case.
     *
     * @param arguments see {@link RatioOptions#USAGE}
     */
    public static void main(String[] arguments) {
        PeerProcess.run(UpdateRatios.class, arguments, () -> run(RatioOptions.parse(arguments)));
    }

    private static void run(RatioOptions options) throws IOException {
        Map<String, List<String>> peersOf = new LinkedHashMap<>();
        for (String type : List.of("/f32", "/f64")) {
            UPDATES.forEach(update -> peersOf.put(update.name + type, List.of("copy")));
        }
        Set<String> selected = options.select(peersOf, List.of("copy"));
        RatioTable table = new RatioTable("update", options.results());
        for (boolean isDouble : new boolean[] {false, true}) {
            for (Update update : UPDATES) {
                String name = update.name + (isDouble ? "/f64" : "/f32");
                if (selected.contains(name)) {
                    table.add(name, outOfCache(update, isDouble, options));
                    inCache(update, isDouble, name, options);
                }
            }
        }
        table.announce();
    }

    private static List<Contest.Outcome> outOfCache(Update update, boolean isDouble, RatioOptions options) {
        // Whatever the type, the copy moves floats: half of the bytes are read, half written.
        int copied = Math.multiplyExact(OUT_OF_CACHE_BYTES / Float.BYTES / 2, update.numbersMoved());
        float[] from = filled(copied);
        float[] to = new float[copied];
        return Contest.run(
                List.of(
                        Contest.Contestant.ofVectors("lanewise", step(update.rule, isDouble, OUT_OF_CACHE_BYTES)),
                        Contest.Contestant.of("copy", () -> System.arraycopy(from, 0, to, 0, from.length))),
                options.pace());
    }

    private static void inCache(Update update, boolean isDouble, String name, RatioOptions options) {
        Contest.Outcome outcome = Contest.run(
                List.of(Contest.Contestant.ofVectors("lanewise", step(update.rule, isDouble, IN_CACHE_BYTES))),
                options.pace())
                .getFirst();
        double gigahertz = CoreClock.gigahertz();
        double cycles = gigahertz * (isDouble ? Double.BYTES : Float.BYTES) / IN_CACHE_BYTES;
        System.out.printf(
                Locale.ROOT, "CYCLES update %s %.2f per parameter, best %.2f, at %.2f GHz%n", name,
                outcome.medianNanos() * cycles, outcome.bestNanos() * cycles, gigahertz);
    }

    private static Runnable step(Optimizer rule, boolean isDouble, int bytes) {
        if (isDouble) {
            int parameters = bytes / Double.BYTES;
            DoubleOptimizer optimizer = DoubleOptimizer.of(rule, parameters);
            double[] theta = wide(parameters);
            double[] gradient = wide(parameters);
            return () -> optimizer.step(theta, gradient, LEARNING_RATE);
        }
        int parameters = bytes / Float.BYTES;
        FloatOptimizer optimizer = FloatOptimizer.of(rule, parameters);
        float[] theta = filled(parameters);
        float[] gradient = filled(parameters);
        return () -> optimizer.step(theta, gradient, LEARNING_RATE);
    }

    /** Values far from zero, so that moments never become subnormal. */
    private static float[] filled(int length) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = 0.5f + (i & 255) / 512f;
        }
        return values;
    }

    private static double[] wide(int length) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
            values[i] = 0.5 + (i & 255) / 512.0;
        }
        return values;
    }
}
