package lanewise.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;

/** Reads a source from its first byte to its last and says what is missing or left over. */
final class BinaryReader implements AutoCloseable {

    /** Elements of a tensor that are read at a time. */
    private static final int PIECE = 1 << 17;

    private final ByteSource source;
    private final InputStream in;

    BinaryReader(ByteSource source) {
        this.source = source;
        in = source.open();
    }

    /** The next {@code n} bytes. Takes memory for those there are, not for those that a damaged header announces. */
    byte[] bytes(long n, String what) {
        if (n > Arguments.LONGEST_ARRAY) {
            throw error("needs " + n + " bytes for " + what + ", too many for one array");
        }
        byte[] bytes = read((int) n);
        if (bytes.length < n) {
            throw cutShort(what, n, bytes.length);
        }
        return bytes;
    }

    /** Up to so many bytes; fewer at the end. */
    private byte[] read(int n) {
        try {
            return in.readNBytes(n);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private IllegalArgumentException cutShort(String what, long needed, long left) {
        return error("is cut short: " + what + " needs " + Counts.of(needed, "byte") + ", " + left + " "
                + Counts.verb(left, "is", "are") + " left");
    }

    /** The next tensor, of 32-bit or 64-bit numbers: as many as an array holds, which may be more bytes than that. */
    Tensor tensor(List<Integer> shape, int bits, ByteOrder order, String what) {
        int elements = elements(shape, what);
        return bits == Float.SIZE
                ? new FloatTensor(shape, floats(elements, order, what))
                : new DoubleTensor(shape, doubles(elements, order, what));
    }

    private float[] floats(int elements, ByteOrder order, String what) {
        float[] data = new float[Math.min(elements, PIECE)];
        for (int from = 0; from < elements; from += PIECE) {
            int count = Math.min(PIECE, elements - from);
            byte[] piece = piece(from, count, elements, Float.BYTES, what);
            data = data.length < from + count ? Arrays.copyOf(data, grown(data.length, elements)) : data;
            ByteBuffer.wrap(piece).order(order).asFloatBuffer().get(data, from, count);
        }
        return data;
    }

    private double[] doubles(int elements, ByteOrder order, String what) {
        double[] data = new double[Math.min(elements, PIECE)];
        for (int from = 0; from < elements; from += PIECE) {
            int count = Math.min(PIECE, elements - from);
            byte[] piece = piece(from, count, elements, Double.BYTES, what);
            data = data.length < from + count ? Arrays.copyOf(data, grown(data.length, elements)) : data;
            ByteBuffer.wrap(piece).order(order).asDoubleBuffer().get(data, from, count);
        }
        return data;
    }

    /** Some of the elements of a tensor, as bytes. */
    private byte[] piece(int from, int count, int elements, int bytes, String what) {
        byte[] piece = read(count * bytes);
        if (piece.length < count * bytes) {
            throw cutShort(what, (long) elements * bytes, (long) from * bytes + piece.length);
        }
        return piece;
    }

    /** Twice the length, and no more than is needed: memory is taken for data that there are. */
    private static int grown(int length, int elements) {
        return (int) Math.min(elements, 2L * length);
    }

    private int elements(List<Integer> shape, String what) {
        try {
            return Shapes.elements(shape);
        } catch (IllegalArgumentException e) {
            throw error("announces " + what + " wrongly: " + e.getMessage());
        }
    }

    /** Nothing may follow. */
    void end() {
        try {
            if (in.read() >= 0) {
                throw error("goes on after the data that its header announces");
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    IllegalArgumentException error(String problem) {
        return new IllegalArgumentException(source.name() + " " + problem);
    }

    private UncheckedIOException failure(IOException e) {
        return new UncheckedIOException(source.name() + " cannot be read: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw failure(e);
        }
    }
}
