package lanewise.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import lanewise.checks.Names;
import lanewise.io.ByteSource;

/**
 * How to read a pair of IDX files, the format of MNIST: images in one, their labels in the other. Immutable; each word
 * returns a new format.
 *
 * {@snippet :
 * FloatDataset train = Idx.scaled()
 *         .readFloat(Path.of("train-images-idx3-ubyte.gz"), Path.of("train-labels-idx1-ubyte.gz"));
 * }
 *
 * <p>An IDX file starts with two zero bytes, a byte for the type of its elements (8 for unsigned bytes, the only type
 * read here), a byte for the number of dimensions and the dimensions as big-endian 32-bit numbers; then come the
 * elements, the last dimension fastest (Y. LeCun, C. Cortes and C. Burges, <i>The MNIST database of handwritten
 * digits</i>). A file may be compressed by gzip. An image becomes a row of features, pixel after pixel.
 *
 * <p>Wrong content is an {@link IllegalArgumentException} that names the file; a file that cannot be read is an
 * {@link java.io.UncheckedIOException}.
 */
public final class Idx {

    private static final int WHITE = 255;

    private final double divisor;
    private final List<String> classNames;

    private Idx(double divisor, List<String> classNames) {
        this.divisor = divisor;
        this.classNames = classNames;
    }

    /**
     * Pixels from 0 to 1: the bytes divided by 255.
     *
     * @return the format
     */
    public static Idx scaled() {
        return new Idx(WHITE, List.of());
    }

    /**
     * Pixels from 0 to 255, the bytes as they are.
     *
     * @return the format
     */
    public static Idx raw() {
        return new Idx(1, List.of());
    }

    /**
     * Names of the classes, and by that their number; without them it is the largest label and one more.
     *
     * @param names one per class, in the order of the labels, at most 256
     * @return the new format
     * @throws IllegalArgumentException if there is none, there are too many, or two are the same
     */
    public Idx classNames(String... names) {
        if (names.length == 0 || names.length > WHITE + 1) {
            throw new IllegalArgumentException(
                    names.length + " class names are given; labels of one byte need 1 to " + (WHITE + 1));
        }
        for (String name : names) {
            Objects.requireNonNull(name, "a class name");
        }
        return new Idx(divisor, Names.distinct("classes", List.of(names)));
    }

    /**
     * Reads a pair of files.
     *
     * @param images images, of two or more dimensions, of which the first counts them
     * @param labels one label for each image
     * @return a row for each image
     */
    public FloatDataset readFloat(Path images, Path labels) {
        return readFloat(ByteSource.of(images), ByteSource.of(labels));
    }

    /**
     * As {@link #readFloat(Path, Path)}, from any sources.
     *
     * @param images images, of two or more dimensions, of which the first counts them
     * @param labels one label for each image
     * @return a row for each image
     */
    public FloatDataset readFloat(ByteSource images, ByteSource labels) {
        return FloatIdxReader.read(images, labels, divisor, classNames);
    }

    /**
     * As {@link #readFloat(Path, Path)}, in {@code double}.
     *
     * @param images images, of two or more dimensions, of which the first counts them
     * @param labels one label for each image
     * @return a row for each image
     */
    public DoubleDataset readDouble(Path images, Path labels) {
        return readDouble(ByteSource.of(images), ByteSource.of(labels));
    }

    /**
     * As {@link #readFloat(Path, Path)}, in {@code double} and from any sources.
     *
     * @param images images, of two or more dimensions, of which the first counts them
     * @param labels one label for each image
     * @return a row for each image
     */
    public DoubleDataset readDouble(ByteSource images, ByteSource labels) {
        return DoubleIdxReader.read(images, labels, divisor, classNames);
    }
}
