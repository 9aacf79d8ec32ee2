package org.lotline.receiving.certificate;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.runtime.act.ActStamp;

/** That a certificate stands in the place of another, which no longer counts; never changed. */
@Entity
@Table(name = "certificate_supersession")
public class Supersession extends PanacheEntityBase {

    /** The one that no longer counts. */
    @Id
    @Column(name = "certificate_id")
    public UUID certificateId;

    @Column(name = "superseded_by")
    public UUID supersededBy;

    @Column
    public String reason;

    @Embedded
    public ActStamp act;

    /** Empty of one that counts. */
    public static Optional<Supersession> of(UUID certificateId) {
        return findByIdOptional(certificateId);
    }

    /** Those that it supersedes, oldest first. */
    public static List<UUID> supersededBy(UUID certificateId) {
        return Supersession.<Supersession>list("supersededBy = ?1 order by certificateId", certificateId).stream()
                .map(superseded -> superseded.certificateId)
                .toList();
    }
}
