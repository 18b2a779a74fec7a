package lanewise.jmh.peers;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import lanewise.jmh.Contest;

/**
 * Elementary functions of 1,000 elements beside oneMKL's in high-accuracy mode, beside the JDK's own vector mathematics and
 * beside a loop around {@link Math} in double: {@code RATIO elementwise <function>/<type> <peer> <median> [quartiles]}. Then
 * derivatives of arrays that no cache holds beside a product of two arrays and a copy that moves as many bytes.
 */
public final class ElementwiseRatios {

    private static final int N = 1000;

    /** The JDK's arrays end with a whole vector, so that it needs no tail. */
    private static final int PADDED = 1008;

    private static final long CACHE_LINE = 64;

    /** 32 MiB an array: three of them are more than the caches of most machines. */
    private static final int OUT_OF_CACHE_BYTES = 1 << 25;

    /** So many units in the last place two implementations may differ, or one computes something else. */
    private static final int AGREEMENT = 16;

    private static final String OURS = "lanewise";
    private static final List<String> TYPES = List.of("/f32", "/f64");
    private static final List<String> FUNCTION_PEERS = List.of(
            ElementwiseCase.JDK, ElementwiseCase.MKL, ElementwiseCase.MATH_LOOP);
    private static final List<String> SLOPE_PEERS = List.of("product", "copy");

    private ElementwiseRatios() {}

    /**
     * Runs the comparison and writes into {@code elementwise.csv} after every case.
     *
     * @param arguments see {@link RatioOptions#USAGE}
     */
    public static void main(String[] arguments) {
        PeerProcess.run(ElementwiseRatios.class, arguments, () -> run(RatioOptions.parse(arguments)));
    }

    private static void run(RatioOptions options) throws IOException {
        Map<String, List<String>> peersOf = new LinkedHashMap<>();
        for (String type : TYPES) {
            ElementwiseCase.FUNCTIONS.forEach(function -> peersOf.put(function.name() + type, function.peers()));
            ElementwiseCase.SLOPES.forEach(slope -> peersOf.put(outOfCache(slope, type), SLOPE_PEERS));
        }
        Set<String> selected = options.select(
                peersOf, Stream.concat(FUNCTION_PEERS.stream(), SLOPE_PEERS.stream()).toList());
        boolean besideMkl = options.wantsPeer(ElementwiseCase.MKL)
                && selected.stream().anyMatch(name -> peersOf.get(name).contains(ElementwiseCase.MKL));
        if (besideMkl) {
            // Says at once if it is not there, before anything is measured.
            Vml.load();
        }
        RatioTable table = new RatioTable("elementwise", options.results());
        for (String type : TYPES) {
            for (ElementwiseCase function : ElementwiseCase.FUNCTIONS) {
                String name = function.name() + type;
                if (selected.contains(name)) {
                    table.add(name, Contest.run(contestants(function, isDouble(type), name, options), options.pace()));
                }
            }
        }
        for (String type : TYPES) {
            for (ElementwiseCase.Slope slope : ElementwiseCase.SLOPES) {
                String name = outOfCache(slope, type);
                if (selected.contains(name)) {
                    List<Contest.Contestant> contestants = isDouble(type)
                            ? outOfCacheDouble(slope)
                            : outOfCacheFloat(slope);
                    table.add(name, Contest.run(
                            contestants.stream()
                                    .filter(one -> one.name().equals(OURS) || options.wantsPeer(one.name()))
                                    .toList(),
                            options.pace()));
                }
            }
        }
        table.announce();
        if (besideMkl) {
            System.out.println("# mkl: " + Vml.describe());
        }
    }

    private static String outOfCache(ElementwiseCase.Slope slope, String type) {
        return slope.name() + "-out-of-cache" + type;
    }

    private static boolean isDouble(String type) {
        return type.equals("/f64");
    }

    /**
     * A derivative of more than the caches hold: two arrays read, one written, as by a loop that multiplies them; and a copy that moves
     * as many bytes, which may write past the caches.
     */
    private static List<Contest.Contestant> outOfCacheFloat(ElementwiseCase.Slope slope) {
        int n = OUT_OF_CACHE_BYTES / Float.BYTES;
        float[] x = GemmPeer.floats(arguments(n, -5, 5));
        float[] dy = x.clone();
        float[] dx = new float[n];
        float[] from = new float[n / 2 * 3];
        float[] to = new float[n / 2 * 3];
        return List.of(
                Contest.Contestant.ofVectors(OURS, () -> slope.ourFloat().apply(n, x, 0, dy, 0, dx, 0)),
                Contest.Contestant.of("product", () -> multiply(x, dy, dx)),
                Contest.Contestant.of("copy", () -> System.arraycopy(from, 0, to, 0, from.length)));
    }

    private static List<Contest.Contestant> outOfCacheDouble(ElementwiseCase.Slope slope) {
        int n = OUT_OF_CACHE_BYTES / Double.BYTES;
        double[] x = arguments(n, -5, 5);
        double[] dy = x.clone();
        double[] dx = new double[n];
        double[] from = new double[n / 2 * 3];
        double[] to = new double[n / 2 * 3];
        return List.of(
                Contest.Contestant.ofVectors(OURS, () -> slope.ourDouble().apply(n, x, 0, dy, 0, dx, 0)),
                Contest.Contestant.of("product", () -> multiply(x, dy, dx)),
                Contest.Contestant.of("copy", () -> System.arraycopy(from, 0, to, 0, from.length)));
    }

