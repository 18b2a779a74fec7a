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

    static final String FLOAT_HASH = "1c6b264e96806374177c46985b98b64d73f8b9447ebfedf8785a61324c205da5";
    static final String DOUBLE_HASH = "151891d072fc9d3d31b286551cfc200fd91ac59e07cb0a878874824200455a96";
    static final String FLOAT_EVERY_LAYER_HASH = "c936edce867a4ddab3ae590f3788a03503144f0c11ec1e84eb15de31d92d9c06";
    static final String DOUBLE_EVERY_LAYER_HASH = "8b59aaff898b5e1ec207d1234ac0cd12a0c24388197cd01980c4418535a809ee";

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
