// Generated from FloatVersions.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Published parameters, of which one thread writes new versions while any number of threads read.
 *
 * <p>A version is a copy in one of some arrays, two more than there are readers, and a volatile write says which one is the newest.
 * A reader notes which one it is about to read, looks whether that is still the newest, else tries again, and takes the note away when
 * it is done; an array with a note is not written. These are the hazard pointers of Michael, <i>IEEE Transactions on Parallel and
 * Distributed Systems</i> 15 (2004). So there is always an array to write to, however long a reader takes.
 */
final class DoubleVersions {

    /** What a reader has noted that reads nothing. */
    private static final long IDLE = -1;

    /** Where in its array a reader's note lies: alone on its cache line. */
    private static final int NOTE = 8;

    /** A published version. */
    static final class Slot {
        final int number;
        final double[] parameters;
        long version = -1;

        /** The search in which a reader's note was found here. */
        long noted;

        Slot(int number, int length) {
            this.number = number;
            parameters = new double[length];
        }
    }

    private final int length;

    /** Guards the two that follow against others that change them. */
    private final Object registration = new Object();

    /** By their numbers; replaced as a whole by more. */
    private volatile Slot[] slots = {};

    /** The notes of all readers; replaced as a whole. */
    private volatile AtomicLongArray[] readers = {};

    /** Searches for a free array so far; for the thread that publishes. */
    private long search;

    private volatile Slot newest;
    private volatile long version = -1;

    /** Room for versions of so many parameters; none of them yet. */
    DoubleVersions(int length) {
        this.length = length;
        makeRoom(0);
    }

    /** The number of the newest version; −1 if there is none. */
    long version() {
        return version;
    }

    /** A copy of the parameters is the newest version from now on; for one thread. */
    void publish(double[] parameters) {
        Slot free = free();
        System.arraycopy(parameters, 0, free.parameters, 0, length);
        free.version = version + 1;
        newest = free;
        version = free.version;
    }

    /**
     * An array that nobody reads. Each note is looked at once: one that moves meanwhile from an array to another would make both look
     * taken. A note that comes later to an old version is withdrawn by its reader, which sees that it is old.
     */
    private Slot free() {
        // There are always more arrays than these readers, so the readers come first.
        AtomicLongArray[] present = readers;
        Slot[] all = slots;
        search++;
        for (AtomicLongArray reader : present) {
            long number = reader.get(NOTE);
            if (number != IDLE) {
                all[(int) number].noted = search;
            }
        }
        for (Slot slot : all) {
            if (slot != newest && slot.noted != search) {
                return slot;
            }
        }
        throw new AssertionError("each reader has one array, and there are two more");
    }

    /** The note of a new reader. */
    AtomicLongArray register() {
        AtomicLongArray note = new AtomicLongArray(2 * NOTE);
        note.set(NOTE, IDLE);
        synchronized (registration) {
            makeRoom(readers.length + 1);
            AtomicLongArray[] more = Arrays.copyOf(readers, readers.length + 1);
            more[readers.length] = note;
            readers = more;
        }
        return note;
    }

    /** Forgets a reader, which reads nothing. */
    void remove(AtomicLongArray note) {
        synchronized (registration) {
            readers = Arrays.stream(readers).filter(reader -> reader != note).toArray(AtomicLongArray[]::new);
        }
    }

    /** An array for each reader, one for the newest version and one for the next. */
    private void makeRoom(int readers) {
        Slot[] more = Arrays.copyOf(slots, Math.max(slots.length, readers + 2));
        for (int i = slots.length; i < more.length; i++) {
            more[i] = new Slot(i, length);
        }
        slots = more;
    }

    /** The version to read; it stays as it is until {@link #release}. */
    Slot acquire(AtomicLongArray note) {
        while (true) {
            Slot slot = newest;
            note.set(NOTE, slot.number);
            // If it still is the newest one, the note was there before it can be chosen to be written again.
            if (slot == newest) {
                return slot;
            }
        }
    }

    /** Ends the reading of a version. A full fence: a close by another thread at that moment sees the note, or is seen after it. */
    static void release(AtomicLongArray note) {
        note.set(NOTE, IDLE);
    }

    /** Whether no version is being read. */
    static boolean isIdle(AtomicLongArray note) {
        return note.get(NOTE) == IDLE;
    }
}
