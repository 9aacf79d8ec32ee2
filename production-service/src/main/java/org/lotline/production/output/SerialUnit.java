package org.lotline.production.output;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A serialised unit of an output: a lot of one within it. */
@Entity
@Table(name = "serial")
public class SerialUnit extends PanacheEntityBase {

    @Id
    @Column(name = "lot_id")
    public UUID lotId;

    @Column(name = "output_lot_id")
    public UUID outputLotId;

    @Column
    public String number;

    @Column
    public String comparable;

    /** Its credit on the floor; absent while its completion is void. */
    @Column(name = "entry_id")
    public @Nullable UUID entryId;

    /** The event that completed it; absent while that is void. */
    @Column
    public @Nullable UUID fact;
}
