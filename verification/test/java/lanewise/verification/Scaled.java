package lanewise.verification;

import java.util.random.RandomGenerator;
import lanewise.network.Layer;

/** A layer with one parameter θ whose outputs are a function of θ and of one input each. */
record Scaled(String name, OfTwo value, OfTwo inParameter, OfTwo inInput, double start) implements Layer.Custom {

    /** A function of θ and x. */
    interface OfTwo {
        double at(double theta, double x);
    }

    @Override
    public int outputs(int inputs) {
        return inputs;
    }

    @Override
    public int parameters(int inputs) {
        return 1;
    }

    @Override
    public void initialize(int inputs, RandomGenerator random, double[] parameters) {
        parameters[0] = start;
    }

    @Override
    public void forward(int rows, int inputs, float[] parameters, int p, float[] x, int xOffset, float[] y, int yOffset,
            float[] kept, int keptOffset) {
        for (int i = 0; i < rows * inputs; i++) {
            y[yOffset + i] = (float) value.at(parameters[p], x[xOffset + i]);
        }
    }

    @Override
    public void backward(int rows, int inputs, float[] parameters, int p, float[] x, int xOffset, float[] y,
            int yOffset,
            float[] kept, int keptOffset, float[] dy, int dyOffset, float[] dx, int dxOffset, float[] gradient, int g) {
        double sum = 0;
        for (int i = 0; i < rows * inputs; i++) {
            sum += dy[dyOffset + i] * inParameter.at(parameters[p], x[xOffset + i]);
            dx[dxOffset + i] = (float) (dy[dyOffset + i] * inInput.at(parameters[p], x[xOffset + i]));
        }
        gradient[g] = (float) sum;
    }

    @Override
    public void forward(int rows, int inputs, double[] parameters, int p, double[] x, int xOffset, double[] y,
            int yOffset, double[] kept, int keptOffset) {
        for (int i = 0; i < rows * inputs; i++) {
            y[yOffset + i] = value.at(parameters[p], x[xOffset + i]);
        }
    }

    @Override
    public void backward(int rows, int inputs, double[] parameters, int p, double[] x, int xOffset, double[] y,
            int yOffset, double[] kept, int keptOffset, double[] dy, int dyOffset, double[] dx, int dxOffset,
            double[] gradient, int g) {
        double sum = 0;
        for (int i = 0; i < rows * inputs; i++) {
            sum += dy[dyOffset + i] * inParameter.at(parameters[p], x[xOffset + i]);
            dx[dxOffset + i] = dy[dyOffset + i] * inInput.at(parameters[p], x[xOffset + i]);
        }
        gradient[g] = sum;
    }
}
