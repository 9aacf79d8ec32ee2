package org.lotline.receiving.certificate;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.act.ActStamp;

/** One review of a certificate; never changed. The last one counts. */
@Entity
@Table(name = "certificate_review")
public class Review extends PanacheEntityBase {

    @EmbeddedId
    public ReviewId id;

    /** accepted or rejected. */
    @Column
    public String result;

    @Column
    public @Nullable String note;

    @Embedded
    public ActStamp act;

    /** The one that counts; empty until somebody has reviewed the certificate. */
    public static Optional<Review> lastOf(UUID certificateId) {
        return find("id.certificateId = ?1 order by id.ordinal desc", certificateId)
                .firstResultOptional();
    }

    NewReview stated() {
        return new NewReview(result, note);
    }
}
