package lanewise.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalNumberTest {

    private static double parse(String text) {
        // Digits around the field, which must not be read.
        return DecimalNumber.parse(("99" + text + "99").toCharArray(), 2, 2 + text.length(), '.');
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "0", "-0", "+7", "1.", ".5", "-.5e1", "00012.50", "1e22", "1e23", "1e-22", "1e-23", "9007199254740992",
        "9007199254740993", "123456789012345678", "1234567890123456789", "0.1", "1e308", "4.9e-324", "1E+05",
        "0.00000000000000000000000000000000000001", "1e999", "-1e999", "1e-999", "0e999999999999",
        "100000000000000000000000000000000000000", "1e99999999999", "1e-99999999999",
        "1e4294967297", "1e-4294967297"
    })
    void readsWhatJavaReads(String text) {
        assertEquals(Double.parseDouble(text), parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "-", "+", ".", "e1", "1e", "1e+", "1e1.5", "1..2", "1.2.3", "1,2", "0x10", "1f", "1d", "NaN", "inf",
        "Infinity", "--1", "+-1", "1 ", " 1", "1_000", "١"
    })
    void refusesTheRest(String text) {
        assertTrue(Double.isNaN(parse(text)), text);
    }

    @Test
    void roundsLikeJavaForRandomNumbers() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            long digits = random.nextLong() >>> random.nextInt(64);
            String text = digits + (random.nextBoolean() ? "." + random.nextInt(1_000_000) : "")
                    + (random.nextBoolean() ? "e" + random.nextInt(-40, 40) : "");
            assertEquals(Double.parseDouble(text), parse(text), text);
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                assertEquals(number, parse(Double.toString(number)));
            }
        }
    }

    /** Also where there are too many digits to compute with. */
    @Test
    void aCommaMayStandInPlaceOfThePoint() {
        for (String text : new String[] {"0,5", "-3,25e2", ",5", "7", "0,12345678901234567890123",
            "1234567890123456789,5e-30"}) {
            char[] characters = text.toCharArray();
            assertEquals(
                    Double.parseDouble(text.replace(',', '.')),
                    DecimalNumber.parse(characters, 0, characters.length, ','));
        }
        for (String text : new String[] {"0.5", "1.234,5", "1,234,5", ","}) {
            char[] characters = text.toCharArray();
            assertEquals(Double.NaN, DecimalNumber.parse(characters, 0, characters.length, ','), text);
        }
    }

    /** Zeros may be undone by the exponent. */
    @Test
    void manyZerosAndALargeExponent() {
        char[] text = ("0." + "0".repeat(100_001) + "1e100005").toCharArray();
        assertEquals(1000, DecimalNumber.parse(text, 0, text.length, '.'));
        char[] down = ("1" + "0".repeat(100_001) + "e-100000").toCharArray();
        assertEquals(10, DecimalNumber.parse(down, 0, down.length, '.'));
    }
}
