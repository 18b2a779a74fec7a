/**
 * Files: where bytes come from, and arrays in the formats that other tools read.
 *
 * <p>A {@link lanewise.io.ByteSource} is whatever has bytes. A {@link lanewise.io.Tensor}, such as {@link
 * lanewise.io.FloatTensor}, is numbers with a shape. {@link lanewise.io.NpyFile} holds one of them, for NumPy, {@link
 * lanewise.io.SafetensorsFile} many with names, and {@link lanewise.io.OnnxGraph} operators as well, for other runtimes.
 *
 * <p>What a file holds wrongly is an {@link IllegalArgumentException} whose one sentence names the file and the place; what
 * the file system refuses is an {@link java.io.UncheckedIOException}. Java serialization is not used.
 *
 * <p>Inside: {@code BinaryReader} reads and {@code AtomicFile} writes; {@code SafetensorsHeader} is text of {@code HeaderJson},
 * {@code OnnxGraph} a {@code ProtobufMessage}.
 */
package lanewise.io;
