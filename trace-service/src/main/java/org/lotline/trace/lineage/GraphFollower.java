package org.lotline.trace.lineage;

/**
 * Is told what a store has taken, while the store's only writer waits; so it is quick, and never throws.
 */
public interface GraphFollower {

    /** Nobody follows. */
    GraphFollower NOBODY = new GraphFollower() {
        @Override
        public void applied(ProjectedBatch batch) {}

        @Override
        public void prepared(ProjectedBatch batch) {}

        @Override
        public void displaced() {}
    };

    /** The batch is in. One of which the store doesn't know whether it is in is not told. */
    void applied(ProjectedBatch batch);

    /** The batch's facts are in; no position has moved. */
    void prepared(ProjectedBatch batch);

    /** Something is there no longer, or may not be. */
    void displaced();
}
