package lanewise.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatasetsTest {

    @Test
    void digits() {
        FloatDataset digits = Datasets.digits();
        assertEquals("1797 rows, 64 features, 10 classes", digits.toString());
        assertArrayEquals(new float[] {0, 0, 5, 13, 9, 1, 0, 0}, Arrays.copyOf(digits.x(), 8));
        for (float pixel : digits.x()) {
            assertTrue(pixel >= 0 && pixel <= 16 && pixel == (int) pixel);
        }
        int[] count = new int[10];
        for (float digit : digits.y()) {
            count[(int) digit]++;
        }
        assertArrayEquals(new int[] {178, 182, 177, 183, 181, 182, 181, 179, 174, 180}, count);
        assertNotSame(digits.x(), Datasets.digits().x());
    }

    @Test
    void iris() {
        FloatDataset iris = Datasets.iris();
        assertEquals("150 rows, 4 features, 3 classes", iris.toString());
        assertEquals(List.of("setosa", "versicolor", "virginica"), iris.classNames());
        assertEquals("petal width", iris.featureNames().getLast());
        assertArrayEquals(new float[] {5.1f, 3.5f, 1.4f, 0.2f, 4.9f, 3, 1.4f, 0.2f}, iris.head(2).x());
        for (int row = 0; row < 150; row++) {
            assertEquals(row / 50, iris.y()[row]);
        }
    }

    @Test
    void theSourcesAreNamedBesideTheData() throws IOException {
        try (InputStream text = Datasets.class.getResourceAsStream("ATTRIBUTION.md")) {
            String attribution = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            for (String needed : List.of("CC BY 4.0", "C50P49", "C56C76", "digits.csv.gz", "iris.csv")) {
                assertTrue(attribution.contains(needed), needed);
            }
        }
    }

    @Test
    void toDouble() {
        FloatDataset iris = Datasets.iris().withWeights(new float[150]);
        DoubleDataset wide = Datasets.toDouble(iris);
        assertEquals(5.1f, wide.x()[0]);
        assertEquals(iris.toString(), wide.toString());
        assertEquals(iris.featureNames(), wide.featureNames());
        assertEquals(iris.classNames(), wide.classNames());
        assertEquals(150, wide.weights().length);
        assertEquals(3, Datasets.toDouble(iris.oneHot()).targets());
    }
}
