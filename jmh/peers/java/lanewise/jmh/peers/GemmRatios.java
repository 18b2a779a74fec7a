package lanewise.jmh.peers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private static final List<Entry> PEERS = List.of(
            new Entry("openblas", OpenBlas::new),
            new Entry("mkl", Mkl::new),
            new Entry("onednn", OneDnn::new),
            new Entry("netlib", Netlib::new),
            new Entry("ejml", Ejml::new),
            new Entry("commons-math3", CommonsMath::new));

    private GemmRatios() {}

    /**
     * Runs the comparison and writes into {@code gemm.csv} and the charts.
     *
     * @param arguments see {@link RatioOptions#USAGE}
     */
    public static void main(String[] arguments) {
        PeerProcess.run(GemmRatios.class, arguments, () -> run(RatioOptions.parse(arguments)));
    }

    private static void run(RatioOptions options) throws IOException {
        options.check(
                GemmCase.all().stream().map(GemmCase::toString).toList(),
                PEERS.stream().map(Entry::name).toList());
        List<GemmCase> cases = GemmCase.all().stream().filter(gemm -> options.wantsCase(gemm.toString())).toList();
        GemmPeer ours = new LanewiseGemm();
        List<GemmPeer> peers = peers(options);
        FmaPeak.Peak peak = FmaPeak.measure();
        System.out.println("# measured peak of one core: " + peak);
        GemmReport report = new GemmReport();
        for (GemmCase gemm : cases) {
            report.add(gemm, compare(gemm, ours, peers, options));
        }
        System.out.println("# lanewise: " + ours.describe());
        peers.forEach(peer -> System.out.println("# " + peer.name() + ": " + peer.describe()));
        System.out.println("# measured peak of one core at the end: " + FmaPeak.measure());
        report.write(options.results(), peak);
    }

    private static List<GemmPeer> peers(RatioOptions options) {
        List<GemmPeer> peers = new ArrayList<>();
        for (Entry entry : PEERS) {
            if (options.wantsPeer(entry.name)) {
                try {
                    peers.add(entry.supplier.get());
                } catch (ExceptionInInitializerError e) {
                    System.out.println("# " + entry.name + " left out: " + e.getCause().getMessage());
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
        contestants.add(new Contest.Contestant(ours.name(), product));
        for (GemmPeer peer : peers) {
            if (peer.takes(gemm)) {
                GemmPeer.Product theirs = peer.prepare(gemm, a, b);
                theirs.run();
                double worst = check.worst(product.result(), theirs.result());
                if (worst > 1) {
                    throw new IllegalStateException(gemm + ": " + peer.name() + " and ours differ by " + worst
                            + " times the rounding bound; one of them is wrong");
                }
                contestants.add(new Contest.Contestant(peer.name(), theirs));
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
