/**
 * Files: where bytes come from, and arrays in the formats that other tools read (NumPy's {@code .npy}, safetensors).
 *
 * <p>What a file holds wrongly is an {@link IllegalArgumentException} whose one sentence names the file and the place;
 * what the file system refuses is an {@link java.io.UncheckedIOException}. Java serialization is not used.
 */
package lanewise.io;
