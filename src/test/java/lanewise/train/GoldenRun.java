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

    static final String FLOAT_HASH = "6ee3009acf39f233f1070fbc4ef9c455b7f959494a1836590292776ce06b7d9b";
    static final String DOUBLE_HASH = "9ad116fa205caf84a46a5c5b207fe6ca755d7a887b31d818c34c5a4fdd405c51";
    static final String FLOAT_EVERY_LAYER_HASH = "1e12598fa91972f49064f6c4e66d96c93d2ee1f6d1164110e3fdb1b612db5b0f";
    static final String DOUBLE_EVERY_LAYER_HASH = "b73b3f30c040bc95259d6e968adbbf68ffb72c1767afc87ae6704335f79ce16a";

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
