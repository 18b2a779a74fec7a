package lanewise.verification;

import com.sun.management.ThreadMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanewise.network.Activation;
import lanewise.network.DoubleBackprop;
import lanewise.network.FloatBackprop;
import lanewise.network.Network;
import lanewise.verification.GradientCheck.Mode;
import lanewise.verification.Kinds.LayerKind;
import lanewise.verification.PlainNetwork.Hidden;
import org.apache.commons.math3.util.FastMath;

/** Measures what the documents claim. Its program writes the table into the README; {@link EvidenceTest} compares. */
final class Evidence {

    /** Between these lines of the README stands the table. */
    static final String BEGIN = "<!-- evidence: begin -->";

    static final String END = "<!-- evidence: end -->";

    /** Calls of a round, after each of which allocation is looked at, and the most rounds until the compiler must be done. */
    private static final int CALLS = 200;

    private static final int ROUNDS = 400;

    /** How a figure in a document may differ from the measured one. */
    enum Rule {
        /** Not at all. */
        EXACT,
        /** The measured one may be smaller, down to a third: a bound far off is no figure. */
        AT_MOST,
        /** The measured one may be larger, by a tenth. */
        AT_LEAST
    }

    /** A claim with its figure, the test that asserts the claim and the unit behind the number. */
    record Figure(String claim, String test, String number, String unit, Rule rule) {

        static Figure atMost(String claim, String test, double number, String unit) {
            return new Figure(claim, test, up(number), unit, Rule.AT_MOST);
        }

        static Figure exact(String claim, String test, Object number, String unit) {
            return new Figure(claim, test, number.toString(), unit, Rule.EXACT);
        }

        static Figure atLeast(String claim, String test, double number, String unit) {
            return new Figure(claim, test, digits(number, java.math.RoundingMode.DOWN), unit, Rule.AT_LEAST);
        }

        /** Two digits, rounded up, so that the figure is a bound. */
        private static String up(double number) {
            return digits(number, java.math.RoundingMode.UP);
        }

        private static String digits(double number, java.math.RoundingMode rounding) {
            java.math.BigDecimal rounded = new java.math.BigDecimal(number)
                    .round(new java.math.MathContext(2, rounding));
            return number < 10 ? rounded.stripTrailingZeros().toString() : rounded.toPlainString();
        }

        String row() {
            return "| " + claim + " | `" + test + "` | " + number + unit + " | " + command() + " |";
        }

        /** What runs the tests. */
        String command() {
            return "`mvn test -Dtest=" + test.replace(", ", ",") + "`";
        }

        /** Whether a number in a document is still true. */
        boolean confirms(String stated) {
            if (rule == Rule.EXACT) {
                return stated.equals(number);
            }
            double measured = Double.parseDouble(number);
            double bound = Double.parseDouble(stated);
            if (rule == Rule.AT_LEAST) {
                return bound <= measured && measured <= 1.1 * bound;
            }
            return measured <= bound && bound <= 3 * measured;
        }
    }

    private Evidence() {}

