package lanewise.verification;

import java.util.List;
import java.util.random.RandomGenerator;
import lanewise.network.Activation;
import lanewise.network.Layer;
import lanewise.network.Loss;
import lanewise.network.Network;

/** A network whose parts of a user's own are watched at every call; it computes what the network computes. */
final class WatchedParts {

    private WatchedParts() {}

    static Network of(Network network, Contract contract) {
        Loss loss = network.loss() instanceof Loss.Custom custom ? new WatchedLoss(custom, contract) : network.loss();
        return new Network(network.inputs(), layers(network.layers(), contract), loss, network.regularization());
    }

    private static List<Layer> layers(List<Layer> layers, Contract contract) {
        return layers.stream().<Layer>map(layer -> switch (layer) {
            case Layer.Custom custom -> new WatchedLayer(custom, contract);
            case Layer.Residual residual -> new Layer.Residual(layers(residual.layers(), contract));
            case Layer.Dense dense when dense.activation() instanceof Activation.Custom custom ->
                new Layer.Dense(dense.outputs(), new WatchedActivation(custom, contract), dense.initializer(),
                        dense.bias());
            default -> layer;
        }).toList();
    }

    private record WatchedActivation(Activation.Custom activation, Contract contract) implements Activation.Custom {

        @Override
        public String name() {
            return activation.name();
        }

        @Override
        public boolean rectifying() {
            return activation.rectifying();
        }

        @Override
        public void forward(int n, float[] z, int zOffset, float[] y, int yOffset) {
            forward(array(n, z, zOffset), new HandedArray("outputs y", y, yOffset, n),
                    () -> activation.forward(n, z, zOffset, y, yOffset));
        }

        @Override
        public void forward(int n, double[] z, int zOffset, double[] y, int yOffset) {
            forward(array(n, z, zOffset), new HandedArray("outputs y", y, yOffset, n),
                    () -> activation.forward(n, z, zOffset, y, yOffset));
        }

        @Override
        public void backward(int n, float[] z, int zOffset, float[] delta, int deltaOffset) {
            backward(array(n, z, zOffset), () -> activation.backward(n, z, zOffset, delta, deltaOffset));
        }

        @Override
        public void backward(int n, double[] z, int zOffset, double[] delta, int deltaOffset) {
            backward(array(n, z, zOffset), () -> activation.backward(n, z, zOffset, delta, deltaOffset));
        }

        private static HandedArray array(int n, Object z, int zOffset) {
            return new HandedArray("pre-activations z", z, zOffset, n);
        }

        private void forward(HandedArray z, HandedArray y, Runnable call) {
            contract.watch(CustomCode.words(activation), List.of(z), List.of(y), List.of(), call);
        }

        private void backward(HandedArray z, Runnable call) {
            contract.watch(CustomCode.words(activation), List.of(z), List.of(), List.of(), call);
        }
    }

    private record WatchedLoss(Loss.Custom loss, Contract contract) implements Loss.Custom {

        @Override
        public String name() {
            return loss.name();
        }

        @Override
        public int targets(int outputs) {
            return loss.targets(outputs);
        }

        @Override
        public List<Double> classWeights() {
            return loss.classWeights();
        }

        @Override
        public float rowLoss(
                int outputs, float[] y, int yOffset, float[] t, int tOffset, float[] delta, int deltaOffset) {
            float[] value = new float[1];
            watch(outputs, y, yOffset, t, tOffset, delta, deltaOffset,
                    () -> value[0] = loss.rowLoss(outputs, y, yOffset, t, tOffset, delta, deltaOffset));
            return value[0];
        }

        @Override
        public double rowLoss(
                int outputs, double[] y, int yOffset, double[] t, int tOffset, double[] delta, int deltaOffset) {
            double[] value = new double[1];
            watch(outputs, y, yOffset, t, tOffset, delta, deltaOffset,
                    () -> value[0] = loss.rowLoss(outputs, y, yOffset, t, tOffset, delta, deltaOffset));
            return value[0];
        }

        private void watch(int outputs, Object y, int yOffset, Object t, int tOffset, Object delta, int deltaOffset,
                Runnable call) {
            contract.watch(CustomCode.words(loss),
                    List.of(new HandedArray("outputs y", y, yOffset, outputs),
                            new HandedArray("targets t", t, tOffset, loss.targets(outputs))),
                    List.of(new HandedArray("derivative delta", delta, deltaOffset, outputs)), List.of(), call);
        }
    }

    private record WatchedLayer(Layer.Custom layer, Contract contract) implements Layer.Custom {

        @Override
        public String name() {
            return layer.name();
        }

