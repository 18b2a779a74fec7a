package lanewise.jmh;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A call of a static kernel, found by its name: functions, derivatives, updates, reductions, losses, whichever the library has.
 * Its arguments follow the order that all kernels have: sizes, numbers, then arrays, each with its offset and, for matrices, its
 * stride.
 *
 * @param kernel the class, without its package
 * @param method the method
 * @param sizes n, or rows and columns
 * @param low the least element of the arrays
 * @param high the largest
 */
record KernelCase(String kernel, String method, List<Integer> sizes, double low, double high) {

    /** How a case is written. */
    static final Pattern NAME = Pattern.compile(
            "((?:Float|Double)\\w+)\\.(\\w+)/([1-9]\\d{0,8}(?:x[1-9]\\d{0,8})*)"
                    + "(?:/(-?\\d+(?:\\.\\d+)?)\\.\\.(-?\\d+(?:\\.\\d+)?))?");

    // Inside the domain of every function, possible as an output of most activations, and far from subnormal moments.
    private static final double LOW = 0.5;
    private static final double HIGH = 1;

    /** Learning rate, decay, slope or factor: so small that what is updated again and again stays finite. */
    private static final double NUMBER = 0.01;

    /** All pairs of places; a power of two. */
    private static final int CALLS = 64;

    private static final int CHECKED_CALLS = 3;

    /** Written to, so that no result is thrown away. */
    private static volatile double sink;

    /** The case of that name. */
    static KernelCase parse(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(name + " is no kernel; one is FloatActivation.tanh/1000");
        }
        double low = matcher.group(4) == null ? LOW : Double.parseDouble(matcher.group(4));
        double high = matcher.group(5) == null ? HIGH : Double.parseDouble(matcher.group(5));
        if (!(low < high)) {
            throw new IllegalArgumentException(name + " has no elements between " + low + " and " + high);
        }
        List<Integer> sizes = Stream.of(matcher.group(3).split("x")).map(Integer::valueOf).toList();
        if (matcher.group(2).equals("transpose") && !sizes.getFirst().equals(sizes.getLast())) {
            throw new IllegalArgumentException(
                    name + " has rows of another length than its transpose, which a case cannot say; take a square one, such as "
                            + sizes.getFirst() + "x" + sizes.getFirst());
        }
        return new KernelCase(matcher.group(1), matcher.group(2), sizes, low, high);
    }

    /** The kernel on shared arrays. Each call begins at other places in a line of the cache. */
    BuildWork work(Map<String, Object> operands) throws NoSuchMethodException {
        Method found = find();
        Places places = new Places();
        List<Object[]> arguments = new ArrayList<>();
        for (int call = 0; call < CALLS; call++) {
            arguments.add(arguments(found, operands, places.first(), places.second()));
        }
        return new BuildWork(calls(found, arguments), () -> results(found));
    }

    private Method find() throws NoSuchMethodException {
        try {
            return Stream.of(Class.forName("lanewise.kernel." + kernel).getMethods())
                    .filter(candidate -> candidate.getName().equals(method))
                    .filter(candidate -> Modifier.isStatic(candidate.getModifiers()))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchMethodException("no static " + kernel + "." + method));
        } catch (ClassNotFoundException e) {
            throw (NoSuchMethodException) new NoSuchMethodException("no class " + kernel).initCause(e);
        }
    }

    /** What to call it with; arrays begin at one of the places in turn. */
    private Object[] arguments(Method found, Map<String, Object> operands, int first, int second) {
        Class<?>[] types = found.getParameterTypes();
        Object[] arguments = new Object[types.length];
        int given = 0;
        int arrays = 0;
        for (int i = 0; i < types.length; i++) {
            if (types[i].isArray()) {
                arguments[i] = array(operands, types[i], arrays++);
            } else if (types[i] != int.class) {
                arguments[i] = number(types[i]);
            } else if (arrays == 0) {
                arguments[i] = given < sizes.size() ? sizes.get(given) : 0;
                given++;
            } else {
                boolean offset = types[i - 1].isArray();
                arguments[i] = !offset ? sizes.getLast() : arrays % 2 == 1 ? first : second;
            }
        }
        if (given != sizes.size()) {
            throw new IllegalArgumentException(
                    "the number of sizes that " + kernel + "." + method + " takes is " + given + ", not "
                            + sizes.size());
        }
        return arguments;
    }

    private Object number(Class<?> type) {
        if (type == float.class) {
            return (float) NUMBER;
        }
        if (type == double.class) {
            return NUMBER;
        }
        throw new IllegalArgumentException(
                kernel + "." + method + " takes a " + type.getSimpleName() + ", which is no size, number or array");
    }

    private Object array(Map<String, Object> operands, Class<?> type, int index) {
        int length = Math.addExact(sizes.stream().reduce(1, Math::multiplyExact), Places.ROOM);
        String name = String.valueOf(index);
        if (type == double[].class) {
            return VersionCase.shared(
                    operands, name, double[].class, () -> Data.widened(Data.floats(length, index, low, high)));
        }
        return VersionCase.shared(operands, name, float[].class, () -> Data.floats(length, index, low, high));
    }

    /** Calls with these arguments in turn, as direct as if they stood in the source: as lambdas that captured them. */
    private Runnable calls(Method found, List<Object[]> arguments) {
        boolean returns = found.getReturnType() != void.class;
        List<Object> calls = new ArrayList<>();
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            MethodHandle target = lookup.unreflect(found);
            MethodType maker = target.type().changeReturnType(returns ? DoubleSupplier.class : Runnable.class);
            MethodType call = MethodType.methodType(returns ? double.class : void.class);
            MethodHandle lambda = LambdaMetafactory.metafactory(
                    lookup, returns ? "getAsDouble" : "run", maker, call, target, call).getTarget();
            for (Object[] captured : arguments) {
                calls.add(lambda.invokeWithArguments(captured));
            }
        } catch (Throwable e) {
            throw new IllegalStateException(kernel + "." + method + " cannot be called: " + e.getMessage(), e);
        }
        int[] turn = {0};
        if (returns) {
            DoubleSupplier[] suppliers = calls.toArray(DoubleSupplier[]::new);
            return () -> sink = suppliers[turn[0]++ & CALLS - 1].getAsDouble();
        }
        Runnable[] runnables = calls.toArray(Runnable[]::new);
        return () -> runnables[turn[0]++ & CALLS - 1].run();
    }

    /** What some calls, one after the other on arrays of their own, wrote and returned. */
    private List<?> results(Method found) {
        Map<String, Object> arrays = new TreeMap<>();
        Object[] arguments = arguments(found, arrays, 0, 0);
        List<Object> results = new ArrayList<>(arrays.values());
        try {
            MethodHandle target = MethodHandles.lookup().unreflect(found);
            for (int call = 0; call < CHECKED_CALLS; call++) {
                Object result = target.invokeWithArguments(arguments);
                if (result != null) {
                    results.add(result);
                }
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(kernel + "." + method + " cannot be called: " + e.getMessage(), e);
        }
        return results;
    }
}
