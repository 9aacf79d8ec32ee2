package org.lotline.receiving.mill;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
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

    /** In the order of their codes, at most {@code limit}; {@code null} begins with the first. */
    public static List<Mill> behind(@Nullable String code, int limit) {
        return Mill.<Mill>find("code > ?1", Sort.by("code"), code == null ? "" : code)
                .range(0, limit - 1)
                .list();
    }
}
