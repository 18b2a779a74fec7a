package lanewise;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import lanewise.kernel.DoubleActivation;
import lanewise.kernel.DoubleElementary;
import lanewise.kernel.DoubleGemm;
import lanewise.kernel.DoubleLosses;
import lanewise.kernel.DoubleMatrix;
import lanewise.kernel.DoubleReduce;
import lanewise.kernel.DoubleSoftmax;
import lanewise.kernel.DoubleUpdate;
import lanewise.kernel.FloatActivation;
import lanewise.kernel.FloatElementary;
import lanewise.kernel.FloatGemm;
import lanewise.kernel.FloatLosses;
import lanewise.kernel.FloatMatrix;
import lanewise.kernel.FloatReduce;
import lanewise.kernel.FloatSoftmax;
import lanewise.kernel.FloatUpdate;
import lanewise.kernel.Simd;
import lanewise.network.Activation;
import lanewise.network.DoubleBackprop;
import lanewise.network.DoubleInitialization;
import lanewise.network.FloatBackprop;
import lanewise.network.FloatInitialization;
import lanewise.network.Network;
import lanewise.optimize.Adam;
import lanewise.optimize.DoubleOptimizer;
import lanewise.optimize.FloatOptimizer;

/**
 * Prints a hash of what every public kernel returns for fixed arguments, one line per class, and of what a short
 * training run leaves in its parameters: the lines must be the same in every Java and at every vector width
 * ({@link JvmMatrixTest}). The first line says what ran.
 *
 * <p>A kernel's parameters are sizes, scalars, then arrays, each followed by its offset and, if it is a matrix, by its row
 * stride. They are found by reflection, so a new kernel takes part at once.
 */
public final class BitsOfEverything {

    private static final List<Class<?>> KERNELS = List.of(
            FloatActivation.class, DoubleActivation.class, FloatElementary.class, DoubleElementary.class,
            FloatGemm.class, DoubleGemm.class, FloatLosses.class, DoubleLosses.class, FloatMatrix.class,
            DoubleMatrix.class, FloatReduce.class, DoubleReduce.class, FloatSoftmax.class, DoubleSoftmax.class,
            FloatUpdate.class, DoubleUpdate.class);

    /** Below and above the lanes of every vector width, and more than one register tile. */
    private static final int[] SIZES = {2, 17, 41};

    private static final int STEPS = 12;

    private final MessageDigest digest = sha256();
    private final SplittableRandom random = new SplittableRandom(1);

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Prints the lines.
     *
     * @param args none
     */
    public static void main(String[] args) {
        System.out.println("on " + Simd.describe());
        for (Class<?> kernel : KERNELS) {
            System.out.println(kernel.getSimpleName() + " " + new BitsOfEverything().of(kernel));
        }
        System.out.println("training in float " + new BitsOfEverything().floatTraining());
        System.out.println("training in double " + new BitsOfEverything().doubleTraining());
    }

    private String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private String of(Class<?> kernels) {
        List<Method> methods = new ArrayList<>(Arrays.asList(kernels.getDeclaredMethods()));
        methods.removeIf(method -> !Modifier.isPublic(method.getModifiers())
                || Arrays.stream(method.getParameterTypes()).noneMatch(Class::isArray));
        methods.sort(Comparator.comparing(Method::toGenericString));
        for (Method method : methods) {
            int sizes = sizes(method);
            for (int size : SIZES) {
                call(method, sizes, size);
            }
        }
        return hash();
    }

    /** The sizes are the first parameters of type int. */
    private static int sizes(Method method) {
        int sizes = 0;
        while (method.getParameterTypes()[sizes] == int.class) {
            sizes++;
        }
        return sizes;
    }

