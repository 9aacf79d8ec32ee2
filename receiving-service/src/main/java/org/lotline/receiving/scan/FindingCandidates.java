package org.lotline.receiving.scan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.lotline.runtime.database.Rows;

/** Looks for the lots that a scan may name. */
@ApplicationScoped
class FindingCandidates {

    /** Those that stand before those that don't; of either the newest first. */
    private static final String NAMED = """
            select l.lot_id, l.voided, l.part_number, i.kinds, i.keys
            from (select lot_id, array_agg(kind) as kinds, array_agg(comparable) as keys from lot_identifier
                  where kind = any (?) and comparable = any (?) group by lot_id) i
            join lot l on l.lot_id = i.lot_id
            order by l.voided, l.lot_id desc limit ?""";

    private final Rows rows;

    FindingCandidates(Rows rows) {
        this.rows = rows;
    }

    /** Of the first try that finds any: those that stand, or the voided if none does. */
    List<Candidate> of(ScannedNumbers numbers, int atMost) {
        for (var one : numbers.tries()) {
            var found = named(one, atMost);
            if (!found.isEmpty()) {
                var standing = found.stream()
                        .filter(candidate -> !candidate.isVoided())
                        .toList();
                return standing.isEmpty() ? found : standing;
            }
        }
        return List.of();
    }

    private List<Candidate> named(ScannedNumbers.Try one, int atMost) {
        return rows.list(
                NAMED,
                row -> new Candidate(
                        row.uuid("lot_id"),
                        row.flag("voided"),
                        row.text("part_number"),
                        NamedBy.firstOf(row.texts("kinds")),
                        Set.copyOf(row.texts("keys"))),
                one.as().stream().map(NamedBy::kind).toList(),
                one.keys(),
                atMost);
    }
}
