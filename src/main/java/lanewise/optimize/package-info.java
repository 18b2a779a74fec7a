/**
 * Minimisation of an objective J(θ) over one flat array of parameters.
 *
 * <p>An objective is a {@link lanewise.optimize.FloatObjective} (J and its gradient) or a {@link
 * lanewise.optimize.FloatBatchObjective} (J as a mean over rows).
 *
 * <p>Descent in steps: {@link lanewise.optimize.GradientDescent}, carried out by {@link
 * lanewise.optimize.FloatGradientDescent}, visits the rows in the order of {@link lanewise.optimize.Shuffle}. The rule of
 * one step is an {@link lanewise.optimize.Optimizer}, carried out by {@link lanewise.optimize.FloatOptimizer}, as a whole or
 * in parts ({@link lanewise.optimize.FloatPartwiseOptimizer}): {@link
 * lanewise.optimize.Sgd}, {@link lanewise.optimize.Adagrad}, {@link lanewise.optimize.Adadelta}, {@link
 * lanewise.optimize.RmsProp}, {@link lanewise.optimize.Adam}, {@link lanewise.optimize.AdamW}, {@link
 * lanewise.optimize.AmsGrad}, {@link lanewise.optimize.NAdam}, {@link lanewise.optimize.Lion}, or a {@link
 * lanewise.optimize.CustomOptimizer}. The learning rate follows a {@link lanewise.optimize.Schedule}, or the loss, by
 * {@link lanewise.optimize.ReduceOnPlateau}.
 *
 * <p>Methods with line searches: a {@link lanewise.optimize.Minimizer} ({@link lanewise.optimize.Lbfgs}, {@link
 * lanewise.optimize.ConjugateGradient}, {@link lanewise.optimize.SteepestDescent}), carried out by {@link
 * lanewise.optimize.FloatMinimizer}, and a {@link lanewise.optimize.LineSearch} ({@link lanewise.optimize.StrongWolfe},
 * {@link lanewise.optimize.Backtracking}) along a {@link lanewise.optimize.LineFunction}.
 *
 * <p>Both end by {@link lanewise.optimize.Stopping}, tell a {@link lanewise.optimize.ProgressListener}, and return an
 * {@link lanewise.optimize.OptimizationResult} with a {@link lanewise.optimize.StopReason}. Specifications hold {@code
 * double} numbers and serve both precisions. What executes them exists for {@code float} and for {@code double}. Parameters
 * always stay in the caller's array.
 *
 * <p>Inside: the optimizers of this library are executed by {@code FloatStandardOptimizer}, the schedules are {@code
 * StandardSchedule}, and each minimizer has a {@code FloatDirection}.
 */
package lanewise.optimize;
