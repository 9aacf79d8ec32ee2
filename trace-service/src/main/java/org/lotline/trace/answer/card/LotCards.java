package org.lotline.trace.answer.card;

import java.util.List;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.known.Basis;

/**
 * The cards of the lots that a number stands for.
 *
 * @param cards by key; empty if nothing is recorded of such a lot
 * @param basis on what they rest
 * @param gaps of all cards, in order
 * @param complete up to date and without gaps
 */
public record LotCards(List<LotCard> cards, Basis basis, List<Gap> gaps, boolean complete) {

    public LotCards {
        cards = List.copyOf(cards);
        gaps = List.copyOf(gaps);
    }
}
