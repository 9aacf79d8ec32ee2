package org.lotline.receiving.numbering;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The plant's choice of how lots are numbered: one row, the default until somebody chose. */
@Entity
@Table(name = "lot_number_scheme")
public class ChosenScheme extends PanacheEntityBase {

    /** The one row's. */
    static final int ID = 1;

    @Id
    public int id;

    @Column
    public String template;

    @Column
    public @Nullable String reason;

    /** UTC; absent for the default. */
    @Column(name = "recorded_at")
    public @Nullable Instant recordedAt;

    @Column(name = "recorded_by")
    public @Nullable String recordedBy;
}
