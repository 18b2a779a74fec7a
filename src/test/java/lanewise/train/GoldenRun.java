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

    static final String FLOAT_HASH = "88a9649d5bd5aec3127b9d18ec85cccc430ded19a13579c3d7bad739892ba4c2";
    static final String DOUBLE_HASH = "81bc6d615e777041b9f9137a3b184d347fa8cdf3a025fed269057ba962ccd0c0";
    static final String FLOAT_EVERY_LAYER_HASH = "49af1c174503f53aa3791e714755e3fac8acd96408628f970aabbcfad0127c5b";
    static final String DOUBLE_EVERY_LAYER_HASH = "95267cffea9a2f256c97d257a598efacf6d7a611d4c48d134268261209b12d6a";

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
