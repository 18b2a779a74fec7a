/**
 * Benchmarks: each kernel beside its plain definition and beside commons-math3, and a whole training step.
 *
 * <p>A {@code …Benchmark} is one of JMH; {@link lanewise.jmh.AllocationGate} and {@link lanewise.jmh.ForkSpread} run them and fail
 * where a call allocates or a time depends on its process. {@link lanewise.jmh.VersionRatios} compares builds of the library,
 * each {@link lanewise.jmh.VersionCase} in a {@link lanewise.jmh.Contest}; {@link lanewise.jmh.ThreadReport} compares numbers of
 * threads, {@link lanewise.jmh.RowSweep} numbers of rows, {@link lanewise.jmh.LatencyReport} the first steps with the later ones.
 */
package lanewise.jmh;
