package lanewise.verification;

import java.util.List;
import java.util.Optional;
import lanewise.network.FloatBackprop;
import lanewise.network.Network;
import lanewise.network.ParameterLayout;
import lanewise.verification.reference.ReferenceNetwork;
import lanewise.verification.reference.SummationOrder;

/**
 * What one run of a {@link GradientCheck} looks at.
 *
 * @param function the function with its gradient
 * @param point the parameters at which it is checked
 * @param blocks the blocks of the parameters
 * @param rows over how many rows the function is a mean; 0 if that is not known
 * @param inFloat whether it is computed in float only
 * @param floatOnly the part of a user's own that is the reason, if there is one
 * @param contract what the parts of a user's own did to their arrays
 */
record CheckSubject(
        Differentiated function, double[] point, List<ParameterBlock> blocks, int rows, boolean inFloat,
        Optional<String> floatOnly, Contract contract) {

    CheckSubject {
        if (point.length != function.dimension()) {
            throw new IllegalArgumentException("parameters has " + Counts.of(point.length, "element")
                    + "; the function has " + Counts.of(function.dimension(), "parameter"));
        }
    }

    /** A network on a batch: its reference, if there is one. */
    static CheckSubject of(Network network, RandomProblem problem) {
        ParameterLayout layout = ParameterLayout.of(network);
        checkParameters(layout.size());
        Optional<String> floatOnly = CustomCode.withoutDouble(network);
        Contract contract = new Contract();
        Network watched = CustomCode.in(network) ? WatchedParts.of(network, contract) : network;
        Differentiated function = floatOnly.isPresent()
                ? new FloatObjectiveFunction(new FloatNetwork(FloatBackprop.of(watched, problem.rows()), layout.size(),
                        FloatObjectiveFunction.narrow(problem.x()), FloatObjectiveFunction.narrow(problem.y()),
                        problem.rows()))
                : new ReferenceFunction(ReferenceNetwork.of(watched, SummationOrder.ROW_BY_ROW), problem.x(),
                        problem.y(), problem.rows());
        return new CheckSubject(function, problem.parameters(), ParameterBlock.of(layout), problem.rows(),
                floatOnly.isPresent(), floatOnly, contract);
    }

    /** A function at a point; its parameters are one block if {@code blocks} is null. */
    static CheckSubject of(
            Differentiated function, double[] point, List<ParameterBlock> blocks, int rows, boolean inFloat) {
        checkParameters(function.dimension());
        if (point == null) {
            throw new IllegalArgumentException(
                    "no parameters were given; an objective is checked at a point of your choice");
        }
        List<ParameterBlock> parts = blocks != null
                ? blocks
                : List.of(new ParameterBlock("parameters", 0, 1, function.dimension()));
        return new CheckSubject(function, point, parts, rows, inFloat, Optional.empty(), new Contract());
    }

    private static void checkParameters(int dimension) {
        if (dimension == 0) {
            throw new IllegalArgumentException("the function has no parameters; there is no gradient to check");
        }
    }

    int dimension() {
        return point.length;
    }

    FiniteDifferences differences() {
        return inFloat ? FiniteDifferences.FLOAT : FiniteDifferences.DOUBLE;
    }

    /** The tolerance where none was asked for. */
    Tolerance tolerance() {
        return inFloat ? Tolerance.FLOAT : Tolerance.DOUBLE;
    }

    /** The gradients that training uses, against the reference; none if there is no reference. */
    List<KernelReport> kernels() {
        return function instanceof ReferenceFunction f
                ? KernelCheck.of(f, point, contract)
                : List.of();
    }

    /** How derivatives were compared, in words. */
    String method(Tolerance allowed) {
        String how = !inFloat
                ? "compared in double"
                : "compared in float, from outside" + floatOnly.map(part -> ", as the " + part
                        + " has no double form and the network therefore no reference").orElse("");
        return allowed.words(how);
    }
}
