package org.lotline.shipping.customer;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.CustomerDefined;

/** Who buys. The code is its name in events and never changes. */
@Entity
@Table(name = "customer")
public class Customer extends PanacheEntityBase {

    @Id
    public String code;

    @Column
    public String name;

    /** Its ship-tos, in the order in which they were defined. */
    public List<Consignee> consignees() {
        return Consignee.list("customer = ?1 order by ordinal", code);
    }

    /** How it stands, comparable with what ERP says. */
    CustomerDefined definition() {
        var consignees = consignees().stream()
                .map(known -> new CustomerDefined.Consignee(known.code, known.name, known.address))
                .toList();
        return new CustomerDefined(code, name, consignees);
    }

    /** In the order of their codes, at most {@code limit}; {@code null} begins with the first. */
    public static List<Customer> behind(@Nullable String code, int limit) {
        return Customer.<Customer>find("code > ?1", Sort.by("code"), code == null ? "" : code)
                .range(0, limit - 1)
                .list();
    }
}
