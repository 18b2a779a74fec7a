package lanewise.verification.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.commons.math3.linear.RealMatrix;

/** The intermediate results of an evaluation under their names, in the order in which they came about. */
final class Trace {

    private record Result(String place, String name, Supplier<RealMatrix> values) {}

    private final List<Result> results = new ArrayList<>();

    /** Forgets the evaluation before. */
    void clear() {
        results.clear();
    }

    /**
     * Notes a result, without a copy, and returns it. Place and name are one text, in two parts because evaluations are
     * many and nobody reads it but where something is wrong.
     */
    RealMatrix add(String place, String name, RealMatrix values) {
        results.add(new Result(place, name, () -> values));
        return values;
    }

    /** Notes a result that is made a matrix of only when somebody looks; until the next evaluation it must stay the same. */
    void add(String place, String name, Supplier<RealMatrix> values) {
        results.add(new Result(place, name, values));
    }

    /** The first element that is NaN or larger in size than a limit, in words; null if there is none. */
    String beyond(double limit) {
        for (Result result : results) {
            RealMatrix a = result.values().get();
            for (int i = 0; i < a.getRowDimension(); i++) {
                for (int j = 0; j < a.getColumnDimension(); j++) {
                    if (!(Math.abs(a.getEntry(i, j)) <= limit)) {
                        return result.place() + result.name() + ", row " + i + ", column " + j + " is "
                                + a.getEntry(i, j);
                    }
                }
            }
        }
        return null;
    }
}
