package lanewise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;

/** What an argument that cannot be right is answered with. */
public final class Refusals {

    private Refusals() {}

    /**
     * An {@link IllegalArgumentException} must be thrown, with this message and no other.
     *
     * @param message the whole message
     * @param call what must throw it
     */
    public static void assertMessage(String message, Executable call) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
