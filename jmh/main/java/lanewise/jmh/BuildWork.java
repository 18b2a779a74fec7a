package lanewise.jmh;

import java.util.List;
import java.util.function.Supplier;

/**
 * One piece of work by one build of the library. The only class that all builds share with the program: its components are of
 * the JDK's own types, so what makes them may come from any class loader.
 *
 * @param timed does the work once; what time is taken of
 * @param results does the work anew, on data of its own where that changes, and returns all arrays it wrote
 */
public record BuildWork(Runnable timed, Supplier<List<?>> results) {}
