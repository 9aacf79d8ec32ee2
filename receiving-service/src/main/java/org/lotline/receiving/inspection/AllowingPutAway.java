package org.lotline.receiving.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lotline.runtime.rule.Finding;

/**
 * Whether a lot may be put away to the floor. What was heard of quality may be older than what it has said: who was accepted a moment
 * ago is not refused for that, and quality is asked in the act wherever what was heard is no plain yes (ADR 45).
 */
@ApplicationScoped
public class AllowingPutAway {

    private final QualityWords words;
    private final QualityNow quality;

    AllowingPutAway(QualityWords words, QualityNow quality) {
        this.words = words;
        this.quality = quality;
    }

    /** What speaks against it; nothing for a lot that there is not. Never called inside a transaction. */
    public List<Finding> against(UUID lotId) {
        return Optional.ofNullable(words.of(Set.of(lotId)).get(lotId))
                .map(this::against)
                .orElse(List.of());
    }

    private List<Finding> against(QualityWord heard) {
        var soFar = words.heard();
        var against = InspectionRules.putAway(heard);
        if (against.isEmpty() && soFar.isAll()) {
            return List.of();
        }
        return now(heard, soFar.isAll())
                .map(InspectionRules::putAway)
                .orElseGet(() ->
                        against.isEmpty() ? List.of() : List.of(InspectionRules.notKnown(heard, soFar.sequence())));
    }

    /** The same as quality says it now. */
    private Optional<QualityWord> now(QualityWord heard, boolean isAll) {
        var line = words.lineOf(heard.lotId());
        return quality.acceptances(line).flatMap(said -> {
            var word = as(heard, line.getLast(), said);
            return heard.holds().isEmpty() && isAll
                    ? Optional.of(word)
                    : quality.holds(word.lotId()).map(word::with);
        });
    }

    private static QualityWord as(QualityWord heard, UUID received, List<QualityNow.Accepted> said) {
        var first = said.stream().filter(one -> one.lotId().equals(received)).findFirst();
        return new QualityWord(
                heard.lotId(),
                heard.lotNumber(),
                heard.byPolicy(),
                first.map(QualityNow.Accepted::isPlanned).orElse(heard.byPlan()),
                first.map(QualityNow.Accepted::hasPassed).orElse(false),
                said.stream().anyMatch(QualityNow.Accepted::hasFailed),
                said.stream()
                        .flatMap(one -> Optional.ofNullable(one.rejectedBy()).stream())
                        .findFirst()
                        .orElse(null),
                List.of(),
                heard.found());
    }
}
