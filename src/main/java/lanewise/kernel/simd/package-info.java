/**
 * The kernels on vectors: the bits of {@code kernel.scalar}, faster. The only package that uses the Vector API. Not exported.
 *
 * <p>{@code Species} chooses the width. {@code SimdFloatX} is {@code ScalarFloatX} on vectors; those of element-wise kernels and
 * {@code SimdFloatSoftmaxRows} are generated. {@code SimdFloatGemm} chooses among the ways of multiplying matrices, each of which
 * is a {@code FloatXGemm} that says for which shapes it is and why it is fast there. They call the register tiles, {@code
 * FloatXTiles}, which {@code src/codegen/GemmTiles.java} generates; their sizes stand in {@code FloatBlocking}. {@code
 * SimdFloatReduce} says what {@code FloatDot}, {@code FloatSum} and {@code FloatSquaredNorm} have in common.
 */
package lanewise.kernel.simd;
