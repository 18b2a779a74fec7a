package lanewise.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import lanewise.checks.Arguments;
import lanewise.checks.Counts;
import lanewise.io.ByteSource;

/**
 * One IDX file of unsigned bytes.
 *
 * @param name what messages call it
 * @param dimensions how many dimensions it has
 * @param count its first dimension
 * @param width the product of the other dimensions
 * @param bytes {@code count * width} elements
 */
record IdxFile(String name, int dimensions, int count, int width, byte[] bytes) {

    private static final int UNSIGNED_BYTE = 8;

    static IdxFile read(ByteSource source) {
        try (InputStream in = OpenSource.open(source)) {
            byte[] magic = in.readNBytes(4);
            if (magic.length < 4 || magic[0] != 0 || magic[1] != 0) {
                throw error(source, "is not an IDX file; it would start with two zero bytes, a type and a number of"
                        + " dimensions");
            }
            if (magic[2] != UNSIGNED_BYTE) {
                throw error(source, "has elements of type " + magic[2] + "; only unsigned bytes, type 8, are read");
            }
            int dimensions = Byte.toUnsignedInt(magic[3]);
            byte[] sizes = in.readNBytes(4 * dimensions);
            if (dimensions == 0 || sizes.length < 4 * dimensions) {
                throw error(source, "ends before the sizes of its " + Counts.of(dimensions, "dimension"));
            }
            return elements(source, in, dimensions, ByteBuffer.wrap(sizes));
        } catch (IOException e) {
            throw OpenSource.failure(source, e);
        }
    }

    private static IdxFile elements(ByteSource source, InputStream in, int dimensions, ByteBuffer sizes)
            throws IOException {
        StringBuilder shape = new StringBuilder();
        long elements = 1;
        int count = sizes.getInt(0);
        while (sizes.hasRemaining()) {
            int size = sizes.getInt();
            shape.append(shape.isEmpty() ? "" : " x ").append(size);
            if (size < 1) {
                throw error(source, "announces " + shape + " elements; every dimension must be at least 1");
            }
            elements *= size;
            if (elements > Arguments.LONGEST_ARRAY) {
                throw error(source, "announces " + shape + " elements or more, too many for one array");
            }
        }
        // Memory for the bytes there are, not for those that a damaged header announces.
        byte[] bytes = in.readNBytes((int) elements);
        if (bytes.length < elements) {
            throw error(source, "announces " + shape + " elements but ends after " + bytes.length);
        }
        if (in.read() >= 0) {
            throw error(source, "goes on after the " + shape + " elements it announces");
        }
        return new IdxFile(source.name(), dimensions, count, (int) (elements / count), bytes);
    }

    /** This file holds images, the other must hold their labels. */
    void checkLabels(IdxFile labels) {
        if (dimensions < 2 || labels.dimensions != 1) {
            throw new IllegalArgumentException(
                    name + " has " + Counts.of(dimensions, "dimension") + " and " + labels.name + " has "
                            + labels.dimensions + "; images need at least 2 and labels 1 (are the two files swapped?)");
        }
        if (count != labels.count) {
            throw new IllegalArgumentException(
                    name + " has " + Counts.of(count, "image") + " but " + labels.name + " has "
                            + Counts.of(labels.count, "label"));
        }
    }

    /** The largest element and one more: the classes that labels need. */
    int classes() {
        int largest = 0;
        for (byte each : bytes) {
            largest = Math.max(largest, Byte.toUnsignedInt(each));
        }
        return largest + 1;
    }

    private static IllegalArgumentException error(ByteSource source, String problem) {
        return new IllegalArgumentException(source.name() + " " + problem);
    }
}
