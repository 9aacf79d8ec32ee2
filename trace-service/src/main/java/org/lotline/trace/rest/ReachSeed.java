package org.lotline.trace.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.trace.answer.known.Window;
import org.lotline.trace.answer.reach.Reach;
import org.lotline.trace.answer.seed.ResourceSeed;
import org.lotline.trace.answer.seed.Seed;
import org.lotline.trace.answer.seed.SeedKind;
import org.lotline.trace.answer.seed.ThingSeed;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.NodeKind;

/** A seed by its key, as other services name it. */
final class ReachSeed {

    private static final Map<NodeKind, SeedKind> KINDS = Map.of(
            NodeKind.LOT, SeedKind.LOT,
            NodeKind.HEAT, SeedKind.HEAT,
            NodeKind.SUPPLIER_LOT, SeedKind.SUPPLIER_LOT,
            NodeKind.CERTIFICATE, SeedKind.CERTIFICATE,
            NodeKind.JOB, SeedKind.JOB,
            NodeKind.MACHINE, SeedKind.MACHINE,
            NodeKind.OPERATOR, SeedKind.OPERATOR);

    private static final Set<NodeKind> LISTED = Set.of(NodeKind.LOT, NodeKind.JOB, NodeKind.SHIPMENT);

    private ReachSeed() {}

    /** @throws ProblemException 400 if {@code after} is no key of a list */
    static Reach.Page page(int limit, @Nullable String after) {
        if (after != null && !LISTED.contains(NodeKind.of(after))) {
            throw Asked.invalid(
                    "%s is no key of a lot, job or shipment.".formatted(after),
                    "Give the last key of the list that is to go on.",
                    List.of(ProblemException.field("after", "is of no kind that is listed")));
        }
        return new Reach.Page(limit, after == null ? "" : after);
    }

    /** @throws ProblemException 400 if the key is of nothing that can be reached from, or a window is given for what has none */
    static Seed of(String key, Window window) {
        var kind = KINDS.get(NodeKind.of(key));
        if (kind == null || NodeKeys.identity(key).isEmpty()) {
            throw Asked.invalid(
                    "%s is no key of a lot, heat, supplier lot, certificate, job, machine or operator.".formatted(key),
                    "Give a key such as lot:<id>, heat:<mill>:<number> or machine:<code>.",
                    List.of(ProblemException.field("key", "is of no kind that can be reached from")));
        }
        if (kind == SeedKind.MACHINE || kind == SeedKind.OPERATOR) {
            return new ResourceSeed(kind, key, NodeKeys.identity(key), window);
        }
        GivenSeeds.requireWith(window.from(), "from", null, "a machine or operator");
        GivenSeeds.requireWith(window.to(), "to", null, "a machine or operator");
        return new ThingSeed(kind, key);
    }
}
