package org.lotline.receiving.lot;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Policy;
import org.lotline.material.Unit;
import org.lotline.receiving.item.Item;
import org.lotline.receiving.item.ItemConversion;
import org.lotline.receiving.item.ItemDefinition;
import org.lotline.receiving.item.ItemId;
import org.lotline.runtime.act.ActStamp;

/** Lots as somebody states them, and what is defined of what they name, without any server. */
public final class Stated {

    public static final Item BAR = item("4140-1.25", "{bar}");
    public static final Item PUMP = item("PUMP-9", "{pc}");
    public static final Item SEALANT = item("PR-1776", "kg");

    private Stated() {}

    public static Item item(String partNumber, String baseUnit, ItemConversion... conversions) {
        var item = new Item();
        item.id = new ItemId(partNumber, "A");
        item.baseUnit = baseUnit;
        item.conversions = List.of(conversions);
        return item;
    }

    /** What ERP says of it now. */
    public static ItemDefinition definition(Item item, String baseUnit) {
        return new ItemDefinition(
                item.id,
                null,
                Unit.of(baseUnit),
                new Policy("LOT", List.of(), false, false, false, "ask", false),
                List.of());
    }

    /** The mill GLS, these items, and a billion at most. */
    public static Named named(Item... items) {
        return new Named(
                Stream.of(items).collect(Collectors.toMap(item -> item.id, Function.identity())),
                Set.of("GLS"),
                new BigDecimal("1000000000"));
    }

    public static StatedLot lot(Item item, String amount, String unit) {
        return lot(item, amount, unit, null, null, null);
    }

    public static StatedLot ofHeat(String number, @Nullable String mill) {
        return lot(BAR, "20", "{bar}", new Heat(number, mill), null, null);
    }

    public static StatedLot expiring(String day) {
        return lot(SEALANT, "5", "kg", null, LocalDate.parse(day), null);
    }

    public static StatedLot withSerial(Item item, String amount, String unit, String serial) {
        return lot(item, amount, unit, null, null, serial);
    }

    /** A lot of 20 bars that came on 15 March. */
    public static Lot received() {
        var lot = new Lot();
        lot.lotId = UUID.fromString("019a2f4e-7c11-7a52-9c0e-51e2d5a7a001");
        lot.fact = UUID.fromString("019a2f4e-7c11-7a52-9c0e-51e2d5a7a002");
        lot.lotNumber = "20260315-STEEL-001";
        lot.item = BAR.id;
        lot.unit = "{bar}";
        lot.received = new BigDecimal("20");
        var came = Instant.parse("2026-03-15T15:10:00Z");
        lot.act = new ActStamp(came, came, "jo", "jo");
        return lot;
    }

    private static StatedLot lot(
            Item item,
            String amount,
            String unit,
            @Nullable Heat heat,
            @Nullable LocalDate expiresOn,
            @Nullable String serial) {
        return new StatedLot(item.id, new BigDecimal(amount), unit, null, heat, null, null, expiresOn, serial, null);
    }
}
