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
 *
 * <p>Rules that keep squares of gradients (Adagrad, Adadelta, RMSProp and the Adams) need gradients whose square the type holds: in
 * {@code float} an element above 1.8e19 may make its sum infinite. From then on its gradients do not move that parameter: only weight
 * decay does where it is no part of the gradient (AdamW), and what RMSProp's momentum holds from the steps before. Where the sum decays
 * at once (β₂ or ρ of 0) it becomes NaN. Clipping by norm or value keeps gradients far below.
 */
public sealed interface Optimizer
        permits Sgd, Adagrad, Adadelta, RmsProp, Adam, AdamW, AmsGrad, NAdam, Lion, CustomOptimizer {}
