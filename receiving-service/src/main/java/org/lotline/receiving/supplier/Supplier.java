package org.lotline.receiving.supplier;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who delivers. The code goes into lot numbers and never changes. */
@Entity
@Table(name = "supplier")
public class Supplier extends PanacheEntityBase {

    @Id
    public String code;

    @Column
    public String name;

    /** What its deliveries come from unless they say otherwise: mill, authorised or independent. */
    @Column(name = "source_type")
    public @Nullable String sourceType;

    /** In the order of their codes, at most {@code limit}; {@code null} begins with the first. */
    public static List<Supplier> behind(@Nullable String code, int limit) {
        return Supplier.<Supplier>find("code > ?1", Sort.by("code"), code == null ? "" : code)
                .range(0, limit - 1)
                .list();
    }
}
