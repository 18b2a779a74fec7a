// Generated from FloatFingerprint.java by src/codegen/FloatToDouble.java.
package lanewise.train;

import lanewise.data.DoubleDataset;
import lanewise.data.DoubleRowSource;

/**
 * Tells data from other data by a hash of all their bits, the same on every machine, in one pass of a few instructions
 * per number.
 *
 * <p>Element i belongs to chain i mod 4, and enters it by the round of xxHash64 (Y. Collet, 2014): acc ← (acc + bits · P2)
 * rotated by 31, times P1. The rotation brings the highest bits, the signs among them, down to where a product spreads them.
 */
final class DoubleFingerprint {

    private static final long P1 = 0x9e3779b185ebca87L;
    private static final long P2 = 0xc2b2ae3d27d4eb4fL;

    private DoubleFingerprint() {}

    /** What is known of the rows of a dataset; null has none. */
    static LearnedFrom.Rows of(DoubleDataset data) {
        if (data == null) {
            return LearnedFrom.Rows.NONE;
        }
        boolean weighted = data.weights() != null;
        long hash = hash(data.y(), hash(data.x(), P1));
        return new LearnedFrom.Rows(
                LearnedFrom.Kind.DATASET,
                data.rows(),
                data.features(),
                data.targets(),
                data.classes(),
                weighted,
                "double",
                weighted ? hash(data.weights(), hash) : hash);
    }

    /** What is known of the rows of a source before they are read. */
    static LearnedFrom.Rows of(DoubleRowSource source) {
        return new LearnedFrom.Rows(
                LearnedFrom.Kind.SOURCE,
                0,
                source.features(),
                source.targets(),
                source.classes(),
                source.weighted(),
                "double",
                0);
    }

    private static long hash(double[] values, long start) {
        long h0 = start + 1;
        long h1 = start + 2;
        long h2 = start + 3;
        long h3 = start + 4;
        int i = 0;
        for (; i < values.length - 3; i += 4) {
            h0 = round(h0, values[i]);
            h1 = round(h1, values[i + 1]);
            h2 = round(h2, values[i + 2]);
            h3 = round(h3, values[i + 3]);
        }
        for (; i < values.length; i++) {
            h0 = round(h0, values[i]);
        }
        return mix(mix(mix(mix(start, h0), h1), h2), h3);
    }

    private static long round(long hash, double value) {
        return mix(hash, Double.doubleToRawLongBits(value));
    }

    private static long mix(long hash, long bits) {
        return Long.rotateLeft(hash + bits * P2, 31) * P1;
    }
}
