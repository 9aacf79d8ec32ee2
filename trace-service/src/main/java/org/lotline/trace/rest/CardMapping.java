package org.lotline.trace.rest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.trace.model.CardFact;
import org.lotline.contracts.trace.model.CertificateOnCard;
import org.lotline.contracts.trace.model.LotCard;
import org.lotline.contracts.trace.model.LotCards;
import org.lotline.contracts.trace.model.ReviewOnCard;
import org.lotline.trace.lineage.VoidRecord;

/** Lot cards as the contract has them. */
final class CardMapping {

    private CardMapping() {}

    static LotCards modelOf(org.lotline.trace.answer.LotCards cards, Instant askedAt, Instant answeredAt) {
        return new LotCards()
                .cards(EachMapped.of(cards.cards(), CardMapping::modelOf))
                .asOf(ThingMapping.asOf(cards.basis()))
                .upToDate(cards.basis().upToDate())
                .behind(ThingMapping.behind(cards.basis()))
                .gaps(ThingMapping.modelOf(cards.gaps()))
                .complete(cards.complete())
                .knownAt(cards.basis().moment().knownAt())
                .askedAt(askedAt)
                .answeredAt(answeredAt);
    }

    private static LotCard modelOf(org.lotline.trace.answer.LotCard card) {
        return new LotCard()
                .lot(ThingMapping.modelOf(card.lot()))
                .certificates(EachMapped.of(card.certificates(), CardMapping::modelOf))
                .inputs(EachMapped.of(card.inputs(), ThingMapping::modelOf))
                .outputs(EachMapped.of(card.outputs(), ThingMapping::modelOf))
                .facts(EachMapped.of(card.facts(), CardMapping::modelOf))
                .runs(EachMapped.of(card.runs(), WorkMapping::modelOf))
                .inspections(EachMapped.of(card.inspections(), WorkMapping::modelOf))
                .holds(EachMapped.of(card.holds(), WorkMapping::modelOf))
                .onHand(EachMapped.of(card.onHand(), PlaceMapping::modelOf))
                .gaps(ThingMapping.modelOf(card.gaps()))
                .voided(card.voided());
    }

    static CertificateOnCard modelOf(org.lotline.trace.answer.CertificateOnCard certificate) {
        return new CertificateOnCard()
                .certificateId(certificate.certificateId())
                .type(certificate.type())
                .number(certificate.number())
                .issuer(certificate.issuer())
                .exportControlled(certificate.exportControlled() ? true : null)
                .review(modelOf(certificate.review()));
    }

    private static @Nullable ReviewOnCard modelOf(org.lotline.trace.answer.CertificateOnCard.@Nullable Review review) {
        return review == null
                ? null
                : new ReviewOnCard()
                        .result(review.result())
                        .note(review.note())
                        .occurredAt(review.occurredAt())
                        .performedBy(review.performedBy());
    }

    private static CardFact modelOf(org.lotline.trace.answer.CardFact fact) {
        var said = fact.said();
        var model = new CardFact()
                .factId(fact.fact().key())
                .kind(fact.fact()
                        .kind()
                        .name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .replace('_', '-'))
                .from(fact.fact().from())
                .to(fact.fact().to())
                .quantity(Shared.modelOf(fact.quantity()))
                .text(fact.text())
                .occurredAt(said.occurredAt())
                .recordedAt(said.recordedAt())
                .recordedBy(said.recordedBy())
                .performedBy(said.performedBy())
                .source(said.source())
                .sequence(said.sequence());
        return fact.voiding() == null ? model : voided(model, fact.voiding());
    }

    private static CardFact voided(CardFact model, VoidRecord voiding) {
        return model.voidedAt(voiding.voidedAt()).voidedBy(voiding.voidedBy()).voidReason(voiding.reason());
    }
}
