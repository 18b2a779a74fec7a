package lanewise.optimize;

/**
 * The rule by which one step of gradient descent turns parameters θ, gradient g and learning rate γ into new
 * parameters: an immutable specification, without state and without a precision.
 *
 * <p>{@link FloatOptimizer#of} and {@link DoubleOptimizer#of} execute it. The learning rate is no part of it; it comes
 * with each step, usually from a {@link Schedule}. A rule of your own is a {@link CustomOptimizer}.
 *
 * <p>In the formulas, t counts steps from 1, all operations on arrays are element by element, and state starts at 0
 * where nothing else is said.
 */
public sealed interface Optimizer
        permits Sgd, Adagrad, Adadelta, RmsProp, Adam, AdamW, AmsGrad, NAdam, Lion, CustomOptimizer {}
