package org.lotline.receiving.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.lotline.receiving.correction.RestingOnLots;
import org.lotline.receiving.correction.RestingOnLots.Resting;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.rule.Findings;

/** Taking what ERP pushes: in one transaction, each line whole or not at all. */
@ApplicationScoped
public class TakingPushes {

    /** Others are asked for so long; what rests on the lots that are left is unknown then. */
    private static final Duration ASKING = Duration.ofSeconds(10);

    private final PushedDefinitions definitions;
    private final PushedReceipts receipts;
    private final SourceVersions versions;
    private final RestingOnLots resting;
    private final Clock clock;

    TakingPushes(
            PushedDefinitions definitions,
            PushedReceipts receipts,
            SourceVersions versions,
            RestingOnLots resting,
            Clock clock) {
        this.definitions = definitions;
        this.receipts = receipts;
        this.versions = versions;
        this.resting = resting;
        this.clock = clock;
    }

    /**
     * What rests on the lots that the push would correct, by lot. Before the transaction.
     *
     * @throws org.lotline.runtime.problem.ProblemException 400 if it has no lines, or too many
     */
    public Map<UUID, Resting> prepare(Push push, ActContext act) {
        Findings.refuse(PushRules.size(push));
        var known = new HashMap<UUID, Resting>();
        var until = clock.instant().plus(ASKING);
        for (var lotId : receipts.wouldCorrect(push.receiptLines(), act)) {
            var rests = resting.of(List.of(lotId));
            known.put(lotId, rests);
            if (!rests.isKnown() || clock.instant().isAfter(until)) {
                return known;
            }
        }
        return known;
    }

    /** A result for each line, in the order of the push. */
    public List<LineResult> take(Push push, ActContext act, Map<UUID, Resting> rests) {
        var known = versions.lockedOf(push.all());
        var defined = definitions.take(push, known, act);
        var received = receipts.take(push.receiptLines(), known, act, rests);
        versions.keep(known);
        return Stream.concat(defined.stream(), received.stream()).toList();
    }
}
