package org.lotline.quality.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.lotline.quality.clearance.BasisKey;
import org.lotline.quality.clearance.ClearanceBases;

/** What is known of a lot's ancestry while trace can't say all of it: the bases of earlier clearances, and what trace did say. */
@ApplicationScoped
class KnownAncestors {

    private final ClearanceBases bases;

    KnownAncestors(ClearanceBases bases) {
        this.bases = bases;
    }

    /** The lot itself included. */
    Collection<BasisKey> of(UUID lotId, AncestryNotKnown answer) {
        var known = new LinkedHashSet<>(bases.known(lotId));
        answer.partial().map(Ancestry::basis).ifPresent(known::addAll);
        return known;
    }

    /** What trace knows of it, if only for the names. */
    Ancestry namesIn(UUID lotId, AncestryAnswer answer) {
        return switch (answer) {
            case Ancestry ancestry -> ancestry;
            case AncestryNotKnown notKnown -> notKnown.partial().orElseGet(() -> unnamed(lotId));
        };
    }

    private static Ancestry unnamed(UUID lotId) {
        return new Ancestry(lotId, List.of(), List.of(), List.of(), List.of());
    }
}
