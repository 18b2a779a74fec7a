package lanewise.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** In a Java without {@code --add-modules jdk.incubator.vector}: plain kernels, and one line that names the flag. */
@Tag("log-line")
@EnabledIfSystemProperty(named = "lanewise.test", matches = "without-module")
class WithoutModuleTest {

    @Test
    void oneLineSaysWhichFlagMakesItFast() {
        PrintStream before = System.err;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        System.setErr(new PrintStream(heard, true, StandardCharsets.UTF_8));
        try {
            assertFalse(Simd.enabled());
            assertEquals(6f, FloatReduce.sum(3, new float[] {1, 2, 3}, 0));
        } finally {
            System.setErr(before);
        }
        String log = heard.toString(StandardCharsets.UTF_8);
        String flag = "--add-modules jdk.incubator.vector";
        assertEquals(2, log.split(flag, -1).length, "named once in: " + log);
        assertEquals("plain Java (no vectors)", Simd.describe());
        assertEquals(0, Simd.bits());
    }
}