    /** The least that an operation of two arrays into a third can be: a loop of the JDK's compiler. */
    private static void multiply(float[] x, float[] dy, float[] dx) {
        for (int i = 0; i < x.length; i++) {
            dx[i] = x[i] * dy[i];
        }
    }

    private static void multiply(double[] x, double[] dy, double[] dx) {
        for (int i = 0; i < x.length; i++) {
            dx[i] = x[i] * dy[i];
        }
    }

    /** Seeded floats, so that both types hold them exactly. */
    private static double[] arguments(int n, double low, double high) {
        SplittableRandom random = new SplittableRandom(1);
        double[] x = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) random.nextDouble(low, high);
        }
        return x;
    }

    private static List<Contest.Contestant> contestants(
            ElementwiseCase function, boolean isDouble, String name, RatioOptions options) {
        double[] x = arguments(N, function.low(), function.high());
        boolean jdk = function.jdkFloat() != null && options.wantsPeer(ElementwiseCase.JDK);
        List<Contest.Contestant> contestants = new ArrayList<>();
        if (isDouble) {
            double[] y = new double[N];
            double[] jdkX = Arrays.copyOf(x, PADDED);
            Arrays.fill(jdkX, N, PADDED, function.high());
            double[] jdkY = new double[PADDED];
            addVectors(contestants, OURS, () -> function.ourDouble().apply(N, x, 0, y, 0));
            check(name, OURS, function, x, y, 0x1p-52);
            if (jdk) {
                addVectors(contestants, ElementwiseCase.JDK, () -> function.jdkDouble().apply(jdkX, jdkY));
                check(name, ElementwiseCase.JDK, function, x, jdkY, 0x1p-52);
            }
        } else {
            float[] floatX = GemmPeer.floats(x);
            float[] y = new float[N];
            float[] jdkX = Arrays.copyOf(floatX, PADDED);
            Arrays.fill(jdkX, N, PADDED, (float) function.high());
            float[] jdkY = new float[PADDED];
            addVectors(contestants, OURS, () -> function.ourFloat().apply(N, floatX, 0, y, 0));
            check(name, OURS, function, x, GemmPeer.doubles(y), 0x1p-23);
            if (jdk) {
                addVectors(contestants, ElementwiseCase.JDK, () -> function.jdkFloat().apply(jdkX, jdkY));
                check(name, ElementwiseCase.JDK, function, x, GemmPeer.doubles(jdkY), 0x1p-23);
            }
        }
        if (function.vml() != null && options.wantsPeer(ElementwiseCase.MKL)) {
            contestants.add(Contest.Contestant.of(ElementwiseCase.MKL, vml(function, isDouble, name, x)));
        }
        if (function.loop() != null && options.wantsPeer(ElementwiseCase.MATH_LOOP)) {
            double[] y = new double[N];
            function.loop().apply(x, y);
            // Some of its formulas cancel, so it need not agree to the last places of a double.
            check(name, ElementwiseCase.MATH_LOOP, function, x, y, 0x1p-23);
            contestants.add(Contest.Contestant.of(ElementwiseCase.MATH_LOOP, () -> function.loop().apply(x, y)));
        }
        return contestants;
    }

    private static void addVectors(List<Contest.Contestant> contestants, String name, Runnable work) {
        work.run();
        contestants.add(Contest.Contestant.ofVectors(name, work));
    }

    private static Runnable vml(ElementwiseCase function, boolean isDouble, String name, double[] x) {
        Arena arena = Arena.ofAuto();
        MemorySegment source = isDouble ? MemorySegment.ofArray(x) : MemorySegment.ofArray(GemmPeer.floats(x));
        MemorySegment nativeX = arena.allocate(source.byteSize(), CACHE_LINE).copyFrom(source);
        MemorySegment nativeY = arena.allocate(source.byteSize(), CACHE_LINE);
        Runnable theirs = () -> function.vml().apply(isDouble, N, nativeX, nativeY);
        theirs.run();
        double[] y = isDouble
                ? nativeY.toArray(ValueLayout.JAVA_DOUBLE)
                : GemmPeer.doubles(nativeY.toArray(ValueLayout.JAVA_FLOAT));
        check(name, ElementwiseCase.MKL, function, x, y, isDouble ? 0x1p-52 : 0x1p-23);
        return theirs;
    }

    /** Both must be within a few units in the last place of the function, or one computes something else. */
    private static void check(
            String name, String who, ElementwiseCase function, double[] x, double[] y, double unit) {
        for (int i = 0; i < N; i++) {
            double exact = function.exact().applyAsDouble(x[i]);
            if (!(Math.abs(y[i] - exact) <= AGREEMENT * unit * Math.abs(exact))) {
                throw new IllegalStateException(
                        name + " of " + x[i] + " by " + who + " is " + y[i] + ", should be " + exact);
            }
        }
    }
}
