package org.lotline.quality.plan;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.lotline.contracts.events.InspectionPlanDefined;
import org.lotline.quality.ItemId;

/** Which inspections the lots of an item need. */
@Entity
@Table(name = "inspection_plan")
public class InspectionPlan extends PanacheEntityBase {

    @EmbeddedId
    public ItemId item;

    /** Of {@code receiving}, {@code first-article}, {@code final}; each once, in alphabetical order. */
    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> requires;

    /** Whether trace was told of it. */
    @Column
    public boolean told;

    InspectionPlanDefined stated() {
        return new InspectionPlanDefined(item.item(), requires);
    }
}
