package lanewise.kernel;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Elementary functions to more than forty digits, from their series: the reference of the double functions. */
final class Exact {

    static final MathContext DIGITS = new MathContext(90, RoundingMode.HALF_EVEN);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal TINY = new BigDecimal("1e-90");
    private static final BigDecimal PI = new BigDecimal(
            "3.14159265358979323846264338327950288419716939937510582097494459230781640628620899862803482534211706798");

    private Exact() {}

    /** e^x = (e^(x/2ᵏ))^(2ᵏ), the inner one by Taylor's series. */
    static BigDecimal exp(BigDecimal x) {
        int halvings = Math.max(0, x.precision() - x.scale()) * 4 + 8;
        BigDecimal small = x.divide(TWO.pow(halvings), DIGITS);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int k = 1; term.abs().compareTo(TINY) > 0; k++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(k), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int k = 0; k < halvings; k++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }

    /** Halley's iteration y + 2·(x − e^y) / (x + e^y), which triples the digits, from those of {@code StrictMath}. */
    static BigDecimal log(BigDecimal x) {
        // Far from 1 and from the range of a double the start is found by the powers of ten.
        int power = x.precision() - x.scale();
        BigDecimal y = BigDecimal
                .valueOf(StrictMath.log(x.scaleByPowerOfTen(-power).doubleValue()) + power * StrictMath.log(10));
        for (int k = 0; k < 3; k++) {
            BigDecimal e = exp(y);
            y = y.add(TWO.multiply(x.subtract(e)).divide(x.add(e), DIGITS), DIGITS);
        }
        return y;
    }

    static BigDecimal expm1(BigDecimal x) {
        return exp(x).subtract(BigDecimal.ONE);
    }

    static BigDecimal log1p(BigDecimal x) {
        return log(x.add(BigDecimal.ONE));
    }

    static BigDecimal tanh(BigDecimal x) {
        BigDecimal e = exp(TWO.multiply(x));
        return e.subtract(BigDecimal.ONE).divide(e.add(BigDecimal.ONE), DIGITS);
    }

    static BigDecimal sigmoid(BigDecimal x) {
        return BigDecimal.ONE.divide(BigDecimal.ONE.add(exp(x.negate())), DIGITS);
    }

    static BigDecimal softplus(BigDecimal x) {
        return log1p(exp(x));
    }

    /** tanh(ln(1 + eˣ)) = n / (n + 2) with n = e²ˣ + 2eˣ. */
    static BigDecimal mishTangent(BigDecimal x) {
        BigDecimal e = exp(x);
        BigDecimal n = e.multiply(e.add(TWO), DIGITS);
        return n.divide(n.add(TWO), DIGITS);
    }

    /** w = 2·√(2/π)·(x + 0.044715·x³). */
    static BigDecimal geluExponent(BigDecimal x) {
        BigDecimal cubic = x.pow(3, DIGITS).multiply(new BigDecimal("0.044715"), DIGITS);
        return TWO.multiply(TWO.divide(PI, DIGITS).sqrt(DIGITS)).multiply(x.add(cubic), DIGITS);
    }

    /** Its derivative. */
    static BigDecimal geluExponentSlope(BigDecimal x) {
        BigDecimal square = x.pow(2, DIGITS).multiply(new BigDecimal("0.134145"), DIGITS);
        return TWO.multiply(TWO.divide(PI, DIGITS).sqrt(DIGITS)).multiply(BigDecimal.ONE.add(square), DIGITS);
    }

    /** x·σ(w). */
    static BigDecimal geluTanh(BigDecimal x) {
        return x.multiply(sigmoid(geluExponent(x)), DIGITS);
    }

    /** e^(−x²/2) / √(2π). */
    static BigDecimal normalDensity(BigDecimal x) {
        BigDecimal half = x.multiply(x).divide(TWO, DIGITS);
        return exp(half.negate()).divide(TWO.multiply(PI).sqrt(DIGITS), DIGITS);
    }

    /** 2/√π·Σ (−1)ᵏ·x^(2k+1) / (k!·(2k+1)). */
    static BigDecimal erf(BigDecimal x) {
        BigDecimal square = x.multiply(x);
        BigDecimal power = x;
        BigDecimal sum = x;
        for (int k = 1; power.abs().compareTo(TINY) > 0; k++) {
            power = power.multiply(square, DIGITS).divide(BigDecimal.valueOf(-k), DIGITS);
            sum = sum.add(power.divide(BigDecimal.valueOf(2L * k + 1), DIGITS), DIGITS);
        }
        return TWO.divide(PI.sqrt(DIGITS), DIGITS).multiply(sum, DIGITS);
    }

    /** The standard normal distribution at −x, x ≥ 0: by erf, and far out by the continued fraction of erfc. */
    static BigDecimal normalTail(BigDecimal x) {
        BigDecimal y = x.divide(TWO.sqrt(DIGITS), DIGITS);
        if (x.doubleValue() < 8) {
            return BigDecimal.ONE.subtract(erf(y)).divide(TWO, DIGITS);
        }
        BigDecimal fraction = y;
        for (int k = 150; k > 0; k--) {
            fraction = y.add(BigDecimal.valueOf(k).divide(TWO, DIGITS).divide(fraction, DIGITS), DIGITS);
        }
        return exp(y.multiply(y).negate()).divide(PI.sqrt(DIGITS).multiply(fraction), DIGITS).divide(TWO, DIGITS);
    }
}
