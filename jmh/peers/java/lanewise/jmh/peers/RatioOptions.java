package lanewise.jmh.peers;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import lanewise.jmh.Contest;

/**
 * The options of a comparison.
 *
 * @param cases which cases to run: a regular expression that is found in the name
 * @param peers which peers to run beside Lanewise, likewise
 * @param rounds how many times each contestant has its turn
 * @param quick whether to be done soon: shorter turns and warm-up
 * @param results where files are written
 */
record RatioOptions(Pattern cases, Pattern peers, int rounds, boolean quick, Path results) {

    static final String USAGE = "options: --cases REGEX --peers REGEX --rounds N --quick --results DIRECTORY";

    static RatioOptions parse(String[] arguments) {
        Pattern all = Pattern.compile("");
        Path directory = Path.of(System.getProperty("lanewise.results", "jmh/results"));
        RatioOptions options = new RatioOptions(all, all, 0, false, directory);
        for (int i = 0; i < arguments.length; i++) {
            String option = arguments[i];
            if (option.equals("--quick")) {
                options = new RatioOptions(options.cases, options.peers, options.rounds, true, options.results);
                continue;
            }
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(option + " is no option or lacks its value; " + USAGE);
            }
            options = options.with(option, arguments[++i]);
        }
        int rounds = options.rounds > 0 ? options.rounds : options.quick ? 5 : 15;
        return new RatioOptions(options.cases, options.peers, rounds, options.quick, options.results);
    }

    private RatioOptions with(String option, String value) {
        try {
            return switch (option) {
                case "--cases" -> new RatioOptions(Pattern.compile(value), peers, rounds, quick, results);
                case "--peers" -> new RatioOptions(cases, Pattern.compile(value), rounds, quick, results);
                case "--rounds" -> new RatioOptions(cases, peers, Contest.Pace.parseRounds(value), quick, results);
                case "--results" -> new RatioOptions(cases, peers, rounds, quick, Path.of(value));
                default -> throw new IllegalArgumentException(option + " is no option; " + USAGE);
            };
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(option + " " + value + " is no regular expression", e);
        }
    }

    /** How long everything takes. */
    Contest.Pace pace() {
        return quick ? Contest.Pace.quick(rounds) : Contest.Pace.thorough(rounds);
    }
}
