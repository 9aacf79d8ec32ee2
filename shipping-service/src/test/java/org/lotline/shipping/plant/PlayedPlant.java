package org.lotline.shipping.plant;

/** The services around shipping. */
public final class PlayedPlant implements AutoCloseable {

    public final PlayedProduction production = new PlayedProduction();
    public final PlayedReceiving receiving = new PlayedReceiving();
    public final PlayedQuality quality = new PlayedQuality();

    /** All are well, and none has broken its contract or been asked against it. */
    public void restore() {
        production.restore();
        receiving.restore();
        quality.restore();
    }

    @Override
    public void close() {
        production.close();
        receiving.close();
        quality.close();
    }
}
