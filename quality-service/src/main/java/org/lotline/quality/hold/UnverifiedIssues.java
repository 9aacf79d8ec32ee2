package org.lotline.quality.hold;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.IssueChecked;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.Source;
import org.lotline.quality.VoidedFacts;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.follow.EventFollower;

/**
 * Issues that went through while the gate could not be heard: no clearance stands for them, so a hold would not name them. They count
 * as touched until production has checked them, or taken them back.
 */
@ApplicationScoped
public class UnverifiedIssues implements EventFollower {

    private static final int SHOWN = 1_000;

    private final VoidedFacts voided;
    private final Rows rows;

    UnverifiedIssues(VoidedFacts voided, Rows rows) {
        this.voided = voided;
        this.rows = rows;
    }

    /** @param issuedAt when it happened (UTC) */
    public record UnverifiedIssue(UUID issueId, UUID jobId, UUID lotId, Measure quantity, Instant issuedAt) {}

    @Override
    public Set<Source> sources() {
        return Set.of(Source.PRODUCTION);
    }

    @Override
    public void take(EventEnvelope envelope, LotEvent event) {
        switch (event) {
            case MaterialIssued issued when Boolean.TRUE.equals(issued.unverified()) -> enter(envelope, issued);
            case IssueChecked checked -> {
                rows.update(
                        "insert into checked_issue (issue_id) values (?) on conflict do nothing", checked.issueId());
                forget(checked.issueId());
            }
            case FactVoided fact -> {
                voided.add(fact.eventId());
                forget(fact.eventId());
            }
            default -> {
                // no issue
            }
        }
    }

    private void enter(EventEnvelope envelope, MaterialIssued issued) {
        if (!voided.contains(envelope.id())) {
            rows.update(
                    """
                    insert into unverified_issue (issue_id, job_id, lot_id, quantity, unit, issued_at)
                    select ?, ?, ?, ?, ?, ? where not exists (select 1 from checked_issue where issue_id = ?)
                    on conflict do nothing""",
                    envelope.id(),
                    issued.jobId(),
                    issued.lotId(),
                    issued.quantity().value(),
                    issued.quantity().unit(),
                    envelope.occurredAt(),
                    envelope.id());
        }
    }

    private void forget(UUID issueId) {
        rows.update("delete from unverified_issue where issue_id = ?", issueId);
    }

    /** Those that the hold touches by all that is known of their lots; the oldest first. */
    public List<UnverifiedIssue> touchedBy(UUID holdId) {
        return rows.list(
                """
                select u.* from unverified_issue u join hold h on h.hold_id = ?
                where not exists (select 1 from hold_exemption x where x.hold_id = h.hold_id and x.lot_id = u.lot_id)
                and (exists (select 1 from hold_seed s where s.hold_id = h.hold_id and s.key = 'lot:' || u.lot_id)
                  or (h.reach <> 'this-lot' and (
                    exists (select 1 from hold_reach r
                            where r.hold_id = h.hold_id and r.kind = 'lots' and r.key = 'lot:' || u.lot_id)
                    or exists (select 1 from clearance c join clearance_basis b using (clearance_id)
                               join hold_seed s on s.hold_id = h.hold_id and\s""" + OpenHolds.MEETS.formatted("'lot:' || c.lot_id") + """
                               where c.lot_id = u.lot_id))))
                order by u.issued_at, u.issue_id limit ?""",
                row -> new UnverifiedIssue(
                        row.uuid("issue_id"),
                        row.uuid("job_id"),
                        row.uuid("lot_id"),
                        new Measure(row.decimal("quantity"), row.text("unit")),
                        row.instant("issued_at")),
                holdId,
                SHOWN);
    }

    @Override
    public boolean mayGoWithOthers(LotEvent event) {
        return true;
    }
}
