/**
 * Numerical kernels on plain arrays.
 *
 * <p>Every kernel takes sizes first, then each array with its offset (and row stride, for a matrix), outputs last. It
 * checks its arguments before it writes, allocates nothing, and returns the same bits for every vector width, on every
 * machine: the package {@code kernel.scalar} holds its one arithmetic definition, {@code kernel.simd} the vector code.
 */
package lanewise.kernel;
