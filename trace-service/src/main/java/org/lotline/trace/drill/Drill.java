package org.lotline.trace.drill;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.trace.answer.drill.DrillTrace;
import org.lotline.trace.answer.forward.Counts;
import org.lotline.trace.answer.gap.Gap;
import org.lotline.trace.answer.known.Behind;
import org.lotline.trace.answer.seed.SeedKind;

/**
 * A mock recall as it was run; kept as JSON, so members are only ever added.
 *
 * @param drillId the drill
 * @param seed with which the supplier lot was drawn; {@code null} if one was named
 * @param random whether the supplier lot was drawn
 * @param kind what was drilled
 * @param key its node; {@code null} if the number stands for several, which were drilled together
 * @param number its number
 * @param supplier of a supplier lot
 * @param mill of a heat
 * @param ranAt when (UTC)
 * @param recordedBy the token's subject
 * @param performedBy who ran it
 * @param milliseconds from the request to the last answer
 * @param counts what was reached
 * @param balances of what was received, by unit
 * @param checked how many lots that were made of it were traced back
 * @param astray those that didn't lead back
 * @param asOf per source the sequence on which it rests
 * @param behind sources of which not everything is known to be in
 * @param gaps what is missing from the records
 * @param complete up to date and without gaps
 */
public record Drill(
        UUID drillId,
        @Nullable Long seed,
        boolean random,
        SeedKind kind,
        @Nullable String key,
        String number,
        @Nullable String supplier,
        @Nullable String mill,
        Instant ranAt,
        String recordedBy,
        String performedBy,
        long milliseconds,
        Counts counts,
        List<DrillTrace.Balance> balances,
        long checked,
        List<String> astray,
        SortedMap<String, Long> asOf,
        List<Behind> behind,
        List<Gap> gaps,
        boolean complete) {

    public Drill {
        balances = List.copyOf(balances);
        astray = List.copyOf(astray);
        behind = List.copyOf(behind);
        gaps = List.copyOf(gaps);
    }
}
