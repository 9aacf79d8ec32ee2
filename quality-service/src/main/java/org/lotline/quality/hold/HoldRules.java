package org.lotline.quality.hold;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.quality.QualityProblem;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.rule.Finding;

/** What must hold of an order to place a hold, and of its end. */
final class HoldRules {

    private HoldRules() {}

    /** It can't be looked at again in the past. */
    static Optional<Finding> isAhead(HoldOrder order, Instant now) {
        return Optional.ofNullable(order.until())
                .filter(until -> !until.isAfter(now))
                .map(until -> Finding.of(
                                QualityProblem.UNTIL_PAST,
                                "until",
                                "until is %s; our clock says %s.".formatted(until, now),
                                "Give a time that is still to come, or leave until out: a hold ends only by a release.")
                        .saidAtField("has passed"));
    }

    /**
     * Those of its seeds that speak against it: a hold on what nobody knows holds nothing, and whoever misspelled it believes otherwise.
     * Placed all the same: what is said to be meant so, what is reported, and another service's hold, which may come before its
     * material (ADR 13).
     *
     * @param reach what trace said; if it could not say, nothing is unknown
     */
    static List<Seed> unknown(HoldOrder order, Reach reach, ActContext act) {
        return order.evenIfUnknown() || act.isReport() || act.roles().contains("service")
                ? List.of()
                : reach.unknown().stream()
                        .filter(seed -> isMaterial(seed.kind()))
                        .toList();
    }

    /** A machine or operator may be new; material of which nobody has heard is misspelled. */
    private static boolean isMaterial(SeedKind kind) {
        return switch (kind) {
            case LOT, HEAT, SUPPLIER_LOT, CERTIFICATE, JOB -> true;
            case MACHINE, OPERATOR -> false;
        };
    }

    /**
     * What is to be said of them.
     *
     * @param unknown with what is written nearly so
     */
    static List<Finding> isOfSomething(HoldOrder order, Map<Seed, List<String>> unknown) {
        return unknown.entrySet().stream()
                .map(seed -> Finding.of(
                        QualityProblem.UNKNOWN_SEED,
                        "seeds[%d]".formatted(order.seeds().indexOf(seed.getKey())),
                        "Nothing is known of %s.%s".formatted(seed.getKey().called(), near(seed.getValue())),
                        "Correct it, or say evenIfUnknown: true if it may still arrive."))
                .toList();
    }

    private static String near(List<String> misses) {
        return misses.isEmpty() ? "" : " There is " + String.join(", ", misses) + ".";
    }

    /** While its source stays held, a lot is let go by what shows that it is in order. */
    static Optional<Finding> hasEvidence(@Nullable String evidence) {
        return evidence != null
                ? Optional.empty()
                : Optional.of(Finding.of(
                                QualityProblem.EVIDENCE_MISSING,
                                "evidence",
                                "A hold ends for a single lot only with evidence.",
                                "Say in evidence what shows that this lot is in order, such as an inspection.")
                        .saidAtField("is missing"));
    }

    /** It ends once. */
    static Optional<Finding> notReleased(Hold hold) {
        return Optional.ofNullable(hold.release)
                .map(release -> Finding.of(
                        QualityProblem.HOLD_RELEASED,
                        "%s was released at %s by %s.".formatted(hold.holdNumber, release.at(), release.by()),
                        "Nothing is to be done; place a new hold if the material must be held again."));
    }
}
