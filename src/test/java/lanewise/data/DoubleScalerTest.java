// Generated from FloatScalerTest.java by src/codegen/FloatToDouble.java.
package lanewise.data;

import static lanewise.Refusals.assertMessage;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import lanewise.optimize.AllocatedBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubleScalerTest {

    @Test
    void someColumnsMayBeLeftAsTheyAre() {
        DoubleScaler scaler = DoubleScaler.of(new double[] {1, 2, 3}, new double[] {4, 5, 6});
        assertEquals(
                DoubleScaler.of(new double[] {0, 2, 0}, new double[] {1, 5, 1}), scaler.leaving(0, 2));
        assertEquals(scaler, scaler.leaving());
        assertMessage(
                "there is no column 3 to leave as it is; the scaler has 3, counted from 0",
                () -> scaler.leaving(3));
    }

    @Test
    void rowsOfASourceAreScaledAsTheyPass() {
        DoubleDataset data = DoubleDataset.regression(
                3, 2, 1, new double[] {1, 2, 3, 4, 5, 6}, new double[] {7, 8, 9}).withWeights(new double[] {1, 2, 3});
        DoubleScaler scaler = DoubleScaler.of(new double[] {1, 2}, new double[] {4, 5});
        DoubleRowSource scaled = scaler.apply(DoubleRowSource.of(data));
        double[] x = new double[7];
        double[] y = new double[3];
        double[] weights = new double[3];
        assertTrue(scaled.weighted());
        assertEquals(3, scaled.next(x, 1, y, 0, weights, 0, 3));
        assertArrayEquals(new double[] {0, 0, 0, 8, 10, 16, 20}, x);
        assertArrayEquals(data.y(), y);
        assertArrayEquals(data.weights(), weights);
        assertEquals(0, scaled.next(x, 1, y, 0, 1));
        scaled.reset(1);
        assertEquals(1, scaled.next(x, 1, y, 0, 1));
        assertMessage(
                "a scaler of 2 columns does not fit 3 features",
                () -> scaler
                        .apply(DoubleRowSource.of(DoubleDataset.regression(1, 3, 1, new double[3], new double[1]))));
    }

    private static DoubleDataset column(double... values) {
        return DoubleDataset.regression(values.length, 1, 1, values, values.clone());
    }

    private static double[] scaled(DoubleScaler scaler, double... values) {
        double[] out = new double[values.length];
        scaler.apply(values.length / scaler.width(), values, 0, out, 0);
        return out;
    }

    @Test
    void standardizeGivesMeanZeroAndDeviationOne() {
        // Mean 5 and deviation 2 (of the population).
        DoubleScaler scaler = DoubleScaler.standardize(column(2, 4, 4, 4, 5, 5, 7, 9));
        assertArrayEquals(new double[] {5}, scaler.shift());
        assertArrayEquals(new double[] {0.5}, scaler.scale());
        assertArrayEquals(new double[] {-1.5, 2, 0}, scaled(scaler, 2, 9, 5));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 255, 256, 257, 1009})
    void columnsAreFittedEachForItself(int rows) {
        SplittableRandom random = new SplittableRandom(rows);
        int features = 5;
        double[] x = new double[rows * features];
        for (int i = 0; i < x.length; i++) {
            x[i] = (random.nextDouble() * Math.pow(10, i % features) + i % features);
        }
        DoubleDataset data = DoubleDataset.regression(rows, features, 0, x, new double[0]);
        DoubleDataset standard = DoubleScaler.standardize(data).apply(data);
        DoubleDataset ranged = DoubleScaler.minMax(data, -1, 3).apply(data);
        for (int j = 0; j < features; j++) {
            double sum = 0;
            double squares = 0;
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (int row = 0; row < rows; row++) {
                double value = standard.x()[row * features + j];
                sum += value;
                squares += value * value;
                min = Math.min(min, ranged.x()[row * features + j]);
                max = Math.max(max, ranged.x()[row * features + j]);
            }
            assertEquals(0, sum / rows, 1e-6);
            assertEquals(1, squares / rows, 1e-6);
            assertEquals(-1, min, 1e-6);
            assertEquals(3, max, 1e-6);
        }
    }

    @Test
    void aLargeMeanDoesNotSpoilTheDeviation() {
        // The textbook formula, mean of squares minus square of mean, loses every digit here.
        DoubleScaler scaler = DoubleScaler.standardize(column(16777212, 16777214, 16777216));
        assertEquals(16777214, scaler.shift()[0]);
        assertEquals(Math.sqrt(3.0 / 8), scaler.scale()[0], 1e-15);
    }

    @Test
    void extremeNumbersNeitherOverflowNorVanish() {
        double huge = Double.MAX_VALUE / 2;
        DoubleScaler scaler = DoubleScaler.standardize(column(-huge, huge));
        assertArrayEquals(new double[] {-1, 1}, scaled(scaler, -huge, huge), 1e-6);
        DoubleScaler ranged = DoubleScaler.minMax(column(-huge, huge), 0, 1);
        assertArrayEquals(new double[] {0, 1}, scaled(ranged, -huge, huge), 1e-6);
    }

    @Test
    void constantColumns() {
        for (double value : new double[] {0, 0.1, -3e30, Double.MIN_VALUE}) {
            DoubleDataset data = column(value, value, value);
            assertArrayEquals(new double[] {0, 0}, scaled(DoubleScaler.standardize(data), value, value));
            assertArrayEquals(new double[] {1}, DoubleScaler.standardize(data).scale());
            assertArrayEquals(new double[] {1}, DoubleScaler.minMax(data, 2, 3).scale());
            assertEquals(2, scaled(DoubleScaler.minMax(data, 2, 3), value)[0], Math.ulp(value));
        }
        assertArrayEquals(new double[] {0}, scaled(DoubleScaler.standardize(column(0.1)), 0.1));
    }

    @Test
    void applyInPlaceIntoAndBack() {
        DoubleScaler scaler = DoubleScaler.of(new double[] {1, 10}, new double[] {2, 0.5});
        double[] values = {9, 9, 2, 12, 3, 14, 9};
        double[] out = new double[6];
        Arrays.fill(out, -7);
        scaler.apply(2, values, 2, out, 1);
        assertArrayEquals(new double[] {-7, 2, 1, 4, 2, -7}, out);
        scaler.apply(2, values, 2, values, 2);
        assertArrayEquals(new double[] {9, 9, 2, 1, 4, 2, 9}, values);
        scaler.inverse(2, values, 2, values, 2);
        assertArrayEquals(new double[] {9, 9, 2, 12, 3, 14, 9}, values);
    }

    @Test
    void targetsOfARegression() {
        double[] prices = {100, 200, 300};
        DoubleDataset data = DoubleDataset.regression(3, 1, 1, new double[3], prices);
        DoubleScaler scaler = DoubleScaler.standardizeTargets(data);
        DoubleDataset scaled = scaler.applyToTargets(data);
        assertSame(data.x(), scaled.x());
        assertEquals(0, scaled.y()[1]);
        double[] back = new double[3];
        scaler.inverse(3, scaled.y(), 0, back, 0);
        assertArrayEquals(prices, back, 1e-4);
        assertArrayEquals(new double[] {0, 0.5, 1}, DoubleScaler.minMaxTargets(data, 0, 1).applyToTargets(data).y());
        DoubleDataset classes = DoubleDataset.classification(2, 1, 2, new double[2], new double[] {0, 1});
        assertMessage("the target is one of 2 classes; a class is not scaled",
                () -> DoubleScaler.standardizeTargets(classes));
        assertMessage("the target is one of 2 classes; a class is not scaled", () -> scaler.applyToTargets(classes));
    }

    @Test
    void targetsOfASource() {
        DoubleDataset data = DoubleDataset
                .regression(3, 1, 2, new double[] {7, 8, 9}, new double[] {100, 1, 200, 2, 300, 6})
                .withWeights(new double[] {1, 2, 3});
        DoubleScaler scaler = DoubleScaler.standardizeTargets(DoubleRowSource.of(data));
        assertEquals(DoubleScaler.standardizeTargets(data), scaler);
        DoubleScaler range = DoubleScaler.minMaxTargets(DoubleRowSource.of(data), -1, 1);
        assertEquals(DoubleScaler.minMaxTargets(data, -1, 1), range);
        DoubleRowSource scaled = range.applyToTargets(DoubleRowSource.of(data));
        for (int pass = 0; pass < 2; pass++) {
            double[] x = new double[3];
            double[] y = new double[7];
            double[] weights = new double[3];
            assertTrue(scaled.weighted());
            assertEquals(3, scaled.next(x, 0, y, 1, weights, 0, 3));
            assertArrayEquals(data.x(), x);
            assertArrayEquals(new double[] {0, -1, -1, 0, -0.6, 1, 1}, y, 1e-6);
            assertArrayEquals(data.weights(), weights);
            scaled.reset(pass);
        }
        // Features and targets, in either order.
        DoubleScaler tens = DoubleScaler.of(new double[1], new double[] {10});
        double[] x = new double[1];
        double[] y = new double[2];
        assertEquals(1, tens.apply(range.applyToTargets(DoubleRowSource.of(data))).next(x, 0, y, 0, 1));
        assertArrayEquals(new double[] {70, -1, -1}, new double[] {x[0], y[0], y[1]});
        assertEquals(1, range.applyToTargets(tens.apply(DoubleRowSource.of(data))).next(x, 0, y, 0, 1));
        assertArrayEquals(new double[] {70, -1, -1}, new double[] {x[0], y[0], y[1]});
        DoubleRowSource classes = DoubleRowSource.of(
                DoubleDataset.classification(2, 1, 2, new double[2], new double[] {0, 1}));
        String sentence = "the target is one of 2 classes; a class is not scaled";
        assertMessage(sentence, () -> DoubleScaler.standardizeTargets(classes));
        assertMessage(sentence, () -> DoubleScaler.minMaxTargets(classes, 0, 1));
        assertMessage(sentence, () -> tens.applyToTargets(classes));
        assertMessage(
                "a scaler of 1 column does not fit 2 targets", () -> tens.applyToTargets(DoubleRowSource.of(data)));
        assertMessage(
                "the range from 1.0 to 1.0 is not one to scale to;"
                        + " it must be finite and its low end below its high end",
                () -> DoubleScaler.minMaxTargets(DoubleRowSource.of(data), 1, 1));
    }

    @Test
    void plainNumbersMakeTheSameScalerAgain() {
        DoubleScaler scaler = DoubleScaler.standardize(
                DoubleDataset.regression(3, 4, 0, new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 0, 3}, new double[0]));
        DoubleScaler again = DoubleScaler.of(scaler.shift(), scaler.scale());
        assertEquals(scaler, again);
        assertEquals(scaler.hashCode(), again.hashCode());
        assertNotEquals(scaler, DoubleScaler.of(new double[4], new double[] {1, 1, 1, 1}));
        again.shift()[0] = 99;
        assertEquals(scaler, again);
    }

    @Test
    void badInput() {
        DoubleScaler two = DoubleScaler.of(new double[2], new double[] {1, 1});
        assertMessage("1 shift does not fit 2 scales", () -> DoubleScaler.of(new double[1], new double[2]));
        assertMessage(
                "column 1 has shift 0.0 and scale 0.0; both must be finite and the scale not 0",
                () -> DoubleScaler.of(new double[2], new double[] {1, 0}));
        assertMessage("a scaler of 2 columns does not fit 1 feature", () -> two.apply(column(1, 2)));
        assertMessage("a scaler of 2 columns does not fit 1 target", () -> two.applyToTargets(column(1, 2)));
        assertMessage("there is no row to fit a scaler on", () -> DoubleScaler.standardize(column()));
        assertMessage(
                "the range from 1.0 to 1.0 is not one to scale to;"
                        + " it must be finite and its low end below its high end",
                () -> DoubleScaler.minMax(column(1, 2), 1, 1));
        double[] out = new double[4];
        assertThrows(IndexOutOfBoundsException.class, () -> two.apply(2, new double[4], 1, out, 0));
        assertThrows(IndexOutOfBoundsException.class, () -> two.inverse(2, new double[4], 0, out, 1));
        assertThrows(IllegalArgumentException.class, () -> two.apply(-1, new double[4], 0, out, 0));
        DoubleRowSource broken = DoubleRowSource.of(column(1, 2));
        assertMessage(
                "column 0 runs from NaN to NaN; a scaler fits finite numbers with a finite range only",
                () -> DoubleScaler.standardize(new DoubleRowSource() {
                    @Override
                    public int features() {
                        return 1;
                    }

                    @Override
                    public int targets() {
                        return 1;
                    }

                    @Override
                    public int classes() {
                        return 0;
                    }

                    @Override
                    public int next(double[] x, int xOffset, double[] y, int yOffset, int maxRows) {
                        int rows = broken.next(x, xOffset, y, yOffset, maxRows);
                        x[xOffset] = Double.NaN;
                        return rows;
                    }

                    @Override
                    public void reset() {
                        broken.reset();
                    }
                }));
        DoubleScaler steep = DoubleScaler.of(new double[1], new double[] {1e308});
        assertMessage("feature 0 of row 0 is Infinity; a dataset holds finite numbers only",
                () -> steep.apply(column(Double.MAX_VALUE)));
    }

    @Test
    void applyingAllocatesNothing() {
        DoubleScaler scaler = DoubleScaler.standardize(column(1, 2, 3));
        double[] values = new double[64];
        long bytes = AllocatedBytes.once(() -> {
            for (int i = 0; i < 500; i++) {
                scaler.apply(64, values, 0, values, 0);
                scaler.inverse(64, values, 0, values, 0);
            }
        });
        assertEquals(0, bytes, "bytes allocated by 500 calls");
    }

    /** 256 of them would not fit in an array, nor a few hundred of somewhat narrower ones in memory. */
    @Test
    void wideRowsAreReadAFewAtATime() {
        int width = 1 << 18;
        double[] x = new double[5 * width];
        x[width - 1] = 2;
        DoubleDataset data = DoubleDataset.regression(5, width, 0, x, new double[0]);
        DoubleRowSource rows = DoubleRowSource.of(data);
        int[] most = new int[1];
        DoubleRowSource noting = new DoubleRowSource() {
            @Override
            public int features() {
                return width;
            }

            @Override
            public int targets() {
                return 0;
            }

            @Override
            public int classes() {
                return 0;
            }

            @Override
            public int next(double[] to, int xOffset, double[] y, int yOffset, int maxRows) {
                most[0] = Math.max(most[0], to.length);
                return rows.next(to, xOffset, y, yOffset, maxRows);
            }

            @Override
            public void reset() {
                rows.reset();
            }
        };
        DoubleScaler scaler = DoubleScaler.standardize(noting);
        assertEquals(1 << 20, most[0]);
        assertEquals(0.4, scaler.shift()[width - 1], 1e-12);
        assertEquals(1 / 0.8, scaler.scale()[width - 1], 1e-12);
    }

    /** A shift that rounds away what tells the ends of a column apart would scale to somewhere else. */
    @Test
    void aColumnThatCannotBeBroughtToARangeIsRefused() {
        assertMessage(
                "column 0 runs from 0.0 to 1.2676506002282294E30; numbers of that size cannot be scaled to the range from 0.0"
                        + " to 1.0E-310: subtract what they have in common, or choose another range",
                () -> DoubleScaler.minMax(column(0, 0x1p100), 0, 1e-310));
        DoubleScaler constant = DoubleScaler.minMax(column(1e20, 1e20), 0.5, 1);
        assertEquals(0, constant.apply(column(1e20)).x()[0]);
        // Not a column without a spread: only to this range no number brings it.
        assertMessage(
                "column 0 runs from 0.0 to 7.888609052210118E-31; numbers of that size cannot be scaled to the range from 0.0"
                        + " to 1.0E300: subtract what they have in common, or choose another range",
                () -> DoubleScaler.minMax(column(0, 0x1p-100), 0, 1e300));
        try {
            DoubleScaler far = DoubleScaler.minMax(column(-Double.MAX_VALUE), 1e308, 1.5e308);
            assertEquals(far, DoubleScaler.of(far.shift(), far.scale()));
        } catch (IllegalArgumentException e) {
            assertTrue(e.getMessage().startsWith("column 0 runs from "), e.getMessage());
        }
    }

    @Test
    void aScaledValueOfASourceThatIsTooLargeIsNamed() {
        DoubleScaler scaler = DoubleScaler.of(new double[] {0, 0}, new double[] {1, 1e30});
        DoubleDataset rows = DoubleDataset.regression(3, 2, 0, new double[] {1, 1, 2, 2, 3, Double.MAX_VALUE},
                new double[0]);
        DoubleRowSource scaled = scaler.apply(DoubleRowSource.of(rows));
        assertEquals(2, scaled.next(new double[4], 0, new double[0], 0, 2));
        assertMessage(
                "feature 1 of row 2 is Infinity after scaling; it must be finite",
                () -> scaled.next(new double[4], 0, new double[0], 0, 2));
        scaled.reset();
        assertEquals(2, scaled.next(new double[4], 0, new double[0], 0, 2));
        DoubleDataset targets = DoubleDataset.regression(2, 1, 2, new double[2], new double[] {1, 1, 2, Double.MAX_VALUE});
        assertMessage(
                "target 1 of row 1 is Infinity after scaling; it must be finite",
                () -> scaler.applyToTargets(DoubleRowSource.of(targets)).next(new double[2], 0, new double[4], 0, 2));
    }
}
