package org.lotline.production.issue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lotline.custody.KnownLot.KnownHeat;
import org.lotline.production.deviation.DeviationKind;
import org.lotline.production.item.HeatMixing;
import org.lotline.runtime.rule.Finding;

/**
 * Whether a second heat may go into what is made of a first. Only what was received carries a heat; one that is not on record
 * can't be compared, and is a gap where policy requires it.
 */
final class HeatRules {

    private HeatRules() {}

    /**
     * Found if it would mix heats that policy doesn't mix.
     *
     * @param mixing what policy says of it
     * @param heat of the lot
     * @param within the heats that feed the same output already
     * @param isMeant whether whoever issues it says that it is to be mixed
     */
    static Optional<Finding> mixed(
            String job, String lot, HeatMixing mixing, KnownHeat heat, List<KnownHeat> within, boolean isMeant) {
        var others = within.stream()
                .filter(other -> !other.key().equals(heat.key()))
                .map(KnownHeat::text)
                .distinct()
                .collect(Collectors.joining(", "));
        if (others.isEmpty() || mayMix(mixing, isMeant)) {
            return Optional.empty();
        }
        return Optional.of(DeviationKind.HEATS_MIXED.found(
                "lot",
                "%s is of heat %s, but heat %s is in job %s.".formatted(lot, heat.text(), others, job),
                mixing == HeatMixing.ASK
                        ? "Issue it for another output, such as output B, or say mixHeats: true if it is meant."
                        : "Issue it for another output, such as output B, or take a lot of heat %s."
                                .formatted(others)));
    }

    /** Whether it does not matter which heats there are. */
    static boolean mayMix(HeatMixing mixing, boolean isMeant) {
        return switch (mixing) {
            case ALLOWED -> true;
            case ASK -> isMeant;
            case REFUSED -> false;
        };
    }
}
