/**
 * Data for training: datasets on flat arrays, readers of CSV and IDX files, streams of rows for what does not fit in
 * memory, and the scaling of features.
 *
 * <p>What is wrong with the data is an {@link IllegalArgumentException} whose one sentence names the source, the row
 * and the column; what the file system refuses is an {@link java.io.UncheckedIOException}.
 */
package lanewise.data;
