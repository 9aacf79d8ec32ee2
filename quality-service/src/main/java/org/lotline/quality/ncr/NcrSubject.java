package org.lotline.quality.ncr;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Key;
import org.lotline.quality.KeyColumn;

/** A lot or a job that an NCR is about, and what was decided of it last. */
@Entity
@Table(name = "ncr_subject")
public class NcrSubject {

    @EmbeddedId
    public Id id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ncr_id", insertable = false, updatable = false)
    public Ncr ncr;

    /** The last one; none as long as it is open. */
    @Column
    @Enumerated(EnumType.STRING)
    public @Nullable Decision decision;

    /** For Hibernate, which fills it. */
    @SuppressWarnings("NullAway.Init")
    protected NcrSubject() {}

    NcrSubject(Ncr ncr, Key key) {
        this.id = new Id(ncr.ncrId, key);
        this.ncr = ncr;
    }

    boolean isDecided() {
        return decision != null;
    }

    Key key() {
        return id.key;
    }

    /** @param key of the lot or job */
    @Embeddable
    public record Id(
            @Column(name = "ncr_id") UUID ncrId,
            @Convert(converter = KeyColumn.class) Key key) implements Serializable {}
}
