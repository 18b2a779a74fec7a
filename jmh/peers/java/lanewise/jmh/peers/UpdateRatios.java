package lanewise.jmh.peers;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import lanewise.optimize.Adagrad;
import lanewise.optimize.Adam;
import lanewise.optimize.AdamW;
import lanewise.optimize.FloatOptimizer;
import lanewise.optimize.Lion;
import lanewise.optimize.Optimizer;
import lanewise.optimize.RmsProp;
import lanewise.optimize.Sgd;

/**
 * Optimizer steps in float beside a copy that moves as many bytes, out of cache, and their cycles per parameter in
 * cache: {@code RATIO update <optimizer>/f32 copy <median> [quartiles]} and {@code CYCLES update <optimizer>/f32 <n>}.
 */
public final class UpdateRatios {

    /** 64 MiB an array: larger than the caches of most machines. */
    private static final int OUT_OF_CACHE = 1 << 24;

    /** 16 KiB an array: all of Adam's four in the second level of cache, plain gradient descent's two in the first. */
    private static final int IN_CACHE = 1 << 12;

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

        /** Floats read and written per parameter: all are read, all but the gradient are written. */
        int floatsMoved() {
            return 2 + arrays + 1 + arrays;
        }
    }

    private static final List<Update> UPDATES = List.of(
            new Update("sgd", Sgd.plain(), 0),
            new Update("momentum", Sgd.withMomentum(0.9), 1),
            new Update("adagrad", Adagrad.standard(), 1),
            new Update("rmsprop", RmsProp.standard(), 1),
            new Update("lion", Lion.standard(), 1),
            new Update("adam", Adam.standard(), 2),
            new Update("adamw", AdamW.standard(), 2));

    /**
     * Runs the comparison and writes into {@code update.csv}.
     *
     * @param arguments see {@link RatioOptions#USAGE}
     */
    public static void main(String[] arguments) {
        PeerProcess.run(UpdateRatios.class, arguments, () -> run(RatioOptions.parse(arguments)));
    }

    private static void run(RatioOptions options) throws IOException {
        RatioTable table = new RatioTable("update");
        for (Update update : UPDATES) {
            String name = update.name + "/f32";
            if (!options.cases().matcher(name).find()) {
                continue;
            }
            int copied = Math.multiplyExact(OUT_OF_CACHE / 2, update.floatsMoved());
            float[] from = filled(copied);
            float[] to = new float[copied];
            table.add(
                    name,
                    Contest.run(
                            List.of(
                                    new Contest.Contestant("lanewise", step(update.rule, OUT_OF_CACHE)),
                                    new Contest.Contestant(
                                            "copy", () -> System.arraycopy(from, 0, to, 0, from.length))),
                            options));
            Contest.Outcome inCache = Contest.run(
                    List.of(new Contest.Contestant("lanewise", step(update.rule, IN_CACHE))), options)
                    .getFirst();
            System.out.printf(
                    Locale.ROOT, "CYCLES update %s %.2f per parameter at %.2f GHz%n", name,
                    inCache.medianNanos() * CoreClock.gigahertz() / IN_CACHE, CoreClock.gigahertz());
        }
        table.write(options.results());
    }

    private static Runnable step(Optimizer rule, int parameters) {
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
}
