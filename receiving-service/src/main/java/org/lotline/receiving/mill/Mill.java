package org.lotline.receiving.mill;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Who melted: with its number, what a heat is known by. */
@Entity
@Table(name = "mill")
public class Mill extends PanacheEntityBase {

    @Id
    public String code;

    @Column
    public String name;

    /** ISO 3166-1 alpha-2. */
    @Column(name = "country_of_melt")
    public @Nullable String countryOfMelt;
}
