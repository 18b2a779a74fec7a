package lanewise.verification;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What the activations, layers and losses of a user's own may do to the arrays that they are handed: leave alone those that they
 * read, and overwrite those that they write. Every call is watched, and whatever breaks this is put right, so that the next call
 * and the reference see what they should; the breaches are for the report.
 */
final class Contract {

    private final Set<String> breaches = Collections.synchronizedSet(new LinkedHashSet<>());

    /** The breaches so far, each once, in words. */
    List<String> breaches() {
        return List.copyOf(breaches);
    }

    void breach(String sentence) {
        breaches.add(sentence);
    }

    /**
     * Makes a call.
     *
     * @param part whose, in words
     * @param read what it may only read
     * @param written what it must overwrite
     * @param changeable what it may do with as it likes
     * @param call the call; made a second time where the first one left NaN behind, from the same state
     */
    void watch(
            String part, List<HandedArray> read, List<HandedArray> written, List<HandedArray> changeable,
            Runnable call) {
        List<HandedArray> before = copies(read);
        List<HandedArray> scratch = copies(changeable);
        written.forEach(array -> array.fill(Double.NaN));
        call.run();
        restore(part, read, before);
        if (written.stream().noneMatch(HandedArray::holdsNaN)) {
            return;
        }
        // Either the part has computed NaN, and does so again, or it has kept what it was to overwrite.
        List<HandedArray> first = copies(written);
        set(changeable, scratch);
        written.forEach(array -> array.fill(0));
        call.run();
        restore(part, read, before);
        for (int a = 0; a < written.size(); a++) {
            compare(part, first.get(a), written.get(a));
        }
    }

    private void restore(String part, List<HandedArray> read, List<HandedArray> before) {
        for (int a = 0; a < read.size(); a++) {
            if (!read.get(a).equalsBits(before.get(a))) {
                breach("the " + part + " changes its " + read.get(a).name()
                        + ", which it may only read; let it change a copy");
                read.get(a).set(before.get(a));
            }
        }
    }

    /** What came of an array of NaN, and of one of zeros. */
    private void compare(String part, HandedArray ofNaN, HandedArray ofZeros) {
        boolean kept = false;
        boolean added = false;
        for (int i = 0; i < ofNaN.length(); i++) {
            boolean depends = Double.isNaN(ofNaN.get(i)) && !Double.isNaN(ofZeros.get(i));
            kept |= depends;
            added |= depends && ofZeros.get(i) != 0;
        }
        if (kept) {
            breach("the " + part + " does not overwrite its " + ofNaN.name() + ": it " + (added
                    ? "adds to what stands there; set it to 0 first"
                    : "leaves entries as they were; write every one"));
        }
    }

    private static List<HandedArray> copies(List<HandedArray> arrays) {
        return arrays.stream().map(HandedArray::copy).toList();
    }

    private static void set(List<HandedArray> arrays, List<HandedArray> values) {
        for (int a = 0; a < arrays.size(); a++) {
            arrays.get(a).set(values.get(a));
        }
    }
}
