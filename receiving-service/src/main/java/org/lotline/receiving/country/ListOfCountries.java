package org.lotline.receiving.country;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Countries that a contract or a regulation admits, as the plant says. */
@Entity
@Table(name = "country_list")
public class ListOfCountries extends PanacheEntityBase {

    @Id
    public String code;

    @Column
    public String name;

    /** ISO 3166-1 alpha-2, in alphabetical order. */
    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> countries;

    /** In the order of their codes, at most {@code limit}; {@code null} begins with the first. */
    public static List<ListOfCountries> behind(@Nullable String code, int limit) {
        return ListOfCountries.<ListOfCountries>find("code > ?1", Sort.by("code"), code == null ? "" : code)
                .range(0, limit - 1)
                .list();
    }
}
