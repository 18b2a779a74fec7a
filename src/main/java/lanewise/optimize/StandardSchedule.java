package lanewise.optimize;

import java.util.Objects;
import lanewise.checks.Arguments;

/**
 * The schedules behind the factories of {@link Schedule}, where the formulas are documented.
 *
 * <p>A rate has the same bits on every machine, which {@link Math#pow} and {@link Math#cos} do not promise, and
 * allocates nothing, which {@link StrictMath#pow} and {@link StrictMath#cos} do not achieve.
 */
sealed interface StandardSchedule extends Schedule {

    /** Half a cosine wave from one rate to another; {@code fraction} is how much of the way is done, 0 to 1. */
    private static double wave(double from, double to, double fraction) {
        double weight = fraction <= 0.5 ? 1 - fall(fraction) : fall(1 - fraction);
        return to + (from - to) * weight;
    }

    /** ½·(1 − cos(π·x)) for x from 0 to ½, by its Taylor series: the term left out is below 2⁻⁵⁶. */
    private static double fall(double x) {
        double z = Math.PI * x * (Math.PI * x);
        double sum = 1;
        for (int k = 20; k >= 4; k -= 2) {
            sum = 1 - z / (k * (k - 1)) * sum;
        }
        return 0.25 * z * sum;
    }

    /** xᵖ for x from 0 to 1 and p from 0 on, with an absolute error of about an ulp of 1. */
    static double power(double x, double p) {
        return p == 0 ? 1 : StrictMath.exp(p * StrictMath.log(x));
    }

    /** The step at which the last part of a chain begins, however it was scaled or slowed down since; −1 if it is none. */
    private static long lastBegin(Schedule schedule) {
        return switch (schedule) {
            case Then chain -> later(chain.steps, Math.max(0, lastBegin(chain.next)));
            case Warmup warmup -> {
                long begin = lastBegin(warmup.schedule);
                yield begin < 0 ? begin : later(warmup.steps, begin);
            }
            case Every slow -> {
                long begin = lastBegin(slow.schedule);
                yield begin > Long.MAX_VALUE / slow.steps ? Long.MAX_VALUE : begin < 0 ? begin : begin * slow.steps;
            }
            case Times scaled -> lastBegin(scaled.schedule);
            case ReduceOnPlateau plateau -> lastBegin(plateau.scaled());
            default -> -1;
        };
    }

    private static long later(long steps, long more) {
        return steps > Long.MAX_VALUE - more ? Long.MAX_VALUE : steps + more;
    }

    private static void checkStep(long step) {
        Arguments.atLeast("step", step, 0);
    }

    record Constant(double rate) implements StandardSchedule {
        public Constant {
            Arguments.notNegative("rate", rate);
        }

        @Override
        public double at(long step) {
            checkStep(step);
            return rate;
        }
    }

    record Exponential(double initial, double factor) implements StandardSchedule {
        public Exponential {
            Arguments.positive("initial", initial);
            if (!(factor > 0 && factor <= 1)) {
                throw new IllegalArgumentException("factor is " + factor + "; it must be positive and at most 1");
            }
        }

        @Override
        public double at(long step) {
            checkStep(step);
            return initial * power(factor, step);
        }
    }

    record InverseTime(double initial, double decay) implements StandardSchedule {
        public InverseTime {
            Arguments.positive("initial", initial);
            Arguments.positive("decay", decay);
        }

        @Override
        public double at(long step) {
            checkStep(step);
            return initial / (1 + decay * step);
        }
    }

    record Polynomial(double initial, double end, long length, double power) implements StandardSchedule {
        public Polynomial {
            Arguments.positive("initial", initial);
            Arguments.notNegative("end", end);
            Arguments.atLeast("length", length, 1);
            Arguments.positive("power", power);
        }

        @Override
        public double at(long step) {
            checkStep(step);
            return step >= length
                    ? end
                    : (initial - end) * StandardSchedule.power(1 - (double) step / length, power) + end;
        }
    }

    record Cosine(double initial, double end, long length) implements StandardSchedule {
        public Cosine {
            Arguments.positive("initial", initial);
            Arguments.notNegative("end", end);
            Arguments.atLeast("length", length, 1);
        }

        @Override
        public double at(long step) {
            checkStep(step);
            return step >= length ? end : wave(initial, end, (double) step / length);
        }
    }

    record CosineRestarts(double initial, double end, long length, int multiplier) implements StandardSchedule {
        public CosineRestarts {
            Arguments.positive("initial", initial);
            Arguments.notNegative("end", end);
            Arguments.atLeast("length", length, 1);
            Arguments.atLeast("multiplier", multiplier, 1);
        }

