/**
 * Gradient checks: is the gradient that a program computes the derivative of the function it computes?
 *
 * <p>Start at {@link lanewise.verification.GradientCheck}. It differentiates numerically
 * ({@link lanewise.verification.FiniteDifferences}), compares entry by entry, and returns a
 * {@link lanewise.verification.GradientReport} whose outcomes ({@link lanewise.verification.Outcome}) say FAIL only
 * where several independent estimates agree with each other and not with the gradient.
 */
package lanewise.verification;
