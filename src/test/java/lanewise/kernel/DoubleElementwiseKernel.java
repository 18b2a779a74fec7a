// Generated from FloatElementwiseKernel.java by src/codegen/FloatToDouble.java.
package lanewise.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import lanewise.kernel.scalar.ScalarDoubleActivation;
import lanewise.kernel.scalar.ScalarDoubleElementary;
import lanewise.kernel.scalar.ScalarDoubleUpdate;

/**
 * One element-wise kernel, its definition, and where its arrays are among its parameters: the size n, scalars, then arrays,
 * each followed by its offset.
 */
record DoubleElementwiseKernel(Method method, Method definition, List<Integer> arrays) {

    private static final double GUARD = -12345.5;

    /** Ends of the range, and bends and limits of the functions. */
    static final double[] SPECIAL = {
        0.0, -0.0, 1.0, -1.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.MIN_VALUE,
        -Double.MIN_VALUE, Double.MIN_NORMAL, -Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MAX_VALUE, 88.8, -88.8,
        -103.5, 709.5, -744.5, 3.0, -3.0
    };

    DoubleElementwiseKernel(Method method, Method definition) {
        this(method, definition, new ArrayList<>());
        for (int p = 0; p < method.getParameterCount(); p++) {
            if (method.getParameterTypes()[p] == double[].class) {
                arrays.add(p);
            }
        }
    }

    /** All there are, found by reflection. */
    static List<DoubleElementwiseKernel> kernels() {
        List<DoubleElementwiseKernel> kernels = new ArrayList<>();
        add(kernels, DoubleElementary.class, ScalarDoubleElementary.class);
        add(kernels, DoubleActivation.class, ScalarDoubleActivation.class);
        add(kernels, DoubleUpdate.class, ScalarDoubleUpdate.class);
        return kernels;
    }

    private static void add(List<DoubleElementwiseKernel> kernels, Class<?> kernel, Class<?> definition) {
        for (Method method : kernel.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())) {
                try {
                    kernels.add(new DoubleElementwiseKernel(method,
                            definition.getMethod(method.getName(), method.getParameterTypes())));
                } catch (NoSuchMethodException e) {
                    throw new AssertionError(method + " has no definition", e);
                }
            }
        }
    }

    /** Arguments for n elements: random scalars in [0.01, 0.99], arrays with a guard zone, random offsets. */
    Object[] arguments(int n, SplittableRandom random) {
        Object[] arguments = new Object[method.getParameterCount()];
        arguments[0] = n;
        for (int p = 1; p < arguments.length; p++) {
            Class<?> type = method.getParameterTypes()[p];
            if (type == double.class) {
                arguments[p] = random.nextDouble(0.01, 0.99);
            } else if (type == double[].class) {
                int offset = random.nextInt(20);
                double[] array = new double[offset + n + random.nextInt(20)];
                Arrays.fill(array, GUARD);
                for (int i = 0; i < n; i++) {
                    array[offset + i] = value(random);
                }
                arguments[p] = array;
                arguments[p + 1] = offset;
            }
        }
        return arguments;
    }

    private static double value(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> SPECIAL[random.nextInt(SPECIAL.length)];
            case 1 -> Math.scalb(
                    random.nextDouble(-2, 2), random.nextInt(Double.MIN_EXPONENT - 25, Double.MAX_EXPONENT));
            default -> random.nextDouble(-12, 12);
        };
    }

    /** The same arguments on arrays of their own; what was one array stays one. */
    Object[] copy(Object[] arguments) {
        Object[] copy = arguments.clone();
        for (int p : arrays) {
            copy[p] = null;
            for (int q : arrays) {
                if (q < p && arguments[q] == arguments[p]) {
                    copy[p] = copy[q];
                }
            }
            if (copy[p] == null) {
                copy[p] = ((double[]) arguments[p]).clone();
            }
        }
        return copy;
    }

    /** Calls the kernel, and throws what it throws. */
    void run(Object[] arguments) {
        run(method, arguments);
    }

    private static void run(Method method, Object[] arguments) {
        try {
            method.invoke(null, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    /** All but the steps of optimizers, which write to what they read. */
    boolean takesOneBlockTwice() {
        return method.getDeclaringClass() != DoubleUpdate.class || Set.of("axpy", "addSigns").contains(method.getName());
    }

    /** The kernel throws, and changes nothing. */
    void assertRefused(Object[] arguments) {
        Object[] actual = copy(arguments);
        assertThrows(IllegalArgumentException.class, () -> run(actual), toString());
        for (int p : arrays) {
            assertArrayEquals((double[]) arguments[p], (double[]) actual[p]);
        }
    }

    /** Runs kernel and definition on copies of the arguments and compares every element of every array. */
    void assertSameBits(Object[] arguments) {
        Object[] actual = copy(arguments);
        Object[] expected = copy(arguments);
        run(method, actual);
        run(definition, expected);
        int n = (Integer) arguments[0];
        for (int p : arrays) {
            double[] before = (double[]) arguments[p];
            double[] a = (double[]) actual[p];
            double[] e = (double[]) expected[p];
            int offset = (Integer) arguments[p + 1];
            for (int i = 0; i < a.length; i++) {
                boolean inside = i >= offset && i < offset + n;
                if (Double.doubleToLongBits(a[i]) != Double.doubleToLongBits(e[i])) {
                    fail("n = " + n + ", parameter " + p + ", element " + (i - offset) + ": " + a[i]
                            + " instead of " + e[i] + ", was " + before[i]);
                }
                if (!inside && Double.doubleToLongBits(a[i]) != Double.doubleToLongBits(before[i])) {
                    fail("n = " + n + ", parameter " + p + ": element " + (i - offset) + " is written");
                }
            }
        }
    }

    @Override
    public String toString() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
