package lanewise.verification;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SplittableRandom;
import lanewise.network.Activation;
import lanewise.network.DoubleBackprop;
import lanewise.network.FloatBackprop;
import lanewise.network.Loss;
import lanewise.network.Network;
import lanewise.verification.Kinds.LayerKind;

/** A hash over gradients of every layer, activation and loss in float and double: the same in every Java. */
final class GradientBits {

    private GradientBits() {}

    /**
     * Prints the hash, and that of a trained model.
     *
     * @param args none
     */
    public static void main(String[] args) {
        System.out.println(hash());
        System.out.println(TrainingEvidence.hashOfAModel());
    }

    /** Sixteen hexadecimal digits. */
    static String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            int seed = 0;
            for (LayerKind kind : LayerKind.values()) {
                for (Activation activation : Kinds.ACTIVATIONS) {
                    if (!(activation instanceof Activation.Custom)) {
                        Loss loss = Kinds.LOSSES.get(seed % (Kinds.LOSSES.size() - 1));
                        add(Kinds.network(kind, activation, 5, 23).loss(loss), seed++, digest);
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static void add(Network network, int seed, MessageDigest digest) {
        RandomProblem problem = RandomProblem.of(network, 9, new SplittableRandom(seed));
        double[] gradient = new double[problem.parameters().length];
        float[] narrow = new float[gradient.length];
        double value = DoubleBackprop.of(network, 9).valueAndGradient(problem.parameters(), problem.x(), problem.y(), 9,
                gradient);
        double narrowValue = FloatBackprop.of(network, 9).valueAndGradient(
                FloatObjectiveFunction.narrow(problem.parameters()), FloatObjectiveFunction.narrow(problem.x()),
                FloatObjectiveFunction.narrow(problem.y()), 9, narrow);
        ByteBuffer bytes = ByteBuffer.allocate(16 + 12 * gradient.length).putDouble(value).putDouble(narrowValue);
        for (int i = 0; i < gradient.length; i++) {
            bytes.putDouble(gradient[i]).putFloat(narrow[i]);
        }
        digest.update(bytes.array());
    }
}
