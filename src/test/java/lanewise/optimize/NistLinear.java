package lanewise.optimize;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A linear regression of the NIST Statistical Reference Datasets, ½·mean (Σⱼ cⱼ·φⱼ(x) − y)².
 *
 * <p>Prepared as a user would: the response is divided by its largest magnitude. Polynomials are fitted in Legendre
 * polynomials of x mapped to [−1, 1] and the coefficients expanded to powers of x afterwards; other predictors are
 * centred and divided by their standard deviations, if there is an intercept that can take up the centre.
 */
final class NistLinear implements DoubleObjective {

    /** One data set with the certified coefficients; those of 1, x, x², … or of the intercept and each predictor. */
    record Problem(String name, Supplier<NistLinear> regression, double[] certified) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Problem> PROBLEMS = List.of(
            new Problem("Norris", () -> predictors(NistData.parse(NistData.NORRIS), true),
                    b(-0.262323073774029, 1.00211681802045)),
            new Problem("NoInt1", () -> predictors(NistData.parse(NistData.NOINT1), false), b(2.07438016528926)),
            new Problem("NoInt2", () -> predictors(NistData.parse(NistData.NOINT2), false), b(0.727272727272727)),
            new Problem("Longley", () -> predictors(NistData.parse(NistData.LONGLEY), true),
                    b(-3482258.63459582, 15.0618722713733, -0.358191792925910E-01, -2.02022980381683, -1.03322686717359,
                            -0.511041056535807E-01, 1829.15146461355)),
            new Problem("Pontius", () -> polynomial(2, NistData.parse(NistData.PONTIUS)),
                    b(0.673565789473684E-03, 0.732059160401003E-06, -0.316081871345029E-14)),
            new Problem("Filip", () -> polynomial(10, NistData.parse(NistData.FILIP)),
                    b(-1467.48961422980, -2772.17959193342, -2316.37108160893, -1127.97394098372, -354.478233703349,
                            -75.1242017393757, -10.8753180355343, -1.06221498588947, -0.670191154593408E-01,
                            -0.246781078275479E-02, -0.402962525080404E-04)),
            new Problem("Wampler1", () -> polynomial(5, wampler(1, 0)), b(1, 1, 1, 1, 1, 1)),
            new Problem("Wampler2", () -> polynomial(5, wampler(0.1, 0)), b(1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5)),
            new Problem("Wampler3", () -> polynomial(5, wampler(1, 1)), b(1, 1, 1, 1, 1, 1)),
            new Problem("Wampler4", () -> polynomial(5, wampler(1, 100)), b(1, 1, 1, 1, 1, 1)),
            new Problem("Wampler5", () -> polynomial(5, wampler(1, 10_000)), b(1, 1, 1, 1, 1, 1)));

    /** φⱼ of each row. */
    private final double[][] design;
    private final double[] response;
    private final double largest;

    /** Row j: what φⱼ is in terms of 1, x, x², … or of 1 and the predictors. */
    private final double[][] expansion;

    private NistLinear(double[][] design, double[][] data, double[][] expansion) {
        this.design = design;
        this.expansion = expansion;
        this.largest = Arrays.stream(data).mapToDouble(row -> Math.abs(row[0])).max().orElseThrow();
        this.response = Arrays.stream(data).mapToDouble(row -> row[0] / largest).toArray();
    }

    private static double[] b(double... values) {
        return values;
    }

    /** y = Σ (q·x)ᵏ at x = 0 … 20, k to 5, plus Wampler3's departures from it times a factor. */
    private static double[][] wampler(double q, double factor) {
        double[][] departures = NistData.parse(NistData.WAMPLER3);
        return IntStream.rangeClosed(0, 20)
                .mapToObj(x -> new double[] {
                    powers(q * x) + factor * (departures[x][0] - powers(x)), x
                })
                .toArray(double[][]::new);
    }

    private static double powers(double x) {
        return ((((x + 1) * x + 1) * x + 1) * x + 1) * x + 1;
    }

    private static NistLinear polynomial(int degree, double[][] data) {
        double low = Arrays.stream(data).mapToDouble(row -> row[1]).min().orElseThrow();
        double high = Arrays.stream(data).mapToDouble(row -> row[1]).max().orElseThrow();
        double centre = (low + high) / 2;
        double half = (high - low) / 2;
        double[][] design = Arrays.stream(data)
                .map(row -> legendre(degree, (row[1] - centre) / half))
                .toArray(double[][]::new);
        // (k + 1)·P₊ = (2k + 1)·t·P − k·P₋, with t = (x − centre)/half, on arrays of the coefficients of powers of x.
        double[][] expansion = new double[degree + 1][degree + 1];
        expansion[0][0] = 1;
        for (int k = 0; k < degree; k++) {
            for (int power = 0; power <= degree; power++) {
                double shifted = power == 0 ? 0 : expansion[k][power - 1];
                double previous = k == 0 ? 0 : expansion[k - 1][power];
                double timesT = (shifted - centre * expansion[k][power]) / half;
                expansion[k + 1][power] = ((2 * k + 1) * timesT - k * previous) / (k + 1);
            }
        }
        return new NistLinear(design, data, expansion);
    }

    private static double[] legendre(int degree, double t) {
        double[] p = new double[degree + 1];
        p[0] = 1;
        p[1] = t;
        for (int k = 1; k < degree; k++) {
            p[k + 1] = ((2 * k + 1) * t * p[k] - k * p[k - 1]) / (k + 1);
        }
        return p;
    }

    private static NistLinear predictors(double[][] data, boolean intercept) {
        int count = data[0].length - 1;
        int first = intercept ? 1 : 0;
        double[][] design = new double[data.length][count + first];
        double[][] expansion = new double[count + first][count + first];
        if (intercept) {
            expansion[0][0] = 1;
            Arrays.stream(design).forEach(row -> row[0] = 1);
        }
        for (int j = 0; j < count; j++) {
            int column = j + 1;
            double mean = intercept ? Arrays.stream(data).mapToDouble(row -> row[column]).average().orElseThrow() : 0;
            double deviation = Math.sqrt(Arrays.stream(data)
                    .mapToDouble(row -> (row[column] - mean) * (row[column] - mean))
                    .average()
                    .orElseThrow());
            for (int i = 0; i < data.length; i++) {
                design[i][j + first] = (data[i][column] - mean) / deviation;
            }
            expansion[j + first][j + first] = 1 / deviation;
            if (intercept) {
                expansion[j + first][0] = -mean / deviation;
            }
        }
        return new NistLinear(design, data, expansion);
    }

    @Override
    public int dimension() {
        return expansion.length;
    }

    @Override
    public double valueAndGradient(double[] c, double[] gradient) {
        Arrays.fill(gradient, 0);
        double sum = 0;
        for (int i = 0; i < design.length; i++) {
            double residual = -response[i];
            for (int j = 0; j < c.length; j++) {
                residual += design[i][j] * c[j];
            }
            sum += residual * residual;
            for (int j = 0; j < c.length; j++) {
                gradient[j] += residual * design[i][j] / design.length;
            }
        }
        return sum / (2 * design.length);
    }

    /** The coefficients that NIST certifies, from those of the fit. */
    double[] expanded(double[] c) {
        double[] coefficients = new double[c.length];
        for (int j = 0; j < c.length; j++) {
            for (int power = 0; power < c.length; power++) {
                coefficients[power] += largest * c[j] * expansion[j][power];
            }
        }
        return coefficients;
    }
}
