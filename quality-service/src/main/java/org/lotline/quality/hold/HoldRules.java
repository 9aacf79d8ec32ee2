package org.lotline.quality.hold;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.lotline.contracts.events.HoldPlaced.HoldSeed;
import org.lotline.quality.QualityProblem;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.problem.Objections;
import org.lotline.runtime.problem.ProblemException;

/** What must hold of an order to place a hold. */
public final class HoldRules {

    private static final List<String> MATERIAL = List.of("lot", "heat", "supplier-lot", "certificate", "job");

    private HoldRules() {}

    /** @throws ProblemException 422 if it is to be looked at again in the past */
    public static void isAhead(HoldOrder order, Instant now) {
        var until = order.until();
        if (until != null && !until.isAfter(now)) {
            throw new ProblemException(
                    QualityProblem.UNTIL_PAST,
                    "until is %s; our clock says %s.".formatted(until, now),
                    "Give a time that is still to come, or leave until out: a hold ends only by a release.",
                    List.of(ProblemException.field("until", "has passed")));
        }
    }

    /**
     * A hold on what nobody knows holds nothing, and whoever misspelled it believes otherwise. Placed all the same: what is said to be
     * meant so, what is reported, and another service's hold, which may come before its material (ADR 13).
     *
     * @param reach what trace said; if it could not say, nothing is unknown
     * @param nearMisses what is written nearly so
     * @throws ProblemException 422 with the near misses of each
     */
    public static void isOfSomething(
            HoldOrder order, Reach reach, ActContext act, Function<HoldSeed, List<String>> nearMisses) {
        if (order.evenIfUnknown() || act.isReport() || act.roles().contains("service")) {
            return;
        }
        var objections = new Objections();
        reach.unknown().stream()
                .filter(seed -> MATERIAL.contains(seed.kind()))
                .forEach(seed -> objections.add(
                        QualityProblem.UNKNOWN_SEED,
                        "seeds[%d]".formatted(order.seeds().indexOf(seed)),
                        "Nothing is known of %s.%s".formatted(calledOf(seed), near(nearMisses.apply(seed))),
                        "Correct it, or say evenIfUnknown: true if it may still arrive."));
        objections.refuseIfAny();
    }

    private static String calledOf(HoldSeed seed) {
        return seed.name().startsWith(seed.kind().replace('-', ' ')) ? seed.name() : seed.kind() + " " + seed.name();
    }

    private static String near(List<String> misses) {
        return misses.isEmpty() ? "" : " There is " + String.join(", ", misses) + ".";
    }
}
