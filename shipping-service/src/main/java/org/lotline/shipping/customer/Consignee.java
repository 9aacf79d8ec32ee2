package org.lotline.shipping.customer;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A ship-to of one customer. */
@Entity
@Table(name = "consignee")
public class Consignee extends PanacheEntityBase {

    @Id
    public String code;

    @Column
    public String customer;

    /** Its place among the customer's, from 0. */
    @Column
    public int ordinal;

    @Column
    public String name;

    @Column
    public @Nullable String address;
}
