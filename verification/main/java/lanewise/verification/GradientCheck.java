package lanewise.verification;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import lanewise.network.Network;
import lanewise.optimize.DoubleObjective;
import lanewise.optimize.FloatObjective;
import lanewise.train.DoubleModel;
import lanewise.train.FloatModel;

/**
 * Checks a gradient against finite differences.
 *
 * <pre>{@code
 * GradientCheck.of(network).data(x, y, rows).seed(3).run().assertPassed();
 * }</pre>
 *
 * The caller's arrays are never written to.
 */
public final class GradientCheck {

    /** Which comparisons are made. */
    public enum Mode {
        /** Every entry of the gradient: 6 evaluations each, some more where the first estimate does not decide. */
        FULL,
        /**
         * Per block three directions with a random sign in every coordinate, and one direction through all blocks: 6
         * evaluations each, whatever the number of parameters. A block that fails is bisected down to its wrong
         * entries.
         */
        FAST,
        /** Up to 32 entries of every block: the first, the last, the ends of the rows, and others drawn at random. */
        SAMPLE,
        /** {@link #FULL} up to 10,000 parameters, {@link #FAST} and {@link #SAMPLE} together beyond. */
        AUTO
    }

    private String title;
    private final Network network;
    private final Differentiated function;
    private double[] parameters;
    private double[] x;
    private double[] y;
    private int rows;
    private long seed = 1;
    private Mode mode = Mode.AUTO;
    private boolean inFloat;
    private Tolerance tolerance;
    private double noise = -1;
    private List<ParameterBlock> blocks;
    private ToLongFunction<double[]> pieces;
    private SecondOrderRequest secondOrder;
    private Consumer<Progress> progress = _ -> {};
    private BooleanSupplier stop = () -> false;

    private GradientCheck(String subject, Network network, Differentiated function) {
        title = subject;
        this.network = network;
        this.function = function;
    }

    /**
     * Checks the gradient of a network in two hops: finite differences against the reference gradient, which knows the
     * kinks of the library's own activations and losses exactly; then the reference against the gradients that training
     * uses, in {@code float} and in {@code double}, within their rounding bounds. Kinks of a user's activation, layer or
     * loss are recognised as those of an objective are, by estimates that contradict each other. Where one of these has
     * no double form, there is no reference: the float gradient of training is checked from outside, as
     * {@link #of(FloatObjective)} says, and the report states it.
     *
     * @param network the network
     * @return a check with random parameters and data, until others are given
     */
    public static GradientCheck of(Network network) {
        return new GradientCheck(Objects.requireNonNull(network, "network").describe(), network, null);
    }

    /**
     * Checks a trained model: its network, as {@link #of(Network)} does, at its parameters.
     *
     * @param model the model; {@link #data} takes what its network sees, that is scaled rows if the model has a scaler
     * @return a check with random data, until others are given
     */
    public static GradientCheck of(FloatModel model) {
        return of(Objects.requireNonNull(model, "model").network()).parameters(model.parameters());
    }

    /**
     * Checks a trained model: its network, as {@link #of(Network)} does, at its parameters.
     *
     * @param model the model; {@link #data} takes what its network sees, that is scaled rows if the model has a scaler
     * @return a check with random data, until others are given
     */
    public static GradientCheck of(DoubleModel model) {
        return of(Objects.requireNonNull(model, "model").network()).parameters(model.parameters());
    }

    /**
     * Checks an objective computed in {@code double}.
     *
     * @param objective the function with its gradient
     * @return a check that needs {@link #parameters}
     */
    public static GradientCheck of(DoubleObjective objective) {
        return of(name(Objects.requireNonNull(objective, "objective")), new ObjectiveFunction(objective));
    }

    /**
     * Checks an objective computed in {@code float} from outside. Differences of such a function are good for three
     * digits at best ({@link Tolerance#FLOAT}): a {@code double} twin of the objective is checked far more sharply.
     *
     * @param objective the function with its gradient
     * @return a check that needs {@link #parameters}, which are rounded to {@code float}
     */
    public static GradientCheck of(FloatObjective objective) {
        return inFloat(name(Objects.requireNonNull(objective, "objective")), new FloatObjectiveFunction(objective));
    }

    /** The name of a class, or of the one in which it has none. */
    private static String name(Object objective) {
        Class<?> type = objective.getClass();
        if (!type.getSimpleName().isEmpty()) {
            return type.getSimpleName();
        }
        return "an objective in " + type.getEnclosingClass().getSimpleName();
    }

    /** Checks a function, computed in float, with its gradient. */
    static GradientCheck inFloat(String subject, Differentiated function) {
        GradientCheck check = of(subject, function);
        check.inFloat = true;
        return check;
    }

    /** Checks a function with its gradient. */
    static GradientCheck of(String subject, Differentiated function) {
        return new GradientCheck(subject, null, function);
    }

