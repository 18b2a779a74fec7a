package lanewise.optimize;

import static java.lang.Math.PI;
import static java.lang.Math.atan;
import static java.lang.Math.cos;
import static java.lang.Math.exp;
import static java.lang.Math.log;
import static java.lang.Math.pow;
import static java.lang.Math.sin;

/** The models of the NIST nonlinear regressions: f(x; b), and its derivatives by b into d. */
final class NistModels {

    private NistModels() {}

    /** b₁·(1 − exp(−b₂·x)), of Misra1a and BoxBOD. */
    static double exponentialRise(double x, double[] b, double[] d) {
        double e = exp(-b[1] * x);
        d[0] = 1 - e;
        d[1] = b[0] * x * e;
        return b[0] * (1 - e);
    }

    /** b₁·(1 − (1 + b₂·x/2)⁻²). */
    static double misra1b(double x, double[] b, double[] d) {
        double u = 1 + b[1] * x / 2;
        d[0] = 1 - pow(u, -2);
        d[1] = b[0] * x * pow(u, -3);
        return b[0] * d[0];
    }

    /** b₁·(1 − (1 + 2·b₂·x)^−½). */
    static double misra1c(double x, double[] b, double[] d) {
        double u = 1 + 2 * b[1] * x;
        d[0] = 1 - pow(u, -0.5);
        d[1] = b[0] * x * pow(u, -1.5);
        return b[0] * d[0];
    }

    /** b₁·b₂·x / (1 + b₂·x). */
    static double misra1d(double x, double[] b, double[] d) {
        double u = 1 + b[1] * x;
        d[0] = b[1] * x / u;
        d[1] = b[0] * x / (u * u);
        return b[0] * d[0];
    }

    /** exp(−b₁·x) / (b₂ + b₃·x). */
    static double chwirut(double x, double[] b, double[] d) {
        double u = b[1] + b[2] * x;
        double f = exp(-b[0] * x) / u;
        d[0] = -x * f;
        d[1] = -f / u;
        d[2] = -x * f / u;
        return f;
    }

    /** b₁·x^b₂. */
    static double danWood(double x, double[] b, double[] d) {
        d[0] = pow(x, b[1]);
        d[1] = b[0] * d[0] * log(x);
        return b[0] * d[0];
    }

    /** b₁ / (1 + exp(b₂ − b₃·x)). */
    static double rat42(double x, double[] b, double[] d) {
        double e = exp(b[1] - b[2] * x);
        double u = 1 + e;
        d[0] = 1 / u;
        d[1] = -b[0] * e / (u * u);
        d[2] = b[0] * e * x / (u * u);
        return b[0] / u;
    }

    /** b₁ / (1 + exp(b₂ − b₃·x))^(1/b₄). */
    static double rat43(double x, double[] b, double[] d) {
        double e = exp(b[1] - b[2] * x);
        double u = 1 + e;
        double f = b[0] * pow(u, -1 / b[3]);
        d[0] = f / b[0];
        d[1] = -f * e / (b[3] * u);
        d[2] = f * e * x / (b[3] * u);
        d[3] = f * log(u) / (b[3] * b[3]);
        return f;
    }

    /** b₁·(x² + x·b₂) / (x² + x·b₃ + b₄). */
    static double mgh09(double x, double[] b, double[] d) {
        double above = x * x + x * b[1];
        double below = x * x + x * b[2] + b[3];
        double f = b[0] * above / below;
        d[0] = above / below;
        d[1] = b[0] * x / below;
        d[2] = -f * x / below;
        d[3] = -f / below;
        return f;
    }

    /** Σ bᵢ·exp(−bᵢ₊₁·x), of Lanczos1 to 3. */
    static double exponentials(double x, double[] b, double[] d) {
        double f = 0;
        for (int i = 0; i < b.length; i += 2) {
            d[i] = exp(-b[i + 1] * x);
            d[i + 1] = -x * b[i] * d[i];
            f += b[i] * d[i];
        }
        return f;
    }

    /** b₁ + b₂·exp(−x·b₄) + b₃·exp(−x·b₅). */
    static double mgh17(double x, double[] b, double[] d) {
        d[0] = 1;
        d[1] = exp(-x * b[3]);
        d[2] = exp(-x * b[4]);
        d[3] = -x * b[1] * d[1];
        d[4] = -x * b[2] * d[2];
        return b[0] + b[1] * d[1] + b[2] * d[2];
    }

