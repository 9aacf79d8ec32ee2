package org.lotline.receiving.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.material.ComparableNumber;
import org.lotline.receiving.ControlledCertificates;
import org.lotline.receiving.ExportControl;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/** Finding certificates by number or lot. */
@ApplicationScoped
public class FindingCertificates {

    /** A certificate of a lot is one of what was split off it, too. */
    private static final String COVERS_LOT_OR_ITS_WHOLE = """
            certificate_id in (
              with recursive whole as (
                select lot_id, split_from from lot where lot_id = :lotId
                union all
                select l.lot_id, l.split_from from lot l join whole on l.lot_id = whole.split_from)
              select certificate_id from certificate_link join whole using (lot_id))""";

    private final EntityManager entities;
    private final ControlledCertificates controlled;
    private final ExportControl export;

    FindingCertificates(EntityManager entities, ControlledCertificates controlled, ExportControl export) {
        this.entities = entities;
        this.controlled = controlled;
        this.export = export;
    }

    /** @throws ProblemException 404, also for one that the request's token may not see: it looks as if it were missing */
    public Certificate byId(UUID certificateId) {
        return Certificate.<Certificate>findByIdOptional(certificateId)
                .filter(certificate -> export.isAdmitted() || !controlled.contain(certificateId))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There is no certificate %s.".formatted(certificateId),
                        "Look it up with GET /certificates by its number or lot."));
    }

    /** The one filed before with the same document, type and number, whoever may see it. */
    Certificate same(Certificate certificate) {
        return Certificate.<Certificate>find(
                        "sha256 = ?1 and type = ?2 and comparable = ?3",
                        certificate.sha256,
                        certificate.type,
                        certificate.comparable)
                .singleResult();
    }

    /**
     * Those that the request's token may see, newest first; a certificate's id grows with the moment in which it was filed.
     *
     * @param behind the last one of the page before
     */
    @SuppressWarnings("unchecked")
    public List<Certificate> find(@Nullable String number, @Nullable UUID lotId, int limit, Optional<UUID> behind) {
        var parameters = new LinkedHashMap<String, Object>();
        var where = new ArrayList<>(List.of(export.visible("certificate")));
        if (number != null) {
            where.add("comparable = :number");
            parameters.put("number", ComparableNumber.of(number).key());
        }
        if (lotId != null) {
            where.add(COVERS_LOT_OR_ITS_WHOLE);
            parameters.put("lotId", lotId);
        }
        behind.ifPresent(last -> where.add("certificate_id < :behind"));
        behind.ifPresent(last -> parameters.put("behind", last));
        var query = entities.createNativeQuery(
                "select * from certificate where " + String.join(" and ", where) + " order by certificate_id desc",
                Certificate.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }
}
