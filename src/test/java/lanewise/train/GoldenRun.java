package lanewise.train;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import lanewise.data.Datasets;
import lanewise.data.DoubleDataset;
import lanewise.data.FloatDataset;

/** What a fixed training run leaves in its parameters, as a hash: the same on every machine and at every width. */
final class GoldenRun {

    static final String FLOAT_HASH = "2f2ebd0246c9c8de25f951887720c87f8b812d9dba40e8ea6755010b63e1e02f";
    static final String DOUBLE_HASH = "84e9bee275753dca894e8665571d76706b0f6e64b1ebd442c4fbe18caa45dd53";

    private GoldenRun() {}

    static FloatDataset floatDigits() {
        return Datasets.digits().head(800);
    }

    static DoubleDataset doubleDigits() {
        return Datasets.toDouble(floatDigits());
    }

    static String hash(float[] parameters) {
        ByteBuffer bytes = ByteBuffer.allocate(parameters.length * Float.BYTES);
        bytes.asFloatBuffer().put(parameters);
        return hash(bytes.array());
    }

    static String hash(double[] parameters) {
        ByteBuffer bytes = ByteBuffer.allocate(parameters.length * Double.BYTES);
        bytes.asDoubleBuffer().put(parameters);
        return hash(bytes.array());
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
