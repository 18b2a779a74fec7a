package lanewise.jmh.peers;

import java.nio.file.Path;
import java.util.List;
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
 * @param results where files are written; null if nothing is, as of a quick run that does not say where
 */
record RatioOptions(Pattern cases, Pattern peers, int rounds, boolean quick, Path results) {

    static final String USAGE = "options: --cases REGEX --peers REGEX --rounds N --quick --results DIRECTORY";

    static RatioOptions parse(String[] arguments) {
        Pattern all = Pattern.compile("");
        RatioOptions options = new RatioOptions(all, all, 0, false, null);
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
        Path usual = options.quick ? null : Path.of(System.getProperty("lanewise.results", "jmh/results"));
        return new RatioOptions(
                options.cases, options.peers, rounds, options.quick,
                options.results != null ? options.results : usual);
    }

    /** Whether a case is asked for. */
    boolean wantsCase(String name) {
        return cases.matcher(name).find();
    }

    /** Whether a peer is asked for. */
    boolean wantsPeer(String name) {
        return peers.matcher(name).find();
    }

    /** Refuses options that name nothing, before anything is measured. */
    void check(List<String> allCases, List<String> allPeers) {
        check("--cases", cases, allCases, "case");
        check("--peers", peers, allPeers, "peer");
    }

    private static void check(String option, Pattern wanted, List<String> all, String what) {
        if (all.stream().noneMatch(name -> wanted.matcher(name).find())) {
            throw new IllegalArgumentException(option + " " + wanted + " is found in no " + what + "; there are "
                    + String.join(", ", all.subList(0, Math.min(8, all.size()))) + (all.size() > 8 ? ", …" : ""));
        }
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
