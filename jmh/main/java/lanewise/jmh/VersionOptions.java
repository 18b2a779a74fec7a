package lanewise.jmh;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What to compare.
 *
 * @param builds where each build is, by its name, the base first
 * @param cases names of cases
 * @param pace how many rounds, and how long
 * @param differ whether to go on where the builds compute different bits
 */
record VersionOptions(Map<String, Path> builds, List<String> cases, Contest.Pace pace, boolean differ) {

    static final String USAGE = "options: --build NAME=PATH (twice or more, the base first) --rounds N --turn MILLISECONDS --quick --differ CASE...";

    private static final int ROUNDS = 40;
    private static final int QUICK_ROUNDS = 10;

    static VersionOptions parse(String[] arguments) {
        Map<String, Path> builds = new LinkedHashMap<>();
        List<String> cases = new ArrayList<>();
        int rounds = 0;
        int turn = 0;
        boolean quick = false;
        boolean differ = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> quick = true;
                case "--differ" -> differ = true;
                case "--rounds" -> rounds = Contest.Pace.parseRounds(value(arguments, ++i));
                case "--turn" -> turn = milliseconds(value(arguments, ++i));
                case "--build" -> addBuild(builds, value(arguments, ++i));
                default -> cases.add(arguments[i]);
            }
        }
        for (String name : cases) {
            if (name.startsWith("--")) {
                throw new IllegalArgumentException(name + " is no option; " + USAGE);
            }
            VersionCase.check(name);
        }
        if (builds.size() < 2) {
            throw new IllegalArgumentException("give --build NAME=PATH twice or more; " + USAGE);
        }
        if (cases.isEmpty()) {
            throw new IllegalArgumentException("give a case; " + VersionCase.USAGE);
        }
        int turns = rounds > 0 ? rounds : quick ? QUICK_ROUNDS : ROUNDS;
        Contest.Pace pace = quick ? Contest.Pace.quick(turns) : Contest.Pace.thorough(turns);
        if (turn > 0) {
            pace = new Contest.Pace(turns, TimeUnit.MILLISECONDS.toNanos(turn), pace.quietNanos());
        }
        return new VersionOptions(builds, cases, pace, differ);
    }

    private static int milliseconds(String value) {
        if (!value.matches("[1-9][0-9]{0,3}")) {
            throw new IllegalArgumentException("--turn is " + value + "; give milliseconds from 1 to 9999");
        }
        return Integer.parseInt(value);
    }

    private static String value(String[] arguments, int i) {
        if (i == arguments.length) {
            throw new IllegalArgumentException(arguments[i - 1] + " lacks its value; " + USAGE);
        }
        return arguments[i];
    }

    private static void addBuild(Map<String, Path> builds, String value) {
        int equals = value.indexOf('=');
        if (equals < 1 || equals == value.length() - 1) {
            throw new IllegalArgumentException("--build is " + value + "; give NAME=PATH");
        }
        String name = value.substring(0, equals);
        if (builds.putIfAbsent(name, Path.of(value.substring(equals + 1))) != null) {
            throw new IllegalArgumentException("--build " + name + " is given twice; give each build its own name");
        }
    }
}
