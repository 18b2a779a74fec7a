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
import lanewise.kernel.scalar.ScalarFloatActivation;
import lanewise.kernel.scalar.ScalarFloatElementary;
import lanewise.kernel.scalar.ScalarFloatUpdate;

/**
 * One element-wise kernel, its definition, and where its arrays are among its parameters: the size n, scalars, then arrays,
 * each followed by its offset.
 */
record FloatElementwiseKernel(Method method, Method definition, List<Integer> arrays) {

    private static final float GUARD = -12345.5f;

    /** Ends of the range, and bends and limits of the functions. */
    static final float[] SPECIAL = {
        0f, -0f, 1f, -1f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, Float.MIN_VALUE,
        -Float.MIN_VALUE, Float.MIN_NORMAL, -Float.MIN_NORMAL, Float.MAX_VALUE, -Float.MAX_VALUE, 88.8f, -88.8f,
        -103.5f, 709.5f, -744.5f, 3f, -3f
    };

    FloatElementwiseKernel(Method method, Method definition) {
        this(method, definition, new ArrayList<>());
        for (int p = 0; p < method.getParameterCount(); p++) {
            if (method.getParameterTypes()[p] == float[].class) {
                arrays.add(p);
            }
        }
    }

    /** All there are, found by reflection. */
    static List<FloatElementwiseKernel> kernels() {
        List<FloatElementwiseKernel> kernels = new ArrayList<>();
        add(kernels, FloatElementary.class, ScalarFloatElementary.class);
        add(kernels, FloatActivation.class, ScalarFloatActivation.class);
        add(kernels, FloatUpdate.class, ScalarFloatUpdate.class);
        return kernels;
    }

    private static void add(List<FloatElementwiseKernel> kernels, Class<?> kernel, Class<?> definition) {
        for (Method method : kernel.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())) {
                try {
                    kernels.add(new FloatElementwiseKernel(method,
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
            if (type == float.class) {
                arguments[p] = (float) random.nextDouble(0.01, 0.99);
            } else if (type == float[].class) {
                int offset = random.nextInt(20);
                float[] array = new float[offset + n + random.nextInt(20)];
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

    private static float value(SplittableRandom random) {
        return switch (random.nextInt(8)) {
            case 0 -> SPECIAL[random.nextInt(SPECIAL.length)];
            case 1 -> (float) Math.scalb(
                    random.nextDouble(-2, 2), random.nextInt(Float.MIN_EXPONENT - 25, Float.MAX_EXPONENT));
            default -> (float) random.nextDouble(-12, 12);
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
                copy[p] = ((float[]) arguments[p]).clone();
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
        return method.getDeclaringClass() != FloatUpdate.class || Set.of("axpy", "addSigns").contains(method.getName());
    }

    /** The kernel throws, and changes nothing. */
    void assertRefused(Object[] arguments) {
        Object[] actual = copy(arguments);
        assertThrows(IllegalArgumentException.class, () -> run(actual), toString());
        for (int p : arrays) {
            assertArrayEquals((float[]) arguments[p], (float[]) actual[p]);
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
            float[] before = (float[]) arguments[p];
            float[] a = (float[]) actual[p];
            float[] e = (float[]) expected[p];
            int offset = (Integer) arguments[p + 1];
            for (int i = 0; i < a.length; i++) {
                boolean inside = i >= offset && i < offset + n;
                if (Float.floatToIntBits(a[i]) != Float.floatToIntBits(e[i])) {
                    fail("n = " + n + ", parameter " + p + ", element " + (i - offset) + ": " + a[i]
                            + " instead of " + e[i] + ", was " + before[i]);
                }
                if (!inside && Float.floatToIntBits(a[i]) != Float.floatToIntBits(before[i])) {
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