    /** b₁·exp(−b₂·x) + b₃·exp(−(x − b₄)² / b₅²) + b₆·exp(−(x − b₇)² / b₈²), of Gauss1 to 3. */
    static double gauss(double x, double[] b, double[] d) {
        d[0] = exp(-b[1] * x);
        d[1] = -x * b[0] * d[0];
        double f = b[0] * d[0];
        for (int i = 2; i < 8; i += 3) {
            double u = (x - b[i + 1]) / b[i + 2];
            d[i] = exp(-u * u);
            d[i + 1] = b[i] * d[i] * 2 * u / b[i + 2];
            d[i + 2] = d[i + 1] * u;
            f += b[i] * d[i];
        }
        return f;
    }

    /** A polynomial over one with constant 1, of Kirby2 (degree 2), Hahn1 and Thurber (degree 3). */
    static double rational(double x, double[] b, double[] d) {
        int degree = b.length / 2;
        double above = 0;
        double below = 0;
        for (int i = degree; i >= 0; i--) {
            above = above * x + b[i];
            below = below * x + (i == 0 ? 1 : b[degree + i]);
        }
        for (int i = 0; i <= degree; i++) {
            d[i] = pow(x, i) / below;
            if (i > 0) {
                d[degree + i] = -above / below * d[i];
            }
        }
        return above / below;
    }

    /** b₁ − b₂·x₁·exp(−b₃·x₂), of log y. */
    static double nelson(double x1, double x2, double[] b, double[] d) {
        double e = exp(-b[2] * x2);
        d[0] = 1;
        d[1] = -x1 * e;
        d[2] = b[1] * x1 * x2 * e;
        return b[0] - b[1] * x1 * e;
    }

    /** b₁ − b₂·x − arctan(b₃ / (x − b₄)) / π. */
    static double roszman1(double x, double[] b, double[] d) {
        double u = x - b[3];
        double squares = u * u + b[2] * b[2];
        d[0] = 1;
        d[1] = -x;
        d[2] = -u / (squares * PI);
        d[3] = -b[2] / (squares * PI);
        return b[0] - b[1] * x - atan(b[2] / u) / PI;
    }

    /** A yearly cycle and two of periods b₄ and b₇ months. */
    static double enso(double x, double[] b, double[] d) {
        d[0] = 1;
        d[1] = cos(2 * PI * x / 12);
        d[2] = sin(2 * PI * x / 12);
        double f = b[0] + b[1] * d[1] + b[2] * d[2];
        for (int i = 3; i < 9; i += 3) {
            double angle = 2 * PI * x / b[i];
            d[i + 1] = cos(angle);
            d[i + 2] = sin(angle);
            d[i] = (b[i + 1] * d[i + 2] - b[i + 2] * d[i + 1]) * angle / b[i];
            f += b[i + 1] * d[i + 1] + b[i + 2] * d[i + 2];
        }
        return f;
    }

    /** b₁ / b₂·exp(−½·((x − b₃) / b₂)²). */
    static double eckerle4(double x, double[] b, double[] d) {
        double u = (x - b[2]) / b[1];
        double f = b[0] / b[1] * exp(-u * u / 2);
        d[0] = f / b[0];
        d[1] = f / b[1] * (u * u - 1);
        d[2] = f * u / b[1];
        return f;
    }

    /** b₁·exp(b₂ / (x + b₃)). */
    static double mgh10(double x, double[] b, double[] d) {
        double u = x + b[2];
        d[0] = exp(b[1] / u);
        d[1] = b[0] * d[0] / u;
        d[2] = -d[1] * b[1] / u;
        return b[0] * d[0];
    }

    /** b₁·(b₂ + x)^(−1/b₃). */
    static double bennett5(double x, double[] b, double[] d) {
        double u = b[1] + x;
        d[0] = pow(u, -1 / b[2]);
        d[1] = -b[0] * d[0] / (u * b[2]);
        d[2] = b[0] * d[0] * log(u) / (b[2] * b[2]);
        return b[0] * d[0];
    }
}
