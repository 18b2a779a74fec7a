package lanewise.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import lanewise.verification.GradientCheck.Mode;

/**
 * The course of one check: what must hold before differences mean anything, the comparisons of first and second order, the
 * first question once more, and the report.
 */
final class CheckCourse {

    private final long start = System.nanoTime();
    private final CheckSubject subject;
    private final CheckSettings settings;
    private final SplittableRandom random;
    private final FiniteDifferences differences;
    private final Tolerance allowed;
    private final Mode mode;
    private final CheckedFunction function;

    CheckCourse(CheckSubject subject, CheckSettings settings, SplittableRandom random) {
        this.subject = subject;
        this.settings = settings;
        this.random = random;
        if (settings.secondOrder() != null) {
            settings.secondOrder().checkDimension(subject.dimension());
        }
        differences = subject.differences();
        allowed = settings.toleranceFor(subject);
        mode = settings.modeFor(subject.dimension());
        function = new CheckedFunction(subject.function(), settings.pieces(), subject.point());
    }

    /**
     * What the comparisons have found.
     *
     * @param blocks the first derivatives, block by block
     * @param detection what the comparisons could have found
     * @param second the second derivatives; null where they were not compared
     * @param warnings what the reader should know
     * @param stopped how far they came, if they did not come to the end
     */
    private record Findings(
            List<BlockReport> blocks, List<String> detection, SecondOrderReport second, List<String> warnings,
            Optional<String> stopped) {

        static final Findings NONE = new Findings(List.of(), List.of(), null, List.of(), Optional.empty());
    }

    GradientReport run() {
        int outside = ParameterBlock.uncovered(subject.blocks(), subject.dimension());
        Preliminaries known = Preliminaries.of(function, differences.unit(), settings.noise(), random);
        Findings found = Findings.NONE;
        if (known.comparable()) {
            found = compare(known);
            if (found.stopped().isEmpty()) {
                known = known.confirmed(function, settings.noise());
            }
        }
        if (!known.comparable()) {
            found = Findings.NONE;
        }
        List<String> undecided = new ArrayList<>(known.undecided());
        found.stopped().ifPresent(undecided::add);
        List<String> warnings = new ArrayList<>(found.warnings());
        if (outside > 0) {
            warnings.add(outside + " of " + Counts.of(subject.dimension(), "parameter")
                    + Counts.verb(outside, " is in no block and was not", " are in no block and were not")
                    + " compared");
        }
        List<KernelReport> kernels = known.comparable() ? subject.kernels() : List.of();
        List<String> problems = new ArrayList<>(known.problems());
        problems.addAll(subject.contract().breaches());
        return new GradientReport(
                settings.title(), mode, subject.method(allowed), settings.seed(), subject.dimension(),
                known.center().value(), known.center().noise(), found.detection(), found.blocks(), found.second(),
                kernels, problems, undecided, warnings, function.evaluations(),
                (System.nanoTime() - start) * 1e-9);
    }

    private Findings compare(Preliminaries known) {
        LineCheck check = new LineCheck(differences, allowed, function.knowsPieces());
        Comparisons comparisons = new Comparisons(
                function, known, differences, check, settings.progress(), settings.stop());
        CheckRun run = new CheckRun(function, known, comparisons, subject.blocks(), subject.rows(), random);
        List<BlockReport> blocks = run.run(mode);
        List<String> detection = run.detection(mode);
        SecondOrderRequest request = settings.secondOrder();
        SecondOrderReport second = null;
        if (request != null && Arrays.stream(known.gradient()).allMatch(Double::isFinite)) {
            second = new SecondOrder(function, known, comparisons, differences, check, subject.blocks(), random)
                    .run(request.vector(), request.product(), mode);
        }
        Optional<String> stopped = comparisons.stopped()
                ? Optional.of("stopped after " + comparisons.progress())
                : Optional.empty();
        return new Findings(blocks, detection, second, run.warnings(), stopped);
    }
}
