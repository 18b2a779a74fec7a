package lanewise.train;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import lanewise.train.OnnxInterpreter.Node;
import lanewise.train.OnnxInterpreter.Values;

/** The operators of ONNX that files of models have, in double and from their definitions. */
final class OnnxOperators {

    private OnnxOperators() {}

    static Values compute(Node node, List<Values> in) {
        Values x = in.getFirst();
        return switch (node.operator()) {
            case "Identity" -> x;
            case "Cast" -> switch (((Long) node.attributes().get("to")).intValue()) {
                case 1 -> map(x, v -> (float) v);
                case 7 -> map(x, v -> (long) v);
                case 11 -> x;
                default -> throw new AssertionError(node);
            };
            case "Sub" -> broadcast(x, in.get(1), (a, b) -> a - b);
            case "Div" -> broadcast(x, in.get(1), (a, b) -> a / b);
            case "Mul" -> broadcast(x, in.get(1), (a, b) -> a * b);
            case "Add" -> broadcast(x, in.get(1), Double::sum);
            case "Gemm" -> gemm(x, in.get(1), in.get(2));
            case "Relu" -> map(x, v -> Math.max(v, 0));
            case "Tanh" -> map(x, Math::tanh);
            case "Sigmoid" -> map(x, v -> 1 / (1 + Math.exp(-v)));
            case "LeakyRelu" -> map(x, v -> v >= 0 ? v : number(node, "alpha") * v);
            case "Elu" -> map(x, v -> v >= 0 ? v : number(node, "alpha") * Math.expm1(v));
            case "HardSigmoid" ->
                map(x, v -> Math.clamp(number(node, "alpha") * v + number(node, "beta"), 0, 1));
            case "Clip" -> map(x, v -> Math.clamp(v, scalar(in.get(1)), scalar(in.get(2))));
            case "HardSwish" -> map(x, v -> v * Math.clamp(v / 6 + 0.5, 0, 1));
            case "Softplus" -> map(x, v -> Math.log1p(Math.exp(v)));
            case "Mish" -> map(x, v -> v * Math.tanh(Math.log1p(Math.exp(v))));
            case "Gelu" -> node.attributes().get("approximate").equals("tanh")
                    ? map(x, v -> v / 2 * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (v + 0.044715 * v * v * v))))
                    : map(x, v -> v * normalDistribution(v));
            case "Softmax" -> softmax(x);
            case "LayerNormalization" -> layerNorm(x, in.get(1), in.get(2), number(node, "epsilon"));
            case "BatchNormalization" -> {
                double epsilon = number(node, "epsilon");
                Values centred = broadcast(x, in.get(3), (a, b) -> a - b);
                Values normed = broadcast(centred, in.get(4), (a, b) -> a / Math.sqrt(b + epsilon));
                yield broadcast(broadcast(normed, in.get(1), (a, b) -> a * b), in.get(2), Double::sum);
            }
            case "Gather" -> gather(x, in.get(1), (Long) node.attributes().getOrDefault("axis", 0L));
            case "Concat" -> concat(in);
            default -> throw new AssertionError("no operator " + node.operator());
        };
    }

    private static double number(Node node, String attribute) {
        return (Double) node.attributes().get(attribute);
    }

    private static double scalar(Values values) {
        if (values.shape().length != 0) {
            throw new AssertionError("a limit of Clip has no dimension");
        }
        return values.data()[0];
    }

    private static Values map(Values x, DoubleUnaryOperator function) {
        double[] data = new double[x.data().length];
        for (int i = 0; i < data.length; i++) {
            data[i] = function.applyAsDouble(x.data()[i]);
        }
        return new Values(x.shape(), data);
    }

    /** The second operand has the shape of the first or of one of its rows. */
    private static Values broadcast(Values x, Values y, DoubleBinaryOperator operation) {
        double[] data = new double[x.data().length];
        for (int i = 0; i < data.length; i++) {
            data[i] = operation.applyAsDouble(x.data()[i], y.data()[i % y.data().length]);
        }
        return new Values(x.shape(), data);
    }

    private static Values gemm(Values a, Values b, Values c) {
        int m = a.shape()[0];
        int k = a.shape()[1];
        int n = b.shape()[1];
        if (b.shape()[0] != k || c.shape().length != 1 || c.shape()[0] != n) {
            throw new AssertionError("shapes of a Gemm");
        }
        double[] data = new double[m * n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double sum = c.data()[j];
                for (int p = 0; p < k; p++) {
                    sum += a.data()[i * k + p] * b.data()[p * n + j];
                }
                data[i * n + j] = sum;
            }
        }
        return new Values(new int[] {m, n}, data);
    }

    private static Values softmax(Values x) {
        int n = x.shape()[1];
        double[] data = new double[x.data().length];
        for (int i = 0; i < x.shape()[0]; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += Math.exp(x.data()[i * n + j]);
            }
            for (int j = 0; j < n; j++) {
                data[i * n + j] = Math.exp(x.data()[i * n + j]) / sum;
            }
        }
        return new Values(x.shape(), data);
    }

    private static Values layerNorm(Values x, Values scale, Values shift, double epsilon) {
        int n = x.shape()[1];
        double[] data = new double[x.data().length];
        for (int i = 0; i < x.shape()[0]; i++) {
            double mean = 0;
            double squares = 0;
            for (int j = 0; j < n; j++) {
                mean += x.data()[i * n + j] / n;
            }
            for (int j = 0; j < n; j++) {
                squares += Math.pow(x.data()[i * n + j] - mean, 2) / n;
            }
            for (int j = 0; j < n; j++) {
                data[i * n + j] = scale.data()[j] * (x.data()[i * n + j] - mean) / Math.sqrt(squares + epsilon)
                        + shift.data()[j];
            }
        }
        return new Values(x.shape(), data);
    }

    private static Values gather(Values x, Values indices, long axis) {
        int rows = axis == 0 ? indices.data().length : x.shape()[0];
        int width = axis == 0 ? x.shape()[1] : indices.data().length;
        double[] data = new double[rows * width];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                int row = axis == 0 ? (int) indices.data()[i] : i;
                int column = axis == 0 ? j : (int) indices.data()[j];
                data[i * width + j] = x.data()[row * x.shape()[1] + column];
            }
        }
        // An index without a dimension takes its own away.
        return new Values(indices.shape().length == 0 ? new int[] {rows} : new int[] {rows, width}, data);
    }

    private static Values concat(List<Values> parts) {
        int rows = parts.getFirst().shape()[0];
        int width = parts.stream().mapToInt(part -> part.shape()[1]).sum();
        double[] data = new double[rows * width];
        int at = 0;
        for (Values part : parts) {
            for (int i = 0; i < rows; i++) {
                System.arraycopy(part.data(), i * part.shape()[1], data, i * width + at, part.shape()[1]);
            }
            at += part.shape()[1];
        }
        return new Values(new int[] {rows, width}, data);
    }

    /** Φ(v) = ½ + φ(v)·(v + v³/3 + v⁵/15 + …), for moderate v. */
    private static double normalDistribution(double v) {
        double term = v;
        double sum = v;
        for (int k = 3; Math.abs(term) > 1e-18 * Math.abs(sum); k += 2) {
            term *= v * v / k;
            sum += term;
        }
        return 0.5 + sum * Math.exp(-v * v / 2) / Math.sqrt(2 * Math.PI);
    }
}
