package org.lotline.receiving.scan;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lotline.receiving.inspection.QualityWord;

/** What quality says of holds on lots. */
public interface HoldsOnLots {

    /**
     * Asked outside of any transaction, and not waited for longer than somebody with a scanner in his hand does.
     *
     * @return without those of which quality said nothing
     */
    Map<UUID, Said> of(Collection<UUID> lotIds);

    /**
     * What it says of one lot.
     *
     * @param isKnown whether these are all; false if quality doesn't know all that the lot came from
     * @param holds those that reach it, in the order of placing
     */
    record Said(boolean isKnown, List<Hold> holds) {

        /** Nothing. */
        public static final Said UNKNOWN = new Said(false, List.of());

        public Said {
            holds = List.copyOf(holds);
        }

        /** What was heard of a lot, with these holds: instead of those that were heard if they are all, else beside them. */
        QualityWord with(QualityWord heard) {
            var together = new LinkedHashMap<String, QualityWord.Hold>();
            if (!isKnown) {
                heard.holds().forEach(hold -> together.put(hold.holdNumber(), hold));
            }
            holds.forEach(hold -> together.put(
                    hold.holdNumber(),
                    new QualityWord.Hold(hold.holdNumber(), QualityWord.Blocks.of(hold.blocks()), hold.reason())));
            return heard.with(List.copyOf(together.values()));
        }

        public HoldState state() {
            if (!holds.isEmpty()) {
                return HoldState.HELD;
            }
            return isKnown ? HoldState.NOT_HELD : HoldState.UNKNOWN;
        }
    }

    /**
     * An open hold.
     *
     * @param blocks issue, ship or both
     * @param by what it is on, as people call it
     */
    record Hold(String holdNumber, String reason, String blocks, String by) {}
}
