package org.lotline.production.item;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Policy;
import org.lotline.contracts.events.Tracking;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;

/** An item that is made here: the unit of its stock and what records its policy asks for. */
@Entity
@Table(name = "item")
public class Item extends PanacheEntityBase {

    @EmbeddedId
    public ItemId id;

    @Column
    public @Nullable String description;

    @Column(name = "base_unit")
    public String baseUnit;

    @Column
    @Enumerated(EnumType.STRING)
    public Tracking tracking;

    @Column(name = "required_certificates")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> requiredCertificates;

    @Column(name = "heat_required")
    public boolean heatRequired;

    @Column(name = "receiving_inspection")
    public boolean receivingInspection;

    @Column(name = "shelf_life_required")
    public boolean shelfLifeRequired;

    @Column(name = "heat_mixing")
    @Enumerated(EnumType.STRING)
    public HeatMixing heatMixing;

    @Column(name = "export_controlled")
    public boolean exportControlled;

    @ElementCollection
    @CollectionTable(
            name = "item_conversion",
            joinColumns = {@JoinColumn(name = "part_number"), @JoinColumn(name = "revision")})
    @OrderColumn(name = "ordinal")
    public List<ItemConversion> conversions = new ArrayList<>();

    public Unit unit() {
        return Unit.of(baseUnit);
    }

    /** How the item stands, comparable with what ERP says. */
    public ItemDefinition definition() {
        return new ItemDefinition(
                id,
                description,
                unit(),
                policy(),
                conversions.stream().map(ItemConversion::quantity).toList());
    }

    Policy policy() {
        return new Policy(
                tracking.name(),
                requiredCertificates,
                heatRequired,
                receivingInspection,
                shelfLifeRequired,
                heatMixing.word(),
                exportControlled);
    }

    void become(ItemDefinition definition) {
        description = definition.description();
        baseUnit = definition.baseUnit().code();
        var policy = definition.policy();
        tracking = Tracking.valueOf(policy.tracking());
        requiredCertificates = new ArrayList<>(policy.requiredCertificates());
        heatRequired = policy.heatRequired();
        receivingInspection = policy.receivingInspection();
        shelfLifeRequired = policy.shelfLifeRequired();
        heatMixing = HeatMixing.of(policy.heatMixing());
        exportControlled = policy.exportControlled();
        conversions.clear();
        definition.conversions().stream().map(ItemConversion::of).forEach(conversions::add);
    }

    /** The same quantity in the item's unit, exactly. */
    public Quantity inBaseUnit(Quantity quantity) {
        return quantity.in(unit());
    }
}
