package lanewise.train;

/**
 * Notices a second thread in what belongs to one. A plain field, so that it costs nothing on a hot path: two threads that come
 * in within the same few nanoseconds may both be let in, and {@link #check} tells them apart later.
 */
final class OneThread {

    private final String sentence;

    /** The identifier of the thread inside; 0 if there is none. Identifiers start with 1. */
    private long inside;

    /** Says the sentence to the thread that comes second. */
    OneThread(String sentence) {
        this.sentence = sentence;
    }

    /** Comes in. Returns what {@link #leave} takes: a thread that is inside already, as a listener is, stays so. */
    long enter() {
        long me = Thread.currentThread().threadId();
        long before = inside;
        if (before != 0 && before != me) {
            throw new IllegalStateException(sentence);
        }
        inside = me;
        return before;
    }

    /** Goes out. */
    void leave(long before) {
        inside = before;
    }

    /** Whether the thread inside is still this one. */
    void check() {
        if (inside != Thread.currentThread().threadId()) {
            throw new IllegalStateException(sentence);
        }
    }
}