    private void call(Method method, int sizes, int size) {
        Class<?>[] types = method.getParameterTypes();
        Object[] arguments = new Object[types.length];
        int largest = 1;
        for (int p = 0; p < sizes; p++) {
            arguments[p] = Math.max(2 - p, size - 3 * p);
            largest = Math.max(largest, (Integer) arguments[p]);
        }
        for (int p = sizes; p < types.length; p++) {
            if (types[p] == float.class) {
                arguments[p] = (float) random.nextDouble(0.01, 0.99);
            } else if (types[p] == double.class) {
                arguments[p] = random.nextDouble(0.01, 0.99);
            } else if (types[p] == float[].class || types[p] == double[].class) {
                boolean matrix = p + 2 < types.length && types[p + 2] == int.class;
                int stride = matrix ? largest + 3 : 1;
                int offset = random.nextInt(9);
                boolean labels = method.getName().equals("softmaxCrossEntropy") && !matrix;
                double[] values = random.doubles((long) offset + stride * largest + 5, -4, 4).toArray();
                if (labels) {
                    Arrays.setAll(values, i -> i % (Integer) arguments[1]);
                }
                arguments[p] = types[p] == float[].class ? narrow(values) : values;
                arguments[p + 1] = offset;
                if (matrix) {
                    arguments[p + 2] = stride;
                }
            } else if (arguments[p] == null) {
                throw new AssertionError(method + ": no rule for parameter " + p);
            }
        }
        take(invoke(method, arguments));
        for (Object argument : arguments) {
            take(argument);
        }
    }

    private static Object invoke(Method method, Object[] arguments) {
        try {
            boolean isStatic = Modifier.isStatic(method.getModifiers());
            Object on = isStatic ? null : method.getDeclaringClass().getConstructor().newInstance();
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(method.toString(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static float[] narrow(double[] values) {
        float[] narrow = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            narrow[i] = (float) values[i];
        }
        return narrow;
    }

    /** Adds bits; those of a NaN are always the same ones, because payloads are no part of what is promised. */
    private void take(Object value) {
        switch (value) {
            case null -> {}
            case float[] array -> {
                for (float f : array) {
                    take(f);
                }
            }
            case double[] array -> {
                for (double d : array) {
                    take(d);
                }
            }
            case Float f -> take(Float.floatToIntBits(f));
            case Double d -> take(Double.doubleToLongBits(d));
            case Integer i -> take((long) i);
            case Long bits -> digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bits).flip());
            default -> throw new AssertionError(value.getClass() + " has no bits");
        }
    }

    private static Network network() {
        return Network.inputs(11)
                .dense(19, Activation.TANH)
                .layerNorm()
                .dropout(0.2)
                .dense(17, Activation.RELU)
                .batchNorm()
                .residual(f -> f.dense(9, Activation.GELU_TANH).dense(17, Activation.SIGMOID))
                .dense(5)
                .l2(1e-3)
                .softmaxCrossEntropy();
    }

    private String floatTraining() {
        Network network = network();
        int rows = 13;
        float[] x = narrow(random.doubles(rows * 11L, -2, 2).toArray());
        float[] y = narrow(random.ints(rows, 0, 5).asDoubleStream().toArray());
        float[] parameters = FloatInitialization.of(network, 3);
        float[] gradient = new float[parameters.length];
        FloatBackprop backprop = FloatBackprop.of(network, rows);
        FloatOptimizer optimizer = FloatOptimizer.of(Adam.standard(), parameters.length);
        for (int step = 0; step < STEPS; step++) {
            take(backprop.valueAndGradient(parameters, x, y, rows, gradient));
            optimizer.step(parameters, gradient, 0.01);
        }
        take(parameters);
        return hash();
    }

    private String doubleTraining() {
        Network network = network();
        int rows = 13;
        double[] x = random.doubles(rows * 11L, -2, 2).toArray();
        double[] y = random.ints(rows, 0, 5).asDoubleStream().toArray();
        double[] parameters = DoubleInitialization.of(network, 3);
        double[] gradient = new double[parameters.length];
        DoubleBackprop backprop = DoubleBackprop.of(network, rows);
        DoubleOptimizer optimizer = DoubleOptimizer.of(Adam.standard(), parameters.length);
        for (int step = 0; step < STEPS; step++) {
            take(backprop.valueAndGradient(parameters, x, y, rows, gradient));
            optimizer.step(parameters, gradient, 0.01);
        }
        take(parameters);
        return hash();
    }
}
