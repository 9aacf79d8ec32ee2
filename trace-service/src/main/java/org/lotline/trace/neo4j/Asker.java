package org.lotline.trace.neo4j;

/**
 * Who waits for the answer of the question that this thread asks, and so holds it until it is sent: a large answer is in the heap
 * as long as the slowest reader takes.
 */
public interface Asker {

    /** Nobody waits: what was read is held no longer than the reading. */
    Asker NOBODY = new Asker() {
        @Override
        public boolean hasTurn() {
            return false;
        }

        @Override
        public void keepTurn(Runnable end) {
            end.run();
        }
    };

    /** Whether it has the turn of the large ones: a question may be read twice before it is answered. */
    boolean hasTurn();

    /** @param end of its turn, to be run once: when its answer is sent, or can't be, or takes too long for it */
    void keepTurn(Runnable end);
}
