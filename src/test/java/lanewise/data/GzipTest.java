package lanewise.data;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import lanewise.io.ByteSource;
import org.junit.jupiter.api.Test;

/** A gzip of one member or several is read whole, or refused. */
class GzipTest {

    private static final byte[] FIRST = member("1,2\n");
    private static final byte[] TWO = join(FIRST, member("3,4\n5,6\n"));

    private static byte[] member(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static float[] read(byte[] bytes) {
        return Csv.withoutHeader().readFloat(ByteSource.ofBytes("m.gz", bytes)).x();
    }

    private static void assertDamaged(String why, byte[] bytes) {
        assertMessage(
                "m.gz is damaged or cut short: its gzip data cannot be unpacked (" + why + ")", () -> read(bytes));
    }

    @Test
    void severalMembersAreOneText() {
        float[] all = {1, 2, 3, 4, 5, 6};
        assertArrayEquals(all, read(TWO));
        assertArrayEquals(all, read(join(member(""), join(TWO, member("")))));
        // Tapes and block devices fill up their last block.
        assertArrayEquals(all, read(join(TWO, new byte[700])));
    }

    @Test
    void aLaterMemberThatIsDamagedIsNoEnd() {
        for (int bit = 0; bit < 16; bit++) {
            byte[] flipped = TWO.clone();
            flipped[FIRST.length + bit / 8] ^= (byte) (1 << bit % 8);
            assertDamaged("byte 24 is neither the beginning of a member nor padding", flipped);
        }
        byte[] method = TWO.clone();
        method[FIRST.length + 2] = 7;
        assertDamaged("its method of compression is 7 instead of 8, DEFLATE", method);
        byte[] flags = TWO.clone();
        flags[FIRST.length + 3] = (byte) 0x80;
        assertDamaged("its flags have a bit without a meaning", flags);
        assertDamaged("byte 36 is neither the beginning of a member nor padding",
                join(FIRST, join(new byte[12], FIRST)));
        assertDamaged("byte 24 is neither the beginning of a member nor padding",
                join(FIRST, "x".repeat(20).getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void noCutIsAnEnd() {
        for (int length = 2; length < TWO.length; length++) {
            if (length == FIRST.length) {
                assertArrayEquals(new float[] {1, 2}, read(Arrays.copyOf(TWO, length)));
            } else {
                assertDamaged("it ends too early", Arrays.copyOf(TWO, length));
            }
        }
    }

    @Test
    void checksumAndLength() {
        for (int i = 1; i <= 8; i++) {
            byte[] bytes = TWO.clone();
            bytes[bytes.length - i] ^= 1;
            assertDamaged(
                    i <= 4 ? "its length is not the one that it says" : "its checksum is not the one that it says",
                    bytes);
        }
    }

    /** An extra field, a name, a comment and a checksum of the header, each of them optional. */
    @Test
    void everyKindOfHeader() {
        byte[] body = Arrays.copyOfRange(FIRST, 10, FIRST.length);
        for (int flags = 0; flags < 32; flags++) {
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            header.writeBytes(new byte[] {0x1f, (byte) 0x8b, 8, (byte) flags, 1, 2, 3, 4, 0, 3});
            header.writeBytes((flags & 4) == 0 ? new byte[0] : new byte[] {3, 0, 0, 'x', 0});
            header.writeBytes((flags & 8) == 0 ? new byte[0] : new byte[] {'n', 'a', 0});
            header.writeBytes((flags & 16) == 0 ? new byte[0] : new byte[] {'c', 0});
            CRC32 crc = new CRC32();
            crc.update(header.toByteArray());
            byte[] sum = {(byte) crc.getValue(), (byte) (crc.getValue() >> 8)};
            header.writeBytes((flags & 2) == 0 ? new byte[0] : sum);
            byte[] whole = join(header.toByteArray(), body);
            assertArrayEquals(new float[] {1, 2, 1, 2}, read(join(FIRST, whole)));
            if ((flags & 2) != 0) {
                whole[4] ^= 1;
                assertDamaged("the checksum of a header is not the one that it says", join(FIRST, whole));
            }
        }
    }

    /** A source may give its bytes in pieces of any size, and a reader ask for as few as it likes. */
    @Test
    void piecesOfAnySize() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            text.append(random.nextInt(1000)).append(i % 7 == 0 ? "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" : ",");
        }
        byte[] expected = text.toString().repeat(2).getBytes(StandardCharsets.UTF_8);
        byte[] packed = join(member(text.toString()), member(text.toString()));
        for (int most : new int[] {1, 2, 1000, 1 << 20}) {
            InputStream pieces = new FilterInputStream(new ByteArrayInputStream(packed)) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    return super.read(bytes, offset, Math.min(length, most));
                }

                @Override
                public int available() {
                    return 0;
                }
            };
            try (InputStream in = new GzipStream(pieces)) {
                byte[] got = new byte[expected.length];
                for (int i = 0; i < got.length;) {
                    if (i % 5 == 0) {
                        got[i++] = (byte) in.read();
                    } else {
                        i += in.read(got, i, Math.min(1 + random.nextInt(3000), got.length - i));
                    }
                    assertEquals(0, in.read(got, 0, 0));
                }
                assertArrayEquals(expected, got);
                assertEquals(-1, in.read());
                assertEquals(-1, in.read(got));
            }
        }
    }

    /** An end that the source itself did not expect is not damage of the data. */
    @Test
    void troubleOfTheSourceIsItsOwn() {
        ByteSource source = new ByteSource() {
            @Override
            public String name() {
                return "net";
            }

            @Override
            public InputStream open() {
                return new FilterInputStream(new ByteArrayInputStream(TWO)) {
                    private int left = FIRST.length + 3;

                    @Override
                    public int read() throws IOException {
                        left--;
                        return super.read();
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) throws IOException {
                        if (left == 0) {
                            throw new EOFException("the connection was closed");
                        }
                        int count = super.read(bytes, offset, Math.min(length, left));
                        left -= count;
                        return count;
                    }
                };
            }
        };
        String message = assertThrows(UncheckedIOException.class, () -> Csv.withoutHeader().readFloat(source))
                .getMessage();
        assertTrue(message.endsWith("net cannot be read: the connection was closed"), message);
    }

    @Test
    void mutationsGiveAllRowsOrASentence() {
        int refused = 0;
        for (int i = 0; i < 8 * TWO.length; i++) {
            byte[] bytes = TWO.clone();
            bytes[i / 8] ^= (byte) (1 << i % 8);
            try {
                assertEquals(6, read(bytes).length, "bit " + i);
            } catch (IllegalArgumentException e) {
                assertTrue(e.getMessage().startsWith("m.gz "), e.getMessage());
                refused++;
            }
        }
        assertTrue(refused > 4 * TWO.length, refused + " of " + 8 * TWO.length);
    }
}
