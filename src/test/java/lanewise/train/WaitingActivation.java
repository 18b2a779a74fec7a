package lanewise.train;

import java.util.concurrent.CountDownLatch;
import lanewise.network.Activation;

/** The identity, which waits on its way forward until it is let go on, so that a prediction lasts as long as a test likes. */
final class WaitingActivation implements Activation.Custom {

    final CountDownLatch reached = new CountDownLatch(1);
    final CountDownLatch released = new CountDownLatch(1);

    @Override
    public String name() {
        return "waiting";
    }

    private void await() {
        reached.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void forward(int n, float[] z, int zOffset, float[] y, int yOffset) {
        await();
        System.arraycopy(z, zOffset, y, yOffset, n);
    }

    @Override
    public void backward(int n, float[] z, int zOffset, float[] delta, int deltaOffset) {}

    @Override
    public void forward(int n, double[] z, int zOffset, double[] y, int yOffset) {
        await();
        System.arraycopy(z, zOffset, y, yOffset, n);
    }

    @Override
    public void backward(int n, double[] z, int zOffset, double[] delta, int deltaOffset) {}
}
