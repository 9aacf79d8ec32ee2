package org.lotline.quality.hold;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.events.Keys;
import org.lotline.material.InvalidNumberException;
import org.lotline.quality.QualityProblem;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/** Turns what people say into the keys of the graph; what is said half can't be held. */
public final class HoldSeedKeys {

    private final List<Finding> findings = new ArrayList<>();
    private final List<Seed> seeds = new ArrayList<>();

    private HoldSeedKeys() {}

    /** The seeds, or what is wrong with each that is incomplete. */
    public static Ruling<List<Seed>> seedsOf(List<SeedOrder> orders, Extent reach) {
        var seeding = new HoldSeedKeys();
        for (var i = 0; i < orders.size(); i++) {
            seeding.add(orders.get(i), "seeds[%d]".formatted(i), reach);
        }
        return Ruling.of(List.copyOf(seeding.seeds), seeding.findings);
    }

    private void add(SeedOrder order, String path, Extent reach) {
        if (reach == Extent.THIS_LOT && order.kind() != SeedKind.LOT) {
            findings.add(Finding.of(
                    QualityProblem.REACH_NEEDS_LOT,
                    path + ".kind",
                    "The reach %s is for lots, not for a %s."
                            .formatted(Extent.THIS_LOT.word(), order.kind().word()),
                    "Put the hold on the lot, or let it reach what came of it."));
            return;
        }
        try {
            addOfKind(order, path);
        } catch (InvalidNumberException e) {
            findings.add(Finding.of(
                    QualityProblem.INVALID_NUMBER,
                    path + ".number",
                    e.sentence(),
                    "Write the number as it is on the tag or certificate."));
        }
    }

    private void addOfKind(SeedOrder order, String path) {
        switch (order.kind()) {
            case LOT -> addById(order, path, Keys::lot);
            case CERTIFICATE -> addById(order, path, Keys::certificate);
            case JOB -> addById(order, path, Keys::job);
            case HEAT -> addHeat(order, path);
            case SUPPLIER_LOT -> addSupplierLot(order, path);
            case MACHINE -> addResource(order, path, Keys::machine);
            case OPERATOR -> addResource(order, path, Keys::operator);
        }
    }

    private void addById(SeedOrder order, String path, Function<UUID, String> key) {
        var id = order.id();
        if (isThere(id, order, path + ".id")) {
            put(
                    order,
                    key.apply(Objects.requireNonNull(id)),
                    Objects.requireNonNullElse(order.number(), order.kind().word() + " " + id));
        }
    }

    private void addHeat(SeedOrder order, String path) {
        var number = order.number();
        if (isThere(number, order, path + ".number")) {
            var heat = new Heat(Objects.requireNonNull(number), order.mill());
            put(
                    order,
                    Keys.heat(heat),
                    order.mill() == null
                            ? "heat %s, mill not recorded".formatted(number)
                            : "heat %s of %s".formatted(number, order.mill()));
        }
    }

    private void addSupplierLot(SeedOrder order, String path) {
        var number = order.number();
        var supplier = order.supplier();
        var item = order.item();
        var isComplete = isThere(number, order, path + ".number")
                & isThere(supplier, order, path + ".supplier")
                & isThere(item, order, path + ".item");
        if (isComplete) {
            put(
                    order,
                    Keys.supplierLot(
                            Objects.requireNonNull(supplier),
                            Objects.requireNonNull(item),
                            Objects.requireNonNull(number)),
                    "supplier lot %s of %s".formatted(number, supplier));
        }
    }

    private void addResource(SeedOrder order, String path, Function<String, String> key) {
        var code = order.number();
        if (isThere(code, order, path + ".number") & isWindow(order, path)) {
            put(
                    order,
                    key.apply(Objects.requireNonNull(code)),
                    "%s %s".formatted(order.kind().word(), code));
        }
    }

    private boolean isThere(@Nullable Object part, SeedOrder order, String field) {
        if (part == null) {
            findings.add(Finding.of(
                    QualityProblem.INCOMPLETE_SEED,
                    field,
                    "A hold on a %s needs %s.".formatted(order.kind().word(), field.substring(field.indexOf('.') + 1)),
                    "Name a lot, certificate or job by its id, a heat by its number and mill, a supplier lot by number, supplier"
                            + " and item, a machine or operator by its code as number."));
        }
        return part != null;
    }

    private boolean isWindow(SeedOrder order, String path) {
        var isWindow = order.from() == null || order.to() == null || !order.to().isBefore(order.from());
        if (!isWindow) {
            findings.add(Finding.of(
                    QualityProblem.INVALID_WINDOW,
                    path + ".to",
                    "The window ends before it begins.",
                    "Give the begin as from and the end as to, or leave one out."));
        }
        return isWindow;
    }

    private void put(SeedOrder order, String key, String name) {
        var hasWindow = order.kind().hasWindow();
        seeds.add(new Seed(
                order.kind(), Key.of(key), name, hasWindow ? order.from() : null, hasWindow ? order.to() : null));
    }
}
