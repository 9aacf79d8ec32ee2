package org.lotline.production.bom;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.lotline.production.item.ItemId;

/** What a product takes, as the bill stands now. */
@Entity
@Table(name = "bom")
public class Bom extends PanacheEntityBase {

    @EmbeddedId
    public ItemId product;

    @Column(name = "bom_revision")
    public String bomRevision;

    @ElementCollection
    @CollectionTable(
            name = "bom_line",
            joinColumns = {@JoinColumn(name = "part_number"), @JoinColumn(name = "revision")})
    @OrderColumn(name = "ordinal")
    public List<BomLine> lines = new ArrayList<>();

    public BomDefinition definition() {
        return new BomDefinition(product, bomRevision, lines);
    }
}
