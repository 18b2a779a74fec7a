package lanewise.jmh.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    private static final List<String> WITH_VALUE = List.of("--cases", "--peers", "--rounds", "--results");

    static RatioOptions parse(String[] arguments) {
        Pattern all = Pattern.compile("");
        RatioOptions options = new RatioOptions(all, all, 0, false, null);
        for (int i = 0; i < arguments.length; i++) {
            String option = arguments[i];
            if (option.equals("--quick")) {
                options = new RatioOptions(options.cases, options.peers, options.rounds, true, options.results);
                continue;
            }
            if (!WITH_VALUE.contains(option)) {
                throw new IllegalArgumentException(option + " is no option; " + USAGE);
            }
            if (i + 1 == arguments.length || arguments[i + 1].startsWith("--")) {
                throw new IllegalArgumentException(option + " lacks its value; " + USAGE);
            }
            options = options.with(option, arguments[++i]);
        }
        int rounds = options.rounds > 0 ? options.rounds : options.quick ? 5 : 15;
        Path usual = options.quick ? null : Path.of(System.getProperty("lanewise.results", "jmh/results"));
        return new RatioOptions(
                options.cases, options.peers, rounds, options.quick,
                options.results != null ? options.results : usual);
    }

    /** Whether a peer is asked for. */
    boolean wantsPeer(String name) {
        return peers.matcher(name).find();
    }

    /**
     * Which cases to run: those that are asked for and have a peer that is asked for. Ours alone would be no comparison, and would
     * take the place of one in the files; only without {@code --peers} it is measured where there is no peer at all. Options that
     * name nothing, and a directory that cannot be written to, are refused.
     *
     * @param peersOf the names of the peers of each case
     * @param allPeers the names of all, those that cannot be used here too
     * @return names of cases, in the same order
     */
    Set<String> select(Map<String, List<String>> peersOf, List<String> allPeers) {
        check("--cases", cases, List.copyOf(peersOf.keySet()), "case");
        check("--peers", peers, allPeers, "peer");
        Set<String> selected = new LinkedHashSet<>();
        List<String> without = new ArrayList<>();
        for (Map.Entry<String, List<String>> one : peersOf.entrySet()) {
            if (cases.matcher(one.getKey()).find()) {
                boolean beside = peers.pattern().isEmpty() || one.getValue().stream().anyMatch(this::wantsPeer);
                (beside ? selected : without).add(one.getKey());
            }
        }
        if (selected.isEmpty()) {
            List<String> possible = peersOf.get(without.getFirst());
            throw new IllegalArgumentException(
                    "--peers " + peers + " names no peer of "
                            + (cases.pattern().isEmpty() ? "any case" : "what --cases " + cases + " names") + "; "
                            + without.getFirst()
                            + " has " + (possible.isEmpty() ? "none here" : String.join(", ", possible)));
        }
        if (!without.isEmpty()) {
            System.out.println("# without a peer that is asked for, and so left out: " + String.join(", ", without));
        }
        probe();
        return selected;
    }

    /** Refuses a directory that cannot be written to, before the measurement whose results would be lost. */
    private void probe() {
        if (results == null) {
            return;
        }
        try {
            Files.createDirectories(results);
            Files.delete(Files.createTempFile(results, "probe", null));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "--results " + results + " is no directory that can be written to (" + e + "); name another", e);
        }
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
                default -> new RatioOptions(cases, peers, rounds, quick, Path.of(value));
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