    /**
     * Measures, and writes the table.
     *
     * @param args the README
     * @throws IOException if it cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        String text = Files.readString(file);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        String table = Stream.concat(Stream.of("| claim | test | figure | command |", "|---|---|---|---|"),
                measure().stream().map(Figure::row)).collect(Collectors.joining("\n"));
        Files.writeString(file, text.substring(0, from) + "\n" + table + "\n" + text.substring(to));
        System.out.println(table);
    }

    static List<Figure> measure() {
        List<Figure> figures = new ArrayList<>();
        AccuracyEvidence.accuracy(figures);
        bits(figures);
        TrainingEvidence.bits(figures);
        allocation(figures);
        TrainingEvidence.allocation(figures);
        gradients(figures);
        detection(figures);
        TrainingEvidence.results(figures);
        return figures;
    }

    /** In Java processes with vectors of 256 and of 128 bits, without vectors, and without the module. */
    private static void bits(List<Figure> figures) {
        TreeSet<String> gradients = new TreeSet<>(List.of(GradientBits.hash()));
        TreeSet<String> models = new TreeSet<>(List.of(TrainingEvidence.hashOfAModel()));
        for (String option : List.of("256", "128", "off", "")) {
            String[] hashes = hashesIn(option).split("\\s+");
            gradients.add(hashes[0]);
            models.add(hashes[hashes.length - 1]);
        }
        String where = " at 256 and 128 bits, without vectors and without their module, have one hash";
        figures.add(Figure.exact("gradients of every layer and activation, in float and in double," + where,
                "JvmMatrixTest, EvidenceTest", String.join(", ", gradients), ""));
        figures.add(Figure.exact("models trained" + where,
                "JvmMatrixTest, FloatGoldenRunTest, DoubleGoldenRunTest, EvidenceTest", String.join(", ", models), ""));
    }

