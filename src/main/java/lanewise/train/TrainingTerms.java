package lanewise.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lanewise.optimize.Optimizer;

/**
 * What of a training must be the same for a run to go on. The number of epochs, the schedule, the patience of an early stop and how
 * a rollback lowers the rate may change.
 */
final class TrainingTerms {

    /** The names of the terms, from the last to the first; those at the end are not in the files of earlier versions. */
    private static final List<String> BOUNDS = List.of("decay of", "max-norm", "clipping by value", "clipping by norm");

    private static final List<String> ALWAYS = List.of("rollback", "early stop", "validation", "seed", "accumulation",
            "batch size");

    private TrainingTerms() {}

    /** The terms of a training, as a checkpoint holds them. */
    static String of(Training training) {
        return name(training.optimizer()) + ", batch size " + training.batchSize() + ", accumulation "
                + training.accumulation()
                + ", seed " + training.seed() + ", validation " + training.validation() + ", early stop "
                + (training.earlyStop().patience() > 0) + ", rollback "
                + (training.rollback().times() > 0) + ", clipping by norm " + training.clipping().norm()
                + ", clipping by value "
                + training.clipping().value() + ", max-norm " + training.maxNorm() + ", decay of "
                + training.decay().name().toLowerCase(Locale.ROOT);
    }

    /** Refuses a training with other terms than those saved, and says what is different. */
    static void check(String saved, Training training) {
        String now = of(training);
        Map<String, String> before = settings(saved);
        Map<String, String> after = settings(now);
        List<String> changes = new ArrayList<>();
        after.forEach((name, value) -> {
            if (before.containsKey(name) && !before.get(name).equals(value)) {
                changes.add(name + " was " + before.get(name) + ", is " + value);
            }
        });
        if (!before.keySet().containsAll(ALWAYS)) {
            throw new IllegalArgumentException(
                    "it was written by a training with " + saved + "; this one has " + now);
        }
        if (!changes.isEmpty()) {
            throw new IllegalArgumentException("it was written by another training: " + String.join("; ", changes));
        }
    }

    /** The parts of {@link #of} by name. An optimizer's own text may hold any of the names, so they are sought from the end. */
    private static Map<String, String> settings(String description) {
        Map<String, String> settings = new LinkedHashMap<>();
        int end = description.length();
        for (String name : Stream.concat(BOUNDS.stream(), ALWAYS.stream()).toList()) {
            int at = description.lastIndexOf(", " + name + " ", end - 1);
            if (at >= 0) {
                settings.put(name, description.substring(at + name.length() + 3, end));
                end = at;
            }
        }
        settings.put("optimizer", description.substring(0, end));
        return settings;
    }

    /** An optimizer of a user's own that does not say what it is has the name of its class, the same in every process. */
    private static String name(Optimizer optimizer) {
        String name = optimizer.getClass().getName();
        String text = optimizer.toString();
        return text.equals(name + "@" + Integer.toHexString(optimizer.hashCode())) ? name : text;
    }
}
