// Generated from FloatIdxReader.java by src/codegen/FloatToDouble.java.
package lanewise.data;

import java.util.List;
import lanewise.io.ByteSource;

/** Makes a dataset of a pair of IDX files. */
final class DoubleIdxReader {

    private DoubleIdxReader() {}

    static DoubleDataset read(ByteSource imageSource, ByteSource labelSource, double divisor, List<String> classNames) {
        IdxFile images = IdxFile.read(imageSource);
        IdxFile labels = IdxFile.read(labelSource);
        images.checkLabels(labels);
        double[] x = new double[images.bytes().length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (Byte.toUnsignedInt(images.bytes()[i]) / divisor);
        }
        int classes = classNames.isEmpty() ? labels.classes() : classNames.size();
        double[] y = new double[labels.count()];
        for (int i = 0; i < y.length; i++) {
            y[i] = Byte.toUnsignedInt(labels.bytes()[i]);
            if (y[i] >= classes) {
                throw new IllegalArgumentException(labels.name() + " label " + i + " is " + (int) y[i]
                        + "; it must be at most " + (classes - 1));
            }
        }
        DoubleDataset data = DoubleDataset.classification(images.count(), images.width(), classes, x, y);
        return classNames.isEmpty() ? data : data.withClassNames(classNames);
    }
}
