package lanewise.jmh.peers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import lanewise.jmh.Contest;
import lanewise.jmh.GemmCase;

/**
 * Matrix products beside OpenBLAS, oneMKL, oneDNN, netlib, EJML and commons-math3, one thread each.
 *
 * <p>Prints {@code RATIO gemm <m>x<n>x<k>/<form>/<type> <peer> <median of the peer's time by ours> [quartiles]}: above 1
 * ours is faster. Every product is compared element by element before its time counts.
 */
public final class GemmRatios {

    private record Entry(String name, Supplier<GemmPeer> supplier) {}

    // Not by a reference to the constructor, which loads the class here, where a missing jar ends everything.
    private static final List<Entry> PEERS = List.of(
            new Entry("openblas", () -> new OpenBlas()),
            new Entry("mkl", () -> new Mkl()),
            new Entry("onednn", () -> new OneDnn()),
            new Entry("netlib", () -> new Netlib()),
            new Entry("ejml", () -> new Ejml()),
            new Entry("commons-math3", () -> new CommonsMath()));

    private GemmRatios() {}

    /**
     * Runs the comparison, writes into {@code gemm.csv} after every case, and draws the charts.
     *
     * @param arguments see {@link RatioOptions#USAGE}
     */
    public static void main(String[] arguments) {
        PeerProcess.run(GemmRatios.class, arguments, () -> run(RatioOptions.parse(arguments)));
    }

    private static void run(RatioOptions options) throws IOException {
        List<GemmPeer> peers = peers(options);
        Map<String, List<String>> peersOf = new LinkedHashMap<>();
        for (GemmCase gemm : GemmCase.all()) {
            peersOf.put(
                    gemm.toString(), peers.stream().filter(peer -> peer.takes(gemm)).map(GemmPeer::name).toList());
        }
        Set<String> selected = options.select(peersOf, PEERS.stream().map(Entry::name).toList());
        if (peers.isEmpty()) {
            throw new IllegalStateException("none of the peers can be used here, so there is nothing to compare with");
        }
        ResultFile.check(options.results(), GemmReport.FILE, GemmReport.HEADER);
        GemmPeer ours = new LanewiseGemm();
        FmaPeak.Peak peak = FmaPeak.measure();
        System.out.println("# measured peak of one core: " + peak);
        GemmReport report = new GemmReport(options.results(), peak);
        for (String name : selected) {
            GemmCase gemm = GemmCase.parse(name);
            report.add(gemm, compare(gemm, ours, peers, options));
        }
        FmaPeak.Peak last = FmaPeak.measure();
        System.out.println("# measured peak of one core at the end: " + last);
        report.finish(last);
        System.out.println("# lanewise: " + ours.describe());
        peers.forEach(peer -> System.out.println("# " + peer.name() + ": " + peer.describe()));
    }

    private static List<GemmPeer> peers(RatioOptions options) {
        List<GemmPeer> peers = new ArrayList<>();
        for (Entry entry : PEERS) {
            if (options.wantsPeer(entry.name)) {
                try {
                    peers.add(entry.supplier.get());
                } catch (LinkageError e) {
                    System.out.println("# " + entry.name + " left out: " + PeerProcess.sentence(e));
                }
            }
        }
        return peers;
    }

    private static List<Contest.Outcome> compare(
            GemmCase gemm, GemmPeer ours, List<GemmPeer> peers, RatioOptions options) {
        double[] a = GemmPeer.doubles(gemm.a());
        double[] b = GemmPeer.doubles(gemm.b());
        GemmPeer.Product product = ours.prepare(gemm, a, b);
        product.run();
        GemmCheck check = new GemmCheck(gemm, a, b);
        List<Contest.Contestant> contestants = new ArrayList<>();
        contestants.add(Contest.Contestant.ofVectors(ours.name(), product));
        for (GemmPeer peer : peers) {
            if (peer.takes(gemm)) {
                GemmPeer.Product theirs = peer.prepare(gemm, a, b);
                theirs.run();
                double worst = check.worst(product.result(), theirs.result());
                if (worst > 1) {
                    throw new IllegalStateException(gemm + ": " + peer.name() + " and ours differ by " + worst
                            + " times the rounding bound; one of them is wrong");
                }
                contestants.add(Contest.Contestant.of(peer.name(), theirs));
            }
        }
        List<Contest.Outcome> outcomes = Contest.run(contestants, options.pace());
        Contest.Outcome first = outcomes.getFirst();
        System.out.printf(
                Locale.ROOT, "OURS gemm %s %.1f GFLOP/s (best %.1f)%n", gemm, gemm.flop() / first.medianNanos(),
                gemm.flop() / first.bestNanos());
        for (Contest.Outcome outcome : outcomes.subList(1, outcomes.size())) {
            System.out.println("RATIO gemm " + gemm + " " + outcome.name() + " " + outcome.describeRatio());
        }
        return outcomes;
    }
}
