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
    static final String FLOAT_EVERY_LAYER_HASH = "54a16f91b782df22722aebe4798f14ff07ed47a5e6d7304fd35e00209187aae2";
    static final String DOUBLE_EVERY_LAYER_HASH = "142ebc6242d12f5a781c77ff268106de5c6ba5ad4eb768cda9bcbd6d65761ceb";

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
