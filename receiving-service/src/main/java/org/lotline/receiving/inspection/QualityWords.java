package org.lotline.receiving.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.database.Row;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.follow.HeardSources;

/** How lots stand by what was heard of quality. */
@ApplicationScoped
public class QualityWords {

    /** The lot h of a list by its status, but for what is not known; the rules say the same of what is loaded. */
    private static final String OF_STATUS = """
            (select case when n.failed or n.rejected_by is not null then 'REJECTED'
                         when n.found is not null or h.lot_id in (select o.lot_id from lot_on_hold o) then 'HELD'
                         when (n.by_policy or n.by_plan) and not n.passed then 'AWAITING'
                         else 'ACCEPTED' end
             from lot_inspected n where n.lot_id = h.lot_id) = '%s'""";

    /** One statement: holds are few, and read once for all lots. */
    private static final String WORDS = """
            with held as materialized (select * from lot_on_hold where lot_id = any (?::uuid[]))
            select n.*, h.hold_number, h.blocks, h.reason
            from lot_inspected n left join held h using (lot_id) where n.lot_id = any (?::uuid[])
            order by n.lot_id, h.hold_number""";

    private static final String LINE = """
            with recursive up (lot_id, split_from, place) as (
              select lot_id, split_from, 0 from lot where lot_id = ?
              union all
              select o.lot_id, o.split_from, up.place + 1 from up join lot o on o.lot_id = up.split_from)
            select lot_id from up order by place""";

    private final Rows rows;
    private final HeardSources heard;

    QualityWords(Rows rows, HeardSources heard) {
        this.rows = rows;
        this.heard = heard;
    }

    /** How far quality is heard. */
    public HeardSources.Heard heard() {
        return heard.of(Source.QUALITY);
    }

    /** Of those of the lots that there are. */
    public Map<UUID, QualityWord> of(Collection<UUID> lotIds) {
        if (lotIds.isEmpty()) {
            return Map.of();
        }
        var words = new HashMap<UUID, QualityWord>();
        rows.list(WORDS, QualityWords::word, lotIds, lotIds)
                .forEach(word -> words.merge(word.lotId(), word, QualityWords::together));
        return words;
    }

    /** How each of those lots stands that there are. */
    public Map<UUID, LotInspection> inspections(Collection<UUID> lotIds) {
        var words = of(lotIds);
        var soFar = heard();
        return words.values().stream()
                .map(word -> Map.entry(word.lotId(), inspection(word, soFar)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How a lot stands by that word. */
    public static LotInspection inspection(QualityWord word, HeardSources.Heard soFar) {
        return new LotInspection(
                InspectionRules.status(word, soFar.isAll()), InspectionRules.reasons(word), soFar.sequence());
    }

    /** Which lots {@code h} of a list are shown with that status now, in SQL. */
    public String condition(InspectionStatus status) {
        return switch (status) {
            case REJECTED, HELD, AWAITING -> OF_STATUS.formatted(status);
            case ACCEPTED -> heard().isAll() ? OF_STATUS.formatted(status) : "false";
            case UNKNOWN -> heard().isAll() ? "false" : OF_STATUS.formatted(InspectionStatus.ACCEPTED);
        };
    }

    /** The lot, and those off which it was split, the one that was received last. */
    List<UUID> lineOf(UUID lotId) {
        return rows.list(LINE, row -> row.uuid(1), lotId);
    }

    private static QualityWord together(QualityWord one, QualityWord other) {
        var holds = new ArrayList<>(one.holds());
        holds.addAll(other.holds());
        return one.with(holds);
    }

    private static QualityWord.Hold hold(String number, Row row) {
        return new QualityWord.Hold(number, QualityWord.Blocks.of(row.text("blocks")), row.text("reason"));
    }

    private static QualityWord word(Row row) {
        var hold = row.textOrNull("hold_number");
        var found = row.textOrNull("found");
        return new QualityWord(
                row.uuid("lot_id"),
                row.text("lot_number"),
                row.flag("by_policy"),
                row.flag("by_plan"),
                row.flag("passed"),
                row.flag("failed"),
                row.textOrNull("rejected_by"),
                hold == null ? List.of() : List.of(hold(hold, row)),
                found == null ? null : QualityWord.Found.valueOf(found));
    }
}