    /**
     * Sets what the report calls the function; a network is named after its sizes, an objective after its class.
     *
     * @param name the name
     * @return this
     */
    public GradientCheck name(String name) {
        title = Objects.requireNonNull(name, "name");
        return this;
    }

    /**
     * Sets the point at which the gradient is checked.
     *
     * @param parameters one number per parameter; copied
     * @return this
     */
    public GradientCheck parameters(double[] parameters) {
        this.parameters = Objects.requireNonNull(parameters, "parameters").clone();
        return this;
    }

    /**
     * Sets the point at which the gradient is checked.
     *
     * @param parameters one number per parameter; widened
     * @return this
     */
    public GradientCheck parameters(float[] parameters) {
        return parameters(KernelCheck.widen(Objects.requireNonNull(parameters, "parameters")));
    }

    /**
     * Sets the batch of a network: the first rows of x and y, which may hold more of them.
     *
     * @param x inputs, {@code [rows][inputs]}; widened
     * @param y targets, {@code [rows][targets]}, of as many rows as x; widened
     * @param rows number of rows, at least 1
     * @return this
     * @throws IllegalArgumentException as {@link #data(double[], double[], int)}
     */
    public GradientCheck data(float[] x, float[] y, int rows) {
        return data(
                KernelCheck.widen(Objects.requireNonNull(x, "x")), KernelCheck.widen(Objects.requireNonNull(y, "y")),
                rows);
    }

    /**
     * Sets the batch of a network: the first rows of x and y, which may hold more of them.
     *
     * @param x inputs, {@code [rows][inputs]}; copied
     * @param y targets, {@code [rows][targets]}, of as many rows as x; copied
     * @param rows number of rows, at least 1
     * @return this
     * @throws IllegalArgumentException if this is not the check of a network, there is no row, or x has at least so many but y does
     *     not hold the targets of as many as x. Arrays that are too short are refused by {@link #run}
     */
    public GradientCheck data(double[] x, double[] y, int rows) {
        if (network == null) {
            throw new IllegalArgumentException("data belongs to the check of a network; an objective holds its own");
        }
        Objects.requireNonNull(x, "x");
        Objects.requireNonNull(y, "y");
        checkRows(rows);
        long inputs = (long) rows * network.inputs();
        long targets = (long) rows * network.targets();
        if (x.length >= inputs) {
            checkAlike(x.length, y.length);
        }
        this.x = Arrays.copyOf(x, (int) Math.min(x.length, inputs));
        this.y = Arrays.copyOf(y, (int) Math.min(y.length, targets));
        this.rows = rows;
        return this;
    }

    /** Whether x and y hold the same rows. */
    private void checkAlike(int xLength, int yLength) {
        if (xLength % network.inputs() != 0) {
            throw new IllegalArgumentException("x has " + Counts.of(xLength, "number") + ", which are no rows of "
                    + network.inputs());
        }
        int held = xLength / network.inputs();
        if (yLength != (long) held * network.targets()) {
            throw new IllegalArgumentException(
                    "x has " + Counts.of(held, "row") + ", but y has " + Counts.of(yLength, "number")
                            + ", and the loss takes " + network.targets() + " per row (" + network.loss().name()
                            + " of " + Counts.of(network.outputs(), "output") + ")");
        }
    }

    /**
     * Sets the seed of all random choices: directions, sampled entries, and what is not given of parameters and data.
     *
     * @param seed any number
     * @return this
     */
    public GradientCheck seed(long seed) {
        this.seed = seed;
        return this;
    }

    /**
     * Sets which comparisons are made; {@link Mode#AUTO} if not called.
     *
     * @param mode the mode
     * @return this
     */
    public GradientCheck mode(Mode mode) {
        this.mode = Objects.requireNonNull(mode, "mode");
        return this;
    }

    /**
     * Sets how far analytic and numeric derivatives may be apart. If not called it is {@link Tolerance#DOUBLE}, or
     * {@link Tolerance#FLOAT} of what is computed in float only.
     *
     * @param tolerance the tolerance
     * @return this
     */
    public GradientCheck tolerance(Tolerance tolerance) {
        this.tolerance = Objects.requireNonNull(tolerance, "tolerance");
        return this;
    }

