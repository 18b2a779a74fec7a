package lanewise.data;

import java.util.List;
import lanewise.io.ByteSource;

/**
 * Two small data sets that come with the library, and the way from {@code float} to {@code double}. Each call reads
 * anew and returns arrays of its own. Both sets are licensed CC BY 4.0; {@code ATTRIBUTION.md} beside them says so in
 * full.
 */
public final class Datasets {

    private Datasets() {}

    /**
     * 1,797 handwritten digits: 64 features, the 8 x 8 pixels of an image row by row, whole numbers from 0 to 16; 10
     * classes.
     *
     * <p>Source: E. Alpaydin and C. Kaynak (1998), <i>Optical Recognition of Handwritten Digits</i> (its test part),
     * UCI Machine Learning Repository, <a href="https://doi.org/10.24432/C50P49">doi 10.24432/C50P49</a>, CC BY 4.0.
     *
     * @return the digits in the order of the source
     */
    public static FloatDataset digits() {
        return Csv.withoutHeader().label(-1).classes(10).readFloat(resource("digits.csv.gz"));
    }

    /**
     * 150 iris flowers: 4 features in centimetres; 3 classes of 50.
     *
     * <p>Source: R. A. Fisher (1936), <i>Iris</i>, UCI Machine Learning Repository,
     * <a href="https://doi.org/10.24432/C56C76">doi 10.24432/C56C76</a>, CC BY 4.0.
     *
     * @return the flowers in the order of the source, which is by class
     */
    public static FloatDataset iris() {
        return Csv.withoutHeader()
                .skipLines(1)
                .label(-1)
                .classes(3)
                .readFloat(resource("iris.csv"))
                .withFeatureNames(List.of("sepal length", "sepal width", "petal length", "petal width"))
                .withClassNames(List.of("setosa", "versicolor", "virginica"));
    }

    /**
     * A dataset in {@code double}.
     *
     * @param data rows in {@code float}
     * @return the same numbers, on arrays of its own
     */
    public static DoubleDataset toDouble(FloatDataset data) {
        double[] x = toDouble(data.x());
        double[] y = toDouble(data.y());
        DoubleDataset converted = data.classes() > 0
                ? DoubleDataset.classification(data.rows(), data.features(), data.classes(), x, y)
                : DoubleDataset.regression(data.rows(), data.features(), data.targets(), x, y);
        converted = data.featureNames().isEmpty() ? converted : converted.withFeatureNames(data.featureNames());
        converted = data.classNames().isEmpty() ? converted : converted.withClassNames(data.classNames());
        return data.weights() == null ? converted : converted.withWeights(toDouble(data.weights()));
    }

    private static double[] toDouble(float[] values) {
        double[] converted = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            converted[i] = values[i];
        }
        return converted;
    }

    private static ByteSource resource(String name) {
        return ByteSource.of(name, Datasets.class.getResourceAsStream(name));
    }
}
