package org.lotline.production.floor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotMoved;
import org.lotline.custody.Fetched;
import org.lotline.custody.HeldLot;
import org.lotline.material.Quantity;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.rule.Ruling;

/** The dock, as production needs it: receiving answers for it. Never called inside a transaction. */
public interface Dock {

    /**
     * The received lots of a number.
     *
     * @throws org.lotline.runtime.problem.ProblemException 503 if receiving does not answer
     */
    Found named(String number);

    /**
     * What lies there of an item, what expires first first.
     *
     * @throws org.lotline.runtime.problem.ProblemException 503 if receiving does not answer
     */
    Lying lying(Item item);

    /**
     * What lies there.
     *
     * @param isAll whether there is no more
     */
    record Lying(List<LyingLot> lots, boolean isAll) {

        public Lying {
            lots = List.copyOf(lots);
        }
    }

    /**
     * Has the dock give a quantity up to the floor; the same key again is the same move.
     *
     * @return what receiving refuses, in its words, or what moved
     * @throws org.lotline.runtime.problem.ProblemException 503 if it does not answer
     */
    Ruling<Moved> move(UUID lotId, Quantity quantity, String key, ActContext act);

    /**
     * What was found.
     *
     * @param lots those of that number, with what lies at the dock
     * @param near numbers that may have been meant
     */
    record Found(List<HeldLot> lots, List<String> near) {}

    /**
     * What has left the dock.
     *
     * @param moveId its event
     * @param what what moved
     * @param occurredAt when (UTC)
     */
    record Moved(UUID moveId, LotMoved what, Instant occurredAt) {

        /** As the floor's ledger takes it up. */
        public Fetched fetched() {
            return new Fetched(moveId, what, occurredAt);
        }
    }
}
