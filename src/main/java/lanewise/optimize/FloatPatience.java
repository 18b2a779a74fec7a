package lanewise.optimize;

/** The patience of one run with a monitored loss, and the parameters that had the best one. */
final class FloatPatience {

    private final Stopping stopping;

    /** Whether iterations are counted, of a minimizer; else epochs. */
    private final boolean iterations;

    private final float[] best;
    private double bestLoss;
    private int bestEpoch;
    private int without;

    /** What was observed last. */
    private double last;

    private FloatPatience(Stopping stopping, boolean iterations, int dimension) {
        this.stopping = stopping;
        this.iterations = iterations;
        best = new float[stopping.patience() > 0 ? dimension : 0];
    }

    /** For a descent. */
    static FloatPatience ofEpochs(Stopping stopping, int dimension) {
        return new FloatPatience(stopping, false, dimension);
    }

    /** For a minimizer. */
    static FloatPatience ofIterations(Stopping stopping, int dimension) {
        return new FloatPatience(stopping, true, dimension);
    }

    /** Before a run. */
    void reset() {
        bestLoss = Double.POSITIVE_INFINITY;
        bestEpoch = -1;
        without = 0;
    }

    /** After an epoch or iteration. Returns why the run ends with it, else null. */
    StopReason observe(int epoch, float[] parameters) {
        if (stopping.patience() == 0) {
            return null;
        }
        double loss = stopping.monitored().getAsDouble();
        last = loss;
        if (loss < bestLoss) {
            bestLoss = loss;
            bestEpoch = epoch;
            without = 0;
            System.arraycopy(parameters, 0, best, 0, best.length);
            return null;
        }
        without++;
        if (without < stopping.patience()) {
            return null;
        }
        return iterations
                ? new StopReason.IterationPatience(without, bestLoss, bestEpoch)
                : new StopReason.Patience(without, bestLoss, bestEpoch);
    }

    /** The loss to follow: what was observed last, or the given one of a run that monitors none. */
    double monitored(double loss) {
        return stopping.patience() == 0 ? loss : last;
    }

    /** Puts the best parameters back, unless the run is to go on or was never measured. Returns whether it has done so. */
    boolean restore(StopReason stop, float[] parameters) {
        boolean toGoOn = stop instanceof StopReason.OnDemand || stop instanceof StopReason.TimeBudget;
        if (bestEpoch < 0 || toGoOn) {
            return false;
        }
        System.arraycopy(best, 0, parameters, 0, best.length);
        return true;
    }
}
