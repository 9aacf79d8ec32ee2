package org.lotline.quality.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.quality.Row;
import org.lotline.quality.Rows;

/** The holds as they stand. */
@ApplicationScoped
public class Holds {

    private static final String FROM_ALL = "select * from hold ";

    private final Rows rows;
    private final HoldReaches reaches;

    Holds(Rows rows, HoldReaches reaches) {
        this.rows = rows;
        this.reaches = reaches;
    }

    public Optional<Hold> find(String holdNumber) {
        return rows.first(FROM_ALL + "where hold_number = ?", this::of, holdNumber);
    }

    /** In the order of placing, behind {@code after}. */
    public List<Hold> list(boolean onlyOpen, Optional<UUID> after, int limit) {
        return rows.list(
                FROM_ALL
                        + "where (released_at is null or not ?) and (?::uuid is null or hold_id > ?) order by hold_id limit ?",
                this::of,
                onlyOpen,
                after.orElse(null),
                after.orElse(null),
                limit);
    }

    void insert(Hold hold) {
        rows.update(
                """
                insert into hold (hold_id, hold_number, reach, blocks, reason, until, placed_at, placed_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                hold.holdId(),
                hold.holdNumber(),
                hold.reach(),
                hold.blocks(),
                hold.reason(),
                hold.until(),
                hold.placedAt(),
                hold.placedBy());
        for (var i = 0; i < hold.seeds().size(); i++) {
            var seed = hold.seeds().get(i);
            rows.update(
                    "insert into hold_seed (hold_id, ordinal, kind, key, name, from_at, to_at) values (?, ?, ?, ?, ?, ?, ?)",
                    hold.holdId(),
                    i,
                    seed.kind(),
                    seed.key(),
                    seed.name(),
                    seed.from(),
                    seed.to());
        }
    }

    private Hold of(Row row) {
        var holdId = row.uuid("hold_id");
        var releasedAt = row.instantOrNull("released_at");
        return new Hold(
                holdId,
                row.text("hold_number"),
                reaches.seedsOf(holdId),
                row.text("reach"),
                row.text("blocks"),
                row.text("reason"),
                row.instantOrNull("until"),
                row.instant("placed_at"),
                row.text("placed_by"),
                releasedAt == null
                        ? null
                        : new Hold.Release(releasedAt, row.text("released_by"), row.text("release_reason")),
                exemptionsOf(holdId));
    }

    private List<Hold.Exemption> exemptionsOf(UUID holdId) {
        return rows.list(
                "select * from hold_exemption where hold_id = ? order by released_at, lot_id",
                row -> new Hold.Exemption(
                        row.uuid("lot_id"), row.text("reason"), row.instant("released_at"), row.text("released_by")),
                holdId);
    }
}
