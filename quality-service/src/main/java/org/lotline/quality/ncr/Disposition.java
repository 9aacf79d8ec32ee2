package org.lotline.quality.ncr;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What was decided of nonconforming material; never changed. */
@Entity
@Immutable
@Table(name = "disposition")
public class Disposition {

    @Id
    @Column(name = "disposition_id")
    public UUID dispositionId;

    @SuppressWarnings("NullAway.Init") // by the NCR that it is added to
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ncr_id")
    public Ncr ncr;

    @Column
    @Enumerated(EnumType.STRING)
    public Decision decision;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<UUID> lots;

    /** The customer's permission number. */
    @Column
    public @Nullable String concession;

    /** Why, with the evidence. */
    @Column
    public String reason;

    /** The number of the hold that it ended for these lots. */
    @Column(name = "released_hold")
    public @Nullable String releasedHold;

    /** Our clock (UTC). */
    @Column(name = "decided_at")
    public Instant decidedAt;

    @Column(name = "decided_by")
    public String decidedBy;
}
