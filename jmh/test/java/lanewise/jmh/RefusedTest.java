package lanewise.jmh;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Command lines that make no sense are refused with one sentence, before anything is allocated or measured. */
class RefusedTest {

    @Test
    void productsThatNoArrayOrProcessHolds() {
        assertMessage("give both n and k of the product, or neither for three layers",
                () -> RowSweep.layers(words("1")));
        assertMessage("n is 0; it must be a whole number of at least 1", () -> RowSweep.layers(words("0 1")));
        String tooLong = " with up to 64 rows makes 6400000000 numbers of one matrix, which do not fit into one array;"
                + " take fewer";
        assertMessage("1 x 100000000" + tooLong, () -> RowSweep.layers(words("1 100000000")));
        assertMessage("100000000 x 1" + tooLong, () -> RowSweep.layers(words("100000000 1")));
        String tooMany = message(() -> RowSweep.layers(words("30000000 1")));
        assertTrue(
                tooMany.startsWith(
                        "the operands of all products of 1 to 64 rows with 30000000 x 1 take 245361 MiB, and this process"),
                tooMany);
        assertArrayEquals(new int[][] {{10, 128}}, RowSweep.layers(words("10 128")));
    }

    @Test
    void benchmarksThatThereAreNot() {
        assertMessage("the benchmarks: [ is no regular expression", () -> Benchmarks.pattern(words("[")));
        assertMessage(
                "more is one word too many; give one regular expression for the benchmarks",
                () -> Benchmarks.pattern(words("Dot more")));
        assertMessage(
                "nosuch is found in no benchmark; java -jar jmh/target/benchmarks.jar -l lists them",
                () -> Benchmarks.run("nosuch", new OptionsBuilder().include("nosuch").build()));
        assertEquals("Dot", Benchmarks.pattern(words("Dot")));
        assertEquals("\\.simd\\w+$", Benchmarks.pattern(new String[0]));
    }

    @Test
    void moreThreadsThanProcessors() {
        assertMessage(
                "the number of threads is 100000; this process has 4 processors, so take at most 4",
                () -> ThreadReport.threads(words("100000 ^64x64x64"), 4));
        assertMessage(
                "the number of threads is two; it must be a whole number of at least 1",
                () -> ThreadReport.threads(words("two"), 4));
        assertEquals(2, ThreadReport.threads(new String[0], 1));
        assertEquals(4, ThreadReport.threads(words("4"), 4));
        assertMessage(
                "nosuch is found in no case; one is step 784-128-10/sgd/256",
                () -> ThreadReport.cases(words("2 nosuch")));
        assertMessage(
                "more is one word too many; give the number of threads and a regular expression",
                () -> ThreadReport.cases(words("2 64 more")));
    }

    private static String[] words(String line) {
        return line.split(" ");
    }

    private static void assertMessage(String expected, Executable refused) {
        assertEquals(expected, message(refused));
    }

    private static String message(Executable refused) {
        return assertThrows(IllegalArgumentException.class, refused).getMessage();
    }
}