    /**
     * States that values of the function carry an error, for example because they are simulated. Without this call the
     * function must return the same bits for the same parameters.
     *
     * @param noise bound on the error of one value, finite and at least 0
     * @return this
     */
    public GradientCheck noise(double noise) {
        if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the noise level is " + noise + "; it must be finite and at least 0");
        }
        this.noise = noise;
        return this;
    }

    /**
     * Names the blocks of an objective's parameters; one block of a single row if not called.
     *
     * @param blocks the blocks, each inside the parameters
     * @return this
     */
    public GradientCheck blocks(List<ParameterBlock> blocks) {
        this.blocks = List.copyOf(Objects.requireNonNull(blocks, "blocks"));
        return this;
    }

    /**
     * Tells the kinks of an objective: a function of the parameters that is equal at two points if the objective has no
     * kink between them. Without it, kinks are recognised by estimates that contradict each other.
     *
     * @param pieces identifies the smooth piece on which a point lies
     * @return this
     */
    public GradientCheck pieces(ToLongFunction<double[]> pieces) {
        this.pieces = Objects.requireNonNull(pieces, "pieces");
        return this;
    }

    /**
     * States over how many rows an objective is a mean, so that a missing 1/N can be named. For a network whose data are
     * not given it is the size of the random batch, 5 if not called.
     *
     * @param rows number of rows, at least 1
     * @return this
     * @throws IllegalArgumentException if there is none, or the data of a network are given, which have rows of their own
     */
    public GradientCheck rows(int rows) {
        checkRows(rows);
        if (x != null) {
            throw new IllegalArgumentException("the data have " + Counts.of(this.rows, "row")
                    + "; rows(...) is for a batch drawn at random, or an objective that holds its own");
        }
        this.rows = rows;
        return this;
    }

    private static void checkRows(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("rows is " + rows + "; a mean over rows needs at least 1");
        }
    }

    /**
     * Adds the second derivatives H, by differences of the checked gradient: whether H is symmetric, as that of a
     * function is, and its product with a random vector ({@link GradientReport#secondOrder}). Costs 34 gradients and 18 per
     * block where the first steps decide, and several times as many beside kinks.
     *
     * @return this
     */
    public GradientCheck secondOrder() {
        if (secondOrder == null) {
            secondOrder = SecondOrderRequest.SYMMETRY;
        }
        return this;
    }

    /**
     * Adds the second derivatives H as {@link #secondOrder()} does, and their product with a vector of your choice.
     *
     * @param v one number per parameter, not all 0; copied
     * @return this
     */
    public GradientCheck secondOrder(double[] v) {
        if (Arrays.stream(v).allMatch(element -> element == 0)) {
            throw new IllegalArgumentException("every element of v is 0; H·0 is 0 for every H");
        }
        secondOrder();
        secondOrder = secondOrder.along(v.clone());
        return this;
    }

    /**
     * Adds a check of a product of the second derivatives with a vector that you compute yourself, against differences of
     * the gradient: every entry in {@link Mode#FULL}, else up to 32 of every block.
     *
     * @param product your H·v
     * @return this
     */
    public GradientCheck secondOrder(HessianVector product) {
        Objects.requireNonNull(product, "product");
        secondOrder();
        secondOrder = secondOrder.against(product);
        return this;
    }

    /**
     * Sets a listener that is told after every comparison.
     *
     * @param progress the listener
     * @return this
     */
    public GradientCheck progress(Consumer<Progress> progress) {
        this.progress = Objects.requireNonNull(progress, "progress");
        return this;
    }

    /**
     * Sets a condition that ends the check early. It is asked before every comparison; the report then covers what was
     * compared and is not verified, unless something had failed.
     *
     * @param stop true to stop
     * @return this
     */
    public GradientCheck stopWhen(BooleanSupplier stop) {
        this.stop = Objects.requireNonNull(stop, "stop");
        return this;
    }

    /**
     * Runs the check.
     *
     * @return the report
     * @throws IllegalArgumentException if parameters, data or blocks do not fit the function
     * @throws IllegalStateException if a part of one's own has a double form that throws an
     *     {@link UnsupportedOperationException}; the message names the part
     */
    public GradientReport run() {
        try {
            return checked();
        } catch (UnsupportedOperationException e) {
            String part = network == null ? null : CustomCode.thrower(network, e).orElse(null);
            if (part == null) {
                throw e;
            }
            throw new IllegalStateException("the double form of the " + part + " threw " + e
                    + "; leave it out, and the part is checked in float", e);
        }
    }

    private GradientReport checked() {
        SplittableRandom random = new SplittableRandom(seed);
        CheckSubject subject = network != null
                ? CheckSubject.of(network, problem(random.split()))
                : CheckSubject.of(function, parameters, blocks, rows, inFloat);
        CheckSettings settings = new CheckSettings(
                title, seed, mode, tolerance, noise, pieces, secondOrder, progress, stop);
        return new CheckCourse(subject, settings, random).run();
    }

    /** The given parameters and batch; what was not given is drawn, anew in every run. */
    private RandomProblem problem(SplittableRandom random) {
        RandomProblem drawn = RandomProblem.of(network, rows > 0 ? rows : RandomProblem.ROWS, random);
        return new RandomProblem(parameters != null ? parameters : drawn.parameters(), x != null ? x : drawn.x(),
                y != null ? y : drawn.y(), drawn.rows());
    }
}
