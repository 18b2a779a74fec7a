/**
 * Lanewise: neural network training inside a JVM process, on flat arrays and SIMD kernels.
 *
 * <p>On the module path the incubating Vector API is resolved by this declaration; on the class path it needs the flag
 * {@code --add-modules jdk.incubator.vector}, without which every kernel runs in plain Java, with the same results.
 */
module lanewise {
    requires jdk.incubator.vector;

    exports lanewise.data;
    exports lanewise.io;
    exports lanewise.kernel;
    exports lanewise.network;
    exports lanewise.optimize;
    exports lanewise.train;
}
