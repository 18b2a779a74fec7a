package lanewise.optimize;

/** The patience of one run with a monitored loss, and the parameters that had the best one. */
final class FloatPatience {

    private final Stopping stopping;
    private final float[] best;
    private double bestLoss;
    private int bestEpoch;
    private int without;

    /** What was observed last. */
    private double last;

    FloatPatience(Stopping stopping, int dimension) {
        this.stopping = stopping;
        best = new float[stopping.patience() > 0 ? dimension : 0];
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
        return without < stopping.patience() ? null : new StopReason.Patience(without, bestLoss, bestEpoch);
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
