package org.lotline.receiving.item;

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
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.CountryList;
import org.lotline.contracts.events.Policy;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.material.UnitConversionException;

/** A purchased item: the unit of its stock and what records its policy asks for. */
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
    public String tracking;

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
    public String heatMixing;

    @Column(name = "export_controlled")
    public boolean exportControlled;

    @Column(name = "policy_preset")
    public @Nullable String preset;

    @Column(name = "required_origins")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> requiredOrigins = new ArrayList<>();

    /** The code of the list of the countries that are admitted. */
    @Column(name = "country_list")
    public @Nullable String countryList;

    /** Those that the list has. */
    @Formula("(select l.countries from country_list l where l.code = country_list)")
    @JdbcTypeCode(SqlTypes.ARRAY)
    public @Nullable List<String> countries;

    @Column(name = "shelf_life_days")
    public @Nullable Integer shelfLifeDays;

    @Column(name = "shelf_life_from")
    public @Nullable String shelfLifeFrom;

    @Column(name = "independent_refused")
    public boolean independentRefused;

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
        return new ItemDefinition(id, description, unit(), policy(), conversions);
    }

    Policy policy() {
        return new Policy(
                tracking,
                requiredCertificates,
                heatRequired,
                receivingInspection,
                shelfLifeRequired,
                heatMixing,
                exportControlled,
                preset,
                requiredOrigins,
                admitted(),
                shelfLifeDays,
                shelfLifeFrom,
                independentRefused);
    }

    /** How long its lots may be used; {@code null} if policy doesn't say. */
    public @Nullable ShelfLife shelfLife() {
        return shelfLifeDays == null || shelfLifeFrom == null
                ? null
                : new ShelfLife(shelfLifeDays, ShelfLife.From.of(shelfLifeFrom));
    }

    /** The countries that are admitted; {@code null} if any is. */
    @Nullable
    CountryList admitted() {
        return countryList == null || countries == null ? null : new CountryList(countryList, countries);
    }

    void become(ItemDefinition definition) {
        description = definition.description();
        baseUnit = definition.baseUnit().code();
        var policy = definition.policy();
        tracking = policy.tracking();
        requiredCertificates = new ArrayList<>(policy.requiredCertificates());
        heatRequired = policy.heatRequired();
        receivingInspection = policy.receivingInspection();
        shelfLifeRequired = policy.shelfLifeRequired();
        heatMixing = policy.heatMixing();
        exportControlled = policy.exportControlled();
        preset = policy.preset();
        requiredOrigins = new ArrayList<>(policy.originsAskedFor());
        var list = policy.countryList();
        countryList = list == null ? null : list.code();
        countries = list == null ? null : list.countries();
        shelfLifeDays = policy.shelfLifeDays();
        shelfLifeFrom = policy.shelfLifeFrom();
        independentRefused = policy.refusesIndependent();
        conversions.clear();
        conversions.addAll(definition.conversions());
    }

    /**
     * The same quantity in the item's unit, exactly: by the units themselves, or by what the item says.
     *
     * @throws UnitConversionException if neither converts it
     */
    public Quantity inBaseUnit(Quantity quantity) {
        var code = quantity.unit().code();
        return conversions.stream()
                .filter(conversion -> !code.equals(baseUnit) && conversion.converts(code, baseUnit))
                .findFirst()
                .map(conversion -> converted(quantity, conversion))
                .orElseGet(() -> quantity.in(unit()));
    }

    private Quantity converted(Quantity quantity, ItemConversion conversion) {
        try {
            return Quantity.of(conversion.inBase(quantity.amount(), baseUnit), unit());
        } catch (ArithmeticException endless) {
            throw UnitConversionException.endless(quantity, unit());
        }
    }
}
