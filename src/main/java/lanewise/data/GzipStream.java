package lanewise.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The plain bytes of a gzip (RFC 1952), of one member or several. Behind a member there is another one, nothing, or zeros to the end;
 * {@link java.util.zip.GZIPInputStream} takes a damaged header there for the end, and so a damaged file for a shorter one. What
 * is damaged or cut short is a {@link ZipException}; any other {@link IOException} is the source's own.
 */
final class GzipStream extends InputStream {

    private static final int DEFLATE = 8;
    private static final int HEADER_CHECKSUM = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;

    /** Bytes of the source before those in the buffer. */
    private long before;

    private final Inflater inflater = new Inflater(true);

    /** Of the header that is being read, then of the plain bytes of its member. */
    private final CRC32 checksum = new CRC32();

    private boolean inMember;
    private boolean ended;
    private final byte[] one = new byte[1];

    /** The members of a source that starts with one. */
    GzipStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        while (inMember || nextMember()) {
            int count = inflate(bytes, offset, length);
            if (count > 0) {
                return count;
            }
        }
        return -1;
    }

    /** The next plain bytes of the member, as many as there are without more of the source; its end is checked with the last. */
    private int inflate(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
            count = inflater.inflate(bytes, offset, length);
        } catch (DataFormatException e) {
            ZipException damage = new ZipException(e.getMessage() == null ? "it is not DEFLATE" : e.getMessage());
            damage.initCause(e);
            throw damage;
        }
        checksum.update(bytes, offset, count);
        if (inflater.finished()) {
            position = limit - inflater.getRemaining();
            checkTrailer();
            inMember = false;
        } else if (inflater.needsDictionary()) {
            throw new ZipException("it needs a dictionary, which gzip has none of");
        } else if (count == 0) {
            if (!fill()) {
                throw tooEarly();
            }
            inflater.setInput(buffer, 0, limit);
        }
        return count;
    }

    private void checkTrailer() throws IOException {
        if (little(4) != checksum.getValue()) {
            throw new ZipException("its checksum is not the one that it says");
        }
        if (little(4) != (inflater.getBytesWritten() & 0xffffffffL)) {
            throw new ZipException("its length is not the one that it says");
        }
    }

    /** Goes to the bytes of the next member; false if there is none. */
    private boolean nextMember() throws IOException {
        if (ended || !there()) {
            ended = true;
            return false;
        }
        if (before > 0 || position > 0) {
            skipPadding();
            if (ended) {
                return false;
            }
        }
        readHeader();
        checksum.reset();
        inflater.reset();
        inflater.setInput(buffer, position, limit - position);
        inMember = true;
        return true;
    }

    /** What fills up a last block is no member, nor may one follow it. */
    private void skipPadding() throws IOException {
        boolean padded = false;
        while (there() && buffer[position] == 0) {
            position++;
            padded = true;
        }
        ended = !there();
        if (padded && !ended) {
            throw noMember(0);
        }
    }

    private void readHeader() throws IOException {
        checksum.reset();
        if (byteOfHeader() != 0x1f) {
            throw noMember(1);
        }
        if (byteOfHeader() != 0x8b) {
            throw noMember(2);
        }
        int method = byteOfHeader();
        if (method != DEFLATE) {
            throw new ZipException("its method of compression is " + method + " instead of " + DEFLATE + ", DEFLATE");
        }
        int flags = byteOfHeader();
        if ((flags & RESERVED) != 0) {
            throw new ZipException("its flags have a bit without a meaning");
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(byteOfHeader() | byteOfHeader() << 8);
        }
        for (int text : new int[] {NAME, COMMENT}) {
            while ((flags & text) != 0 && byteOfHeader() != 0) {
                // Nobody asks for it.
            }
        }
        if ((flags & HEADER_CHECKSUM) != 0 && (checksum.getValue() & 0xffff) != little(2)) {
            throw new ZipException("the checksum of a header is not the one that it says");
        }
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            byteOfHeader();
        }
    }

    private int byteOfHeader() throws IOException {
        int b = nextByte();
        checksum.update(b);
        return b;
    }

    /** A number whose lowest byte comes first. */
    private long little(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number |= (long) nextByte() << 8 * i;
        }
        return number;
    }

    private int nextByte() throws IOException {
        if (!there()) {
            throw tooEarly();
        }
        return buffer[position++] & 0xff;
    }

    private boolean there() throws IOException {
        return position < limit || fill();
    }

    /** Reads on in place of the bytes in the buffer; false at the end of the source. */
    private boolean fill() throws IOException {
        before += limit;
        position = 0;
        limit = Math.max(0, in.read(buffer, 0, buffer.length));
        return limit > 0;
    }

    private static ZipException tooEarly() {
        return new ZipException("it ends too early");
    }

    /** A sentence about the byte that was read some bytes ago. */
    private ZipException noMember(int ago) {
        return new ZipException(
                "byte " + (before + position - ago) + " is neither the beginning of a member nor padding");
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
