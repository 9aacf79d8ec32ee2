package org.lotline.receiving.numbering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.lotline.material.LotNumberScheme;
import org.lotline.material.LotNumberTemplate;
import org.lotline.material.VendorCode;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.PlantZone;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.database.Rows;

/** Choosing how lots are numbered. Lots keep the numbers that they have. */
@ApplicationScoped
public class LotNumbering {

    private static final VendorCode SOMEBODY = VendorCode.of("ACME");

    private final PlantZone zone;
    private final Clock clock;
    private final AuditLog audit;
    private final Rows rows;

    LotNumbering(PlantZone zone, Clock clock, AuditLog audit, Rows rows) {
        this.zone = zone;
        this.clock = clock;
        this.audit = audit;
        this.rows = rows;
    }

    /** The plant's choice as it stands. */
    public ChosenScheme chosen() {
        return ChosenScheme.<ChosenScheme>findByIdOptional(ChosenScheme.ID).orElseThrow();
    }

    /** By which the next lot is numbered. */
    public LotNumberScheme scheme() {
        return rows.list("select template from lot_number_scheme", row -> schemeOf(row.text(1)))
                .getFirst();
    }

    /** The first number of today by that choice, for a supplier ACME. */
    public String exampleOf(ChosenScheme chosen) {
        return schemeOf(chosen.template).received(clock.instant(), SOMEBODY, 1).value();
    }

    /**
     * From now on; the same template again is no change.
     *
     * @throws org.lotline.runtime.problem.ProblemException 422, naming the part of the template that is to blame
     */
    public ChosenScheme choose(String template, @Nullable String reason, ActContext act) {
        var wanted = NumberingRules.template(template).orRefuse().toString();
        var chosen = ChosenScheme.<ChosenScheme>findByIdOptional(ChosenScheme.ID, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow();
        var before = chosen.template;
        if (!wanted.equals(before)) {
            chosen.template = wanted;
            chosen.reason = reason;
            chosen.recordedAt = act.recordedAt();
            chosen.recordedBy = act.recordedBy();
            audit.record(act, "lot-number-scheme", "lot-number-scheme-chosen", before, wanted, reason);
        }
        return chosen;
    }

    private LotNumberScheme schemeOf(String template) {
        return new LotNumberScheme(zone.id(), LotNumberTemplate.of(template));
    }
}
