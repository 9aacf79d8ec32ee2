package org.lotline.receiving.certificate;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A certificate as it was filed; never changed. Its document lies beside it, in parts. */
@Entity
@Table(name = "certificate")
public class Certificate extends PanacheEntityBase {

    @Id
    @Column(name = "certificate_id")
    public UUID certificateId;

    /** COC, CMTR, COA or SPECIAL_PROCESS. */
    @Column
    public String type;

    @Column
    public String number;

    @Column
    public String comparable;

    @Column
    public String[] near;

    @Column
    public String issuer;

    @Column(name = "issued_on")
    public @Nullable LocalDate issuedOn;

    /** Of the document, lower-case hexadecimal. */
    @Column
    public String sha256;

    /** The size of the document. */
    @Column
    public long bytes;

    /** By EN 10204: 2.1, 2.2, 3.1 or 3.2; null if it was not stated. */
    @Column
    public @Nullable String level;

    /** Who validated it for the manufacturer or the purchaser. */
    @Column
    public @Nullable String representative;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    public String recordedBy;

    @Column(name = "performed_by")
    public String performedBy;
}