        @Override
        public double at(long step) {
            checkStep(step);
            if (multiplier == 1) {
                return wave(initial, end, (double) (step % length) / length);
            }
            long sinceRestart = step;
            long round = length;
            while (sinceRestart >= round) {
                sinceRestart -= round;
                round = round > Long.MAX_VALUE / multiplier ? Long.MAX_VALUE : round * multiplier;
            }
            return wave(initial, end, (double) sinceRestart / round);
        }
    }

    record OneCycle(double peak, long length, double rise, double startDivisor, double endDivisor)
            implements
                StandardSchedule {
        public OneCycle {
            Arguments.positive("peak", peak);
            if (length < 2) {
                throw new IllegalArgumentException("length is " + length + "; one cycle needs at least 2 steps");
            }
            Arguments.between("rise", rise, 0, 1);
            Arguments.positive("startDivisor", startDivisor);
            Arguments.positive("endDivisor", endDivisor);
            checkRate("startDivisor", startDivisor, "begin", peak / startDivisor);
            checkRate("endDivisor", endDivisor, "end", peak / startDivisor / endDivisor);
        }

        private static void checkRate(String name, double divisor, String place, double rate) {
            if (rate == Double.POSITIVE_INFINITY) {
                throw new IllegalArgumentException(name + " is " + divisor + ", at which the cycle would " + place
                        + " with the rate " + rate + "; take a larger one");
            }
        }

        @Override
        public double at(long step) {
            checkStep(step);
            double start = peak / startDivisor;
            double end = start / endDivisor;
            double top = Math.max(0, rise * length - 1);
            double last = length - 1;
            if (step < top) {
                return wave(start, peak, step / top);
            }
            return step >= last ? end : wave(peak, end, (step - top) / (last - top));
        }
    }

    record Then(Schedule first, long steps, Schedule next) implements StandardSchedule {
        public Then {
            Objects.requireNonNull(first, "first");
            Objects.requireNonNull(next, "next");
            if (steps < 0) {
                throw new IllegalArgumentException(
                        "steps is " + steps + "; a schedule is in force for at least 0 steps");
            }
            long begin = lastBegin(first);
            if (begin >= 0 && steps <= begin) {
                throw new IllegalArgumentException(
                        "steps is " + steps + ", but the last schedule so far begins at step "
                                + begin + "; boundaries count over the whole run, in ascending order");
            }
        }

        @Override
        public double at(long step) {
            checkStep(step);
            return step < steps ? first.at(step) : next.at(step - steps);
        }

        @Override
        public Schedule forRun() {
            return new Then(first.forRun(), steps, next.forRun());
        }

        @Override
        public void observe(long step, double loss) {
            if (step < steps) {
                first.observe(step, loss);
            } else {
                next.observe(step - steps, loss);
            }
        }
    }

    record Warmup(Schedule schedule, long steps) implements StandardSchedule {
        public Warmup {
            Objects.requireNonNull(schedule, "schedule");
            Arguments.atLeast("steps", steps, 1);
        }

        @Override
        public double at(long step) {
            checkStep(step);
            return step < steps ? schedule.at(0) * (step + 1) / steps : schedule.at(step - steps);
        }

        @Override
        public Schedule forRun() {
            return new Warmup(schedule.forRun(), steps);
        }

        @Override
        public void observe(long step, double loss) {
            if (step >= steps) {
                schedule.observe(step - steps, loss);
            }
        }
    }

    record Every(Schedule schedule, long steps) implements StandardSchedule {
        public Every {
            Objects.requireNonNull(schedule, "schedule");
            Arguments.atLeast("steps", steps, 1);
        }

        @Override
        public double at(long step) {
            checkStep(step);
            return schedule.at(step / steps);
        }

        @Override
        public Schedule forRun() {
            return new Every(schedule.forRun(), steps);
        }

        @Override
        public void observe(long step, double loss) {
            schedule.observe(step / steps, loss);
        }
    }

    record Times(Schedule schedule, double factor) implements StandardSchedule {
        public Times {
            Objects.requireNonNull(schedule, "schedule");
            Arguments.notNegative("factor", factor);
        }

        @Override
        public double at(long step) {
            checkStep(step);
            return factor * schedule.at(step);
        }

        @Override
        public Schedule forRun() {
            return new Times(schedule.forRun(), factor);
        }

        @Override
        public void observe(long step, double loss) {
            schedule.observe(step, loss);
        }
    }
}
