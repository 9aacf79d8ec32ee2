package org.lotline.quality.gate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.quality.clearance.Verification;
import org.lotline.runtime.rule.Finding;

/** What the gate says of a lot. */
sealed interface Verdict {

    /** Nothing speaks against it by all that it came from. */
    record Clear() implements Verdict {}

    /** Something does; the first of at least one says why. */
    record Refused(List<Finding> findings) implements Verdict {

        public Refused {
            findings = List.copyOf(findings);
        }

        String reason() {
            return findings.getFirst().sentence();
        }
    }

    /** Trace can't say all of it, and two people have let the shipment go all the same. */
    record Released(UUID gateReleaseId) implements Verdict {}

    /** Trace can't say all of it: that is no yes, whatever little is known speaks against it or not. */
    record NotKnown(AncestryNotKnown answer) implements Verdict {}

    /** Of an up-to-date ancestry. */
    static Verdict of(List<Finding> findings) {
        return findings.isEmpty() ? new Clear() : new Refused(findings);
    }

    /**
     * Of what little is known while trace can't say: enough for a no; a yes is the word of two people, never ours.
     *
     * @param release the gate release that the line may use, if there is one
     */
    static Verdict of(AncestryNotKnown answer, List<Finding> findings, Optional<UUID> release) {
        return findings.isEmpty()
                ? release.<Verdict>map(Released::new).orElseGet(() -> new NotKnown(answer))
                : new Refused(findings);
    }

    /** What a clearance that was judged again is then; empty if it could not be judged. */
    default Optional<Verification> verification() {
        return switch (this) {
            case Clear() -> Optional.of(Verification.VERIFIED);
            case Refused(var findings) -> Optional.of(Verification.REFUSED);
            case Released(var release) -> Optional.empty();
            case NotKnown(var answer) -> Optional.empty();
        };
    }
}
