package org.lotline.trace.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.trace.model.CardFactJson;
import org.lotline.contracts.trace.model.CertificateOnCardJson;
import org.lotline.contracts.trace.model.LotCardJson;
import org.lotline.contracts.trace.model.LotCardsJson;
import org.lotline.contracts.trace.model.ReviewOnCardJson;
import org.lotline.trace.answer.card.CardFact;
import org.lotline.trace.answer.card.LotCard;
import org.lotline.trace.answer.card.LotCards;
import org.lotline.trace.answer.thing.CertificateOnCard;
import org.lotline.trace.lineage.FactKind;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.factory.Mappers;

/** Lot cards as the contract has them. */
@Mapper(uses = {Shared.class, BasisMapping.class, ThingMapping.class, PlaceMapping.class, WorkMapping.class})
interface CardMapping {

    CardMapping INSTANCE = Mappers.getMapper(CardMapping.class);

    @RestsOn
    @Mapping(target = "knownAt", source = "answer.basis.moment.knownAt")
    LotCardsJson modelOf(LotCards answer, Instant askedAt, Instant answeredAt);

    LotCardJson modelOf(LotCard card);

    @Mapping(target = "exportControlled", qualifiedByName = "onlyIfSo")
    CertificateOnCardJson modelOf(CertificateOnCard certificate);

    ReviewOnCardJson modelOf(CertificateOnCard.Review review);

    @Mapping(target = ".", source = "said")
    @Mapping(target = "factId", source = "fact.key")
    @Mapping(target = "kind", source = "fact.kind")
    @Mapping(target = "from", source = "fact.from")
    @Mapping(target = "to", source = "fact.to")
    @Mapping(target = "voidedAt", source = "voiding.voidedAt")
    @Mapping(target = "voidedBy", source = "voiding.voidedBy")
    @Mapping(target = "voidReason", source = "voiding.reason")
    CardFactJson modelOf(CardFact fact);

    default String kindOf(FactKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Named("onlyIfSo")
    default @Nullable Boolean onlyIfSo(boolean said) {
        return said ? true : null;
    }

    default List<LotCardJson> cards(List<LotCard> cards) {
        return EachMapped.of(cards, this::modelOf);
    }

    default List<CertificateOnCardJson> certificates(List<CertificateOnCard> certificates) {
        return EachMapped.of(certificates, this::modelOf);
    }

    default List<CardFactJson> facts(List<CardFact> facts) {
        return EachMapped.of(facts, this::modelOf);
    }
}
