/**
 * What every kernel computes, to the bit, in plain Java: the definition of it, and what runs without the incubator module. Not
 * exported.
 *
 * <p>{@code ScalarFloatX} defines the kernels of {@code kernel.FloatX}. Reductions add in the order of {@code VirtualLanes}. The
 * functions of one element stand in {@code FloatExponential} (eˣ and its parts), {@code FloatFunctions} (logarithms, tanh, the
 * logistic function, erf) and {@code FloatGates} (the activations that are a product of their argument); they are hand-written for
 * each type. A file that says {@code translated to vectors} is what {@code src/codegen/ScalarToSimd.java} makes {@code
 * kernel.simd} of.
 */
package lanewise.kernel.scalar;
