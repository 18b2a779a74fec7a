package lanewise.checks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Names tell things apart: classes, categories, candidates. */
public final class Names {

    private Names() {}

    /**
     * No name may occur twice.
     *
     * @param what the things that are named, in the plural
     * @param names their names, in their order
     * @return an immutable copy
     * @throws IllegalArgumentException if two have the same name; the message has it, and both places, counted from 0
     */
    public static List<String> distinct(String what, List<String> names) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            int place = i;
            Objects.requireNonNull(names.get(i), () -> "name " + place + " of the " + what + " is null");
            Integer before = places.putIfAbsent(names.get(i), i);
            if (before != null) {
                throw new IllegalArgumentException(what + " " + before + " and " + i + " are both named \""
                        + names.get(i) + "\"; give each a name of its own");
            }
        }
        return List.copyOf(names);
    }

    /**
     * Every class must have a name of its own.
     *
     * @param names the names, in the order of the classes
     * @param classes the number of classes
     * @return an immutable copy
     * @throws IllegalArgumentException if there are more or fewer, or two are the same
     */
    public static List<String> ofClasses(List<String> names, int classes) {
        if (names.size() != classes) {
            throw new IllegalArgumentException(
                    Counts.misfit(names.size(), "class name", classes, "class") + "; give one per class");
        }
        return distinct("classes", names);
    }
}
