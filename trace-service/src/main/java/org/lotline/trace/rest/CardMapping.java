package org.lotline.trace.rest;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.trace.model.CardFactJson;
import org.lotline.contracts.trace.model.CertificateOnCardJson;
import org.lotline.contracts.trace.model.LotCardJson;
import org.lotline.contracts.trace.model.LotCardsJson;
import org.lotline.contracts.trace.model.ReviewOnCardJson;
import org.lotline.trace.answer.CardFact;
import org.lotline.trace.answer.CertificateOnCard;
import org.lotline.trace.answer.LotCard;
import org.lotline.trace.answer.LotCards;
import org.lotline.trace.lineage.VoidRecord;

/** Lot cards as the contract has them. */
final class CardMapping {

    private CardMapping() {}

    static LotCardsJson modelOf(LotCards cards, Instant askedAt, Instant answeredAt) {
        return new LotCardsJson()
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

    private static LotCardJson modelOf(LotCard card) {
        return new LotCardJson()
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

    static CertificateOnCardJson modelOf(CertificateOnCard certificate) {
        return new CertificateOnCardJson()
                .certificateId(certificate.certificateId())
                .type(certificate.type())
                .number(certificate.number())
                .issuer(certificate.issuer())
                .exportControlled(certificate.exportControlled() ? true : null)
                .review(modelOf(certificate.review()));
    }

    private static @Nullable ReviewOnCardJson modelOf(CertificateOnCard.@Nullable Review review) {
        return review == null
                ? null
                : new ReviewOnCardJson()
                        .result(review.result())
                        .note(review.note())
                        .occurredAt(review.occurredAt())
                        .performedBy(review.performedBy());
    }

    private static CardFactJson modelOf(CardFact fact) {
        var said = fact.said();
        var model = new CardFactJson()
                .factId(fact.fact().key())
                .kind(fact.fact().kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
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

    private static CardFactJson voided(CardFactJson model, VoidRecord voiding) {
        return model.voidedAt(voiding.voidedAt()).voidedBy(voiding.voidedBy()).voidReason(voiding.reason());
    }
}
