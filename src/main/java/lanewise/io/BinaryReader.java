package lanewise.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;

/** Reads a source from its first byte to its last and says what is missing or left over. */
final class BinaryReader implements AutoCloseable {

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
        try {
            byte[] bytes = in.readNBytes((int) n);
            if (bytes.length < n) {
                throw error("is cut short: " + what + " needs " + Counts.of(n, "byte") + ", " + bytes.length + " "
                        + Counts.verb(bytes.length, "is", "are") + " left");
            }
            return bytes;
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** The next tensor, of 32-bit or 64-bit numbers. */
    Tensor tensor(List<Integer> shape, int bits, ByteOrder order, String what) {
        int elements = elements(shape, what);
        ByteBuffer bytes = ByteBuffer.wrap(bytes((long) elements * bits / Byte.SIZE, what)).order(order);
        if (bits == Float.SIZE) {
            float[] data = new float[elements];
            bytes.asFloatBuffer().get(data);
            return new FloatTensor(shape, data);
        }
        double[] data = new double[elements];
        bytes.asDoubleBuffer().get(data);
        return new DoubleTensor(shape, data);
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
