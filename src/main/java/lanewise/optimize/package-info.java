/**
 * Minimisation of an objective J(θ) over one flat array of parameters.
 *
 * <p>To change or add: an objective, {@link lanewise.optimize.FloatObjective} (J and its gradient) and
 * {@link lanewise.optimize.FloatBatchObjective} (J as a mean over rows); the rule of one step,
 * {@link lanewise.optimize.Optimizer} (specification) and {@link lanewise.optimize.FloatOptimizer} (execution); the
 * learning rate, {@link lanewise.optimize.Schedule}; the loop over batches and epochs,
 * {@link lanewise.optimize.GradientDescent} and {@link lanewise.optimize.FloatGradientDescent}; methods with line
 * searches, {@link lanewise.optimize.Minimizer}, {@link lanewise.optimize.LineSearch} and
 * {@link lanewise.optimize.FloatMinimizer}; when a run ends, {@link lanewise.optimize.Stopping} and
 * {@link lanewise.optimize.StopReason}.
 *
 * <p>Specifications hold {@code double} numbers and serve both precisions. What executes them exists for
 * {@code float} and for {@code double}. Parameters always stay in the caller's array.
 */
package lanewise.optimize;