        @Override
        public int outputs(int inputs) {
            return layer.outputs(inputs);
        }

        @Override
        public int parameters(int inputs) {
            return layer.parameters(inputs);
        }

        @Override
        public void initialize(int inputs, RandomGenerator random, double[] parameters) {
            layer.initialize(inputs, random, parameters);
        }

        @Override
        public int kept(int inputs) {
            return layer.kept(inputs);
        }

        @Override
        public void forward(int rows, int inputs, float[] parameters, int parametersOffset, float[] x, int xOffset,
                float[] y, int yOffset, float[] kept, int keptOffset) {
            forward(new Arrays(rows, inputs, parameters, parametersOffset, x, xOffset, y, yOffset, kept, keptOffset),
                    () -> layer.forward(
                            rows, inputs, parameters, parametersOffset, x, xOffset, y, yOffset, kept, keptOffset));
        }

        @Override
        public void forward(int rows, int inputs, double[] parameters, int parametersOffset, double[] x, int xOffset,
                double[] y, int yOffset, double[] kept, int keptOffset) {
            forward(new Arrays(rows, inputs, parameters, parametersOffset, x, xOffset, y, yOffset, kept, keptOffset),
                    () -> layer.forward(
                            rows, inputs, parameters, parametersOffset, x, xOffset, y, yOffset, kept, keptOffset));
        }

        @Override
        public void backward(int rows, int inputs, float[] parameters, int parametersOffset, float[] x, int xOffset,
                float[] y, int yOffset, float[] kept, int keptOffset, float[] dy, int dyOffset, float[] dx,
                int dxOffset, float[] gradient, int gradientOffset) {
            backward(new Arrays(rows, inputs, parameters, parametersOffset, x, xOffset, y, yOffset, kept, keptOffset),
                    dy, dyOffset, dx, dxOffset, gradient, gradientOffset,
                    () -> layer.backward(rows, inputs, parameters, parametersOffset, x, xOffset, y, yOffset, kept,
                            keptOffset, dy, dyOffset, dx, dxOffset, gradient, gradientOffset));
        }

        @Override
        public void backward(int rows, int inputs, double[] parameters, int parametersOffset, double[] x, int xOffset,
                double[] y, int yOffset, double[] kept, int keptOffset, double[] dy, int dyOffset, double[] dx,
                int dxOffset, double[] gradient, int gradientOffset) {
            backward(new Arrays(rows, inputs, parameters, parametersOffset, x, xOffset, y, yOffset, kept, keptOffset),
                    dy, dyOffset, dx, dxOffset, gradient, gradientOffset,
                    () -> layer.backward(rows, inputs, parameters, parametersOffset, x, xOffset, y, yOffset, kept,
                            keptOffset, dy, dyOffset, dx, dxOffset, gradient, gradientOffset));
        }

        /** What both ways are handed. */
        private record Arrays(int rows, int inputs, Object parameters, int parametersOffset, Object x, int xOffset,
                Object y, int yOffset, Object kept, int keptOffset) {}

        private void forward(Arrays arrays, Runnable call) {
            contract.watch(CustomCode.words(layer), List.of(parameters(arrays), x(arrays)), List.of(y(arrays)),
                    List.of(kept(arrays)), call);
        }

        private void backward(Arrays arrays, Object dy, int dyOffset, Object dx, int dxOffset, Object gradient,
                int gradientOffset, Runnable call) {
            int in = arrays.inputs();
            int rows = arrays.rows();
            contract.watch(CustomCode.words(layer),
                    List.of(parameters(arrays), x(arrays), y(arrays),
                            new HandedArray("output derivatives dy", dy, dyOffset, rows * layer.outputs(in))),
                    List.of(new HandedArray("gradient", gradient, gradientOffset, layer.parameters(in)),
                            new HandedArray("input derivatives dx", dx, dxOffset, rows * in)),
                    List.of(kept(arrays)), call);
        }

        private HandedArray parameters(Arrays arrays) {
            return new HandedArray("parameters", arrays.parameters(), arrays.parametersOffset(),
                    layer.parameters(arrays.inputs()));
        }

        private static HandedArray x(Arrays arrays) {
            return new HandedArray("inputs x", arrays.x(), arrays.xOffset(), arrays.rows() * arrays.inputs());
        }

        private HandedArray y(Arrays arrays) {
            return new HandedArray("outputs y", arrays.y(), arrays.yOffset(),
                    arrays.rows() * layer.outputs(arrays.inputs()));
        }

        private HandedArray kept(Arrays arrays) {
            return new HandedArray("kept", arrays.kept(), arrays.keptOffset(),
                    arrays.rows() * layer.kept(arrays.inputs()));
        }
    }
}
