package lanewise.jmh;

import lanewise.network.FloatBackprop;
import lanewise.network.FloatInitialization;
import lanewise.network.FloatPredictor;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.FloatOptimizer;
import lanewise.optimize.Sgd;
import lanewise.verification.reference.ReferenceNetwork;
import lanewise.verification.reference.SummationOrder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A whole training step and its parts: one hidden ReLU layer, softmax cross-entropy. */
public class TrainingStepBenchmark extends TimedBenchmark {

    /** So small that the steps of a measurement leave the network where it began. */
    private static final double LEARNING_RATE = 1e-9;

    /** Inputs, hidden width, classes. */
    @Param({"4-8-3", "16-32-2", "784-128-10"})
    public String network;

    /** Rows of the batch. */
    @Param({"1", "32", "256"})
    public int rows;

    private FloatBackprop backprop;
    private FloatPredictor predictor;
    private FloatOptimizer sgd;
    private FloatOptimizer adam;
    private float[] parameters;
    private float[] gradient;
    private float[] x;
    private float[] y;
    private float[] outputs;
    private ReferenceNetwork reference;
    private double[] doubleParameters;
    private double[] doubleGradient;
    private double[] doubleX;
    private double[] doubleY;

    /** Makes the data. */
    public TrainingStepBenchmark() {}

    /** Makes the data. */
    @Setup
    public void setUp() {
        StepCase step = StepCase.parse(network + "/sgd/" + rows);
        Network specification = step.network();
        backprop = FloatBackprop.of(specification, rows);
        predictor = FloatPredictor.of(specification, rows);
        parameters = FloatInitialization.of(specification, 1);
        gradient = new float[parameters.length];
        sgd = FloatOptimizer.of(Sgd.plain(), parameters.length);
        adam = FloatOptimizer.of(Adam.standard(), parameters.length);
        x = step.features();
        y = step.targets();
        outputs = new float[rows * step.outputs()];
        reference = ReferenceNetwork.of(specification, SummationOrder.ROW_BY_ROW);
        doubleParameters = Data.widened(parameters);
        doubleGradient = new double[parameters.length];
        doubleX = Data.widened(x);
        doubleY = Data.widened(y);
    }

    /** Value, gradient and a step of plain gradient descent. */
    @Benchmark
    public double simdStepSgd() {
        double loss = backprop.valueAndGradient(parameters, x, y, rows, gradient);
        sgd.step(parameters, gradient, LEARNING_RATE);
        return loss;
    }

    /** The same in plain Java. */
    @Benchmark
    @Fork(value = 2, jvmArgsAppend = {"--add-modules=jdk.incubator.vector", "-Dlanewise.simd=off"})
    public double scalarStepSgd() {
        return simdStepSgd();
    }

    /** The same on commons-math3 matrices, in double: the reference of the verification module. */
    @Benchmark
    public double commonsMathStepSgd() {
        double loss = reference.valueAndGradient(doubleParameters, doubleX, doubleY, rows, doubleGradient);
        for (int i = 0; i < doubleGradient.length; i++) {
            doubleParameters[i] -= LEARNING_RATE * doubleGradient[i];
        }
        return loss;
    }

    /** Value, gradient and a step of Adam. */
    @Benchmark
    public double simdStepAdam() {
        double loss = backprop.valueAndGradient(parameters, x, y, rows, gradient);
        adam.step(parameters, gradient, LEARNING_RATE);
        return loss;
    }

    /** A prediction of the batch. */
    @Benchmark
    public float[] simdPredict() {
        predictor.predict(parameters, x, 0, rows, outputs, 0);
        return outputs;
    }
}
