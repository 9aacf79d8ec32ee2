package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.lotline.contracts.events.Keys;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.rule.Findings;

/** Material that was found becomes a lot of unknown identity (domain rule 7, counting); quality holds it from then on (ADR 43). */
@ApplicationScoped
public class ReportingFoundMaterial {

    private final FindingNamed names;
    private final Lots lots;
    private final AuditLog audit;

    ReportingFoundMaterial(FindingNamed names, Lots lots, AuditLog audit) {
        this.names = names;
        this.lots = lots;
        this.audit = audit;
    }

    /**
     * The lot that it is from now on.
     *
     * @param stated with a guess of its item
     * @throws org.lotline.runtime.problem.ProblemException 422 for an unknown item, or a quantity that makes no sense
     */
    public Lot report(StatedLot stated, String note, ActContext act) {
        var judged = LotRules.check(stated, "", names.by(List.of(stated)));
        Findings.refuse(judged.findings());
        var found = NewLot.found(NewIds.next(), NewIds.next(), judged.lot().orElseThrow());
        var lot = lots.find(found, note, act);
        audit.record(act, Keys.lot(lot.lotId), "material-found", null, stated, note);
        return lot;
    }
}