    private static String hashesIn(String simd) {
        String path = Stream.of(FloatBackprop.class, RandomProblem.class, GradientBits.class).map(Evidence::home)
                .distinct().collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", path));
        if (!simd.isEmpty()) {
            command.addAll(List.of("--add-modules", "jdk.incubator.vector", "-Dlanewise.simd=" + simd));
        }
        command.add(GradientBits.class.getName());
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? output : "exit-code-" + process.exitValue();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The most that a network of every kind of layer allocates, or one of all activations, one after the other. */
    private static void allocation(List<Figure> figures) {
        List<Network> networks = new ArrayList<>();
        for (LayerKind kind : LayerKind.values()) {
            networks.add(Kinds.network(kind, Activation.TANH, 5, 23).softmaxCrossEntropy());
        }
        Network.Builder all = Network.inputs(5);
        Kinds.ACTIVATIONS.forEach(activation -> all.dense(9, activation));
        networks.add(all.dense(3).softmaxCrossEntropy());
        long inDouble = 0;
        long inFloat = 0;
        for (Network network : networks) {
            RandomProblem problem = RandomProblem.of(network, 8, new SplittableRandom(1));
            double[] gradient = new double[problem.parameters().length];
            DoubleBackprop wide = DoubleBackprop.of(network, 8);
            inDouble = Math.max(inDouble, allocated(
                    () -> wide.valueAndGradient(problem.parameters(), problem.x(), problem.y(), 8, gradient)));
            float[] p = FloatObjectiveFunction.narrow(problem.parameters());
            float[] x = FloatObjectiveFunction.narrow(problem.x());
            float[] y = FloatObjectiveFunction.narrow(problem.y());
            float[] narrow = new float[p.length];
            FloatBackprop single = FloatBackprop.of(network, 8);
            inFloat = Math.max(inFloat, allocated(() -> single.valueAndGradient(p, x, y, 8, narrow)));
        }
        String claim = "a gradient, of every layer and activation, in ";
        figures.add(Figure.exact(claim + "double", "DoubleEveryStepAllocationTest", inDouble, " bytes"));
        figures.add(Figure.exact(claim + "float", "FloatEveryStepAllocationTest", inFloat, " bytes"));
    }

    /** Bytes per call, of the least of a few rounds: what the compiler allocates meanwhile is not the call's. */
    static long allocated(Runnable call) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int k = 0; k < CALLS; k++) {
                call.run();
            }
            least = Math.min(least, (threads.getCurrentThreadAllocatedBytes() - before) / CALLS);
        }
        return least;
    }

    /** Random networks, checked from both sides. */
    private static void gradients(List<Figure> figures) {
        int failures = 0;
        double difference = 0;
        double detects = 0;
        double[] ratio = new double[2];
        SplittableRandom random = new SplittableRandom(5);
        for (int seed = 0; seed < 100; seed++) {
            Activation activation = List.of(Activation.TANH, Activation.SIGMOID, Activation.GELU).get(seed % 3);
            Network network = Network.inputs(random.nextInt(1, 12)).dense(random.nextInt(1, 18), activation)
                    .dense(random.nextInt(1, 10), activation).dense(random.nextInt(2, 5)).softmaxCrossEntropy();
            GradientReport report = GradientCheck.of(network).rows(random.nextInt(1, 7)).seed(seed).mode(Mode.FULL)
                    .run();
            failures += report.verdict() == Verdict.FAILED ? 1 : 0;
            for (BlockReport block : report.blocks()) {
                difference = Math.max(difference, block.maxRelative());
                double scale = Arrays.stream(block.analytic()).map(Math::abs).max().orElse(0);
                detects = Math.max(detects, block.detectable() / scale);
            }
            for (int k = 0; k < 2; k++) {
                ratio[k] = Math.max(ratio[k], report.kernels().get(k).blocks().stream()
                        .mapToDouble(KernelReport.Block::ratio).max().orElse(0));
            }
        }
        figures.add(Figure.exact("combinations of layer, loss and activation that are checked, each at 4 points",
                "EveryCombinationTest",
                LayerKind.values().length * Kinds.LOSSES.size() * Kinds.ACTIVATIONS.size(), ""));
        figures.add(Figure.atMost("reference against finite differences, 100 random networks", "ReferenceGradientTest",
                difference, " of a block's largest entry"));
        figures.add(Figure.atMost("float gradient against the reference, the same", "KernelReportTest", ratio[0],
                " rounding units of 16 allowed"));
        figures.add(Figure.atMost("double gradient against the reference, the same", "KernelReportTest", ratio[1],
                " rounding units of 16 allowed"));
        figures.add(Figure.exact("right ones that are called wrong, the same", "NoFalseAlarmTest", failures, ""));
        figures.add(Figure.atMost("an error that would be found in any entry, the same", "DetectionTest", detects,
                " of a block's largest entry"));
    }

    private static void detection(List<Figure> figures) {
        int found = 0;
        List<PlantedBug> bugs = Arrays.stream(PlantedBug.values())
                .filter(bug -> bug != PlantedBug.NONE && bug != PlantedBug.FLOAT_ACCUMULATION).toList();
        for (PlantedBug bug : bugs) {
            Hidden hidden = switch (bug) {
                case LEAKY_SLOPE_FORGOTTEN -> Hidden.LEAKY;
                case RELU_GREATER_OR_EQUAL, RELU_SIDE_FLIPPED -> Hidden.RELU;
                default -> Hidden.TANH;
            };
            PlainNetwork network = new PlainNetwork(new int[] {3, 7, 7, 5}, hidden, bug != PlantedBug.SUM_OVER_OUTPUTS,
                    bug == PlantedBug.DROPOUT_NOT_IN_BACKWARD, 0.01, 4, 1, bug);
            found += GradientCheck.of("planted", network).parameters(network.start()).blocks(network.blocks())
                    .rows(network.rows()).run().verdict() == Verdict.FAILED ? 1 : 0;
        }
        figures.add(Figure.exact("planted bugs that are found", "PlantedBugTest",
                String.format(Locale.ROOT, "%d of %d", found, bugs.size()), ""));
        double share = 0;
        for (int k = 0; k < 2_000; k++) {
            double x = -3 + 0.003 * k;
            FiniteDifferences.Estimate e = FiniteDifferences.DOUBLE.derivative(t -> FastMath.sin(x + t),
                    FiniteDifferences.DOUBLE.step(x, 0.1), new FiniteDifferences.Center(FastMath.sin(x), 0, 0));
            share = Math.max(share, Math.abs(e.value() - FastMath.cos(x)) / e.error());
        }
        figures.add(Figure.atMost("true error of a numeric derivative, 2,000 points", "FiniteDifferencesTest", share,
                " of its bound"));
    }
}
