package lanewise.jmh;

import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;

/** The parameters of a benchmark's run, for reports. */
final class Parameters {

    private Parameters() {}

    /** {@code name=value}, separated by commas. */
    static String of(RunResult result) {
        BenchmarkParams parameters = result.getParams();
        return parameters.getParamsKeys().stream()
                .map(key -> key + "=" + parameters.getParam(key))
                .collect(Collectors.joining(","));
    }
}
