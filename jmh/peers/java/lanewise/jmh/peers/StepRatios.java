package lanewise.jmh.peers;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import lanewise.jmh.Contest;
import lanewise.jmh.LanewiseStep;
import lanewise.jmh.StepCase;

/**
 * A whole training step beside PyTorch: {@code RATIO step <network>/<optimizer>/<batch> pytorch <median> [quartiles]}, and
 * how much of the core's peak the operations of its layers are: {@code PEAK step <network>/<optimizer>/<batch> <percent>}.
 *
 * <p>Both start from the same parameters; before anything is timed, their losses over some steps must agree.
 */
public final class StepRatios {

    /** So small that the millions of steps of a measurement leave the network where it began. */
    private static final double TIMED_LEARNING_RATE = 1e-9;

    private static final double CHECKED_LEARNING_RATE = 1e-2;
    private static final int CHECKED_STEPS = 5;

    /** Float rounding moves the loss by some 1e-6 of itself per step; another formula moves it by far more. */
    private static final double AGREEMENT = 1e-3;

    private StepRatios() {}

    /**
     * Runs the comparison and writes into {@code step.csv} after every case.
     *
     * @param arguments see {@link RatioOptions#USAGE}
     */
    public static void main(String[] arguments) {
        PeerProcess.run(StepRatios.class, arguments, () -> run(RatioOptions.parse(arguments)));
    }

    private static void run(RatioOptions options) throws IOException {
        Map<String, List<String>> peersOf = new LinkedHashMap<>();
        StepCase.all().forEach(step -> peersOf.put(step.toString(), List.of("pytorch")));
        Set<String> selected = options.select(peersOf, List.of("pytorch"));
        RatioTable table = new RatioTable("step", options.results());
        for (String name : selected) {
            StepCase step = StepCase.parse(name);
            check(step);
            List<Contest.Outcome> outcomes = Contest.run(
                    List.of(
                            Contest.Contestant.ofVectors("lanewise", new LanewiseStep(step, TIMED_LEARNING_RATE)),
                            Contest.Contestant.of("pytorch", new PyTorchStep(step, TIMED_LEARNING_RATE, false))),
                    options.pace());
            table.add(name, outcomes);
            double speed = step.flops() / outcomes.getFirst().medianNanos();
            double peak = FmaPeak.measure().f32();
            System.out.printf(
                    Locale.ROOT, "PEAK step %s %.1f %% (%.1f of %.1f GFLOP/s)%n", step, 100 * speed / peak, speed,
                    peak);
        }
        table.announce();
        System.out.println("# " + PyTorchStep.describe());
        System.out.println("# loaded " + NativeLibrary.loaded("blas") + NativeLibrary.loaded("mkl"));
    }

    private static void check(StepCase step) {
        LanewiseStep ours = new LanewiseStep(step, CHECKED_LEARNING_RATE);
        PyTorchStep theirs = new PyTorchStep(step, CHECKED_LEARNING_RATE, true);
        for (int i = 0; i < CHECKED_STEPS; i++) {
            ours.run();
            theirs.run();
            if (!(Math.abs(ours.loss() - theirs.loss()) <= AGREEMENT * Math.max(1e-3, Math.abs(theirs.loss())))) {
                throw new IllegalStateException(step + ": after " + i + " steps our loss is " + ours.loss()
                        + " and PyTorch's " + theirs.loss() + "; one of them is wrong");
            }
        }
    }
}
