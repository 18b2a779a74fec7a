/** Benchmarks: each kernel beside its plain definition and beside commons-math3, and a whole training step. */
package lanewise.jmh;
