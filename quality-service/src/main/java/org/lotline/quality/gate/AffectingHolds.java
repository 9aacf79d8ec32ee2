package org.lotline.quality.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.lotline.quality.clearance.Purpose;
import org.lotline.quality.hold.Blocks;
import org.lotline.quality.hold.OpenHolds;

/** Which open holds reach lots, whatever they block: for who shows lots, and for who is about to take them. */
@ApplicationScoped
public class AffectingHolds {

    private final AskingAncestry trace;
    private final KnownAncestors known;
    private final OpenHolds holds;

    AffectingHolds(AskingAncestry trace, KnownAncestors known, OpenHolds holds) {
        this.trace = trace;
        this.known = known;
        this.holds = holds;
    }

    /**
     * A lot and the holds that reach it, in the order of placing.
     *
     * @param isKnown whether all that it came from was known, up to date
     */
    public record Affected(UUID lotId, boolean isKnown, List<Affecting> holds) {}

    /**
     * A hold that reaches it.
     *
     * @param by what it is on
     */
    public record Affecting(String holdNumber, String reason, Blocks blocks, String by) {}

    /** In the order of the question. Trace is asked for all at once; not to be called inside a transaction. */
    public List<Affected> of(List<UUID> lots) {
        var answers = trace.askTogether(lots);
        return lots.stream()
                .distinct()
                .map(lot -> of(lot, answers.getOrDefault(lot, AskingAncestry.NOT_ASKED)))
                .toList();
    }

    private Affected of(UUID lotId, AncestryAnswer answer) {
        var issue = matches(Purpose.ISSUE, lotId, answer);
        var ship = matches(Purpose.SHIP, lotId, answer);
        var names = known.namesIn(lotId, answer);
        var affecting = Stream.concat(issue.stream(), ship.stream())
                .distinct()
                .sorted(Comparator.comparing(OpenHolds.Match::holdNumber))
                .map(match -> new Affecting(
                        match.holdNumber(),
                        match.reason(),
                        Blocks.of(issue.contains(match), ship.contains(match)),
                        names.called(match.key(), match.name())))
                .toList();
        return new Affected(lotId, answer instanceof Ancestry, affecting);
    }

    private List<OpenHolds.Match> matches(Purpose purpose, UUID lotId, AncestryAnswer answer) {
        return switch (answer) {
            case Ancestry ancestry -> holds.against(purpose, lotId, ancestry.basis());
            case AncestryNotKnown notKnown -> holds.againstKnown(purpose, lotId, known.of(lotId, notKnown));
        };
    }
}
