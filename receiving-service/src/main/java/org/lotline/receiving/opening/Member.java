package org.lotline.receiving.opening;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Origin;
import org.lotline.material.ComparableNumber;
import org.lotline.material.Quantity;
import org.lotline.receiving.item.ItemId;
import org.lotline.receiving.lot.Lot;

/**
 * What a line may say, each as a text by which it is compared: numbers as numbers are, 20 and 20.0 alike, and 1000 g and 1 kg. What is
 * kept of a line is kept under these names.
 */
enum Member {
    RECORDS_SINCE("recordsSince"),
    ITEM("item"),
    QUANTITY("quantity"),
    LOT_NUMBER("lotNumber"),
    SUPPLIER("supplier"),
    SUPPLIER_LOT("supplierLot"),
    HEAT("heat.number"),
    MILL("heat.mill"),
    PURCHASE_ORDER("purchaseOrder"),
    DELIVERY_NOTE("deliveryNote"),
    LOCATION("location"),
    OWNER("owner"),
    EXPIRES_ON("expiresOn"),
    RECEIVED_ON("receivedOn"),
    MELTED("origin.melted"),
    POURED("origin.poured"),
    MANUFACTURED("origin.manufactured"),
    MADE_ON("origin.madeOn"),
    SOURCE("origin.source"),
    UNIT_COST("unitCost"),
    REMARK("remark");

    private final String field;

    Member(String field) {
        this.field = field;
    }

    /** Its path within the line. */
    String field() {
        return field;
    }

    static Optional<Member> of(String field) {
        for (var member : values()) {
            if (member.field.equals(field)) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    static Map<Member, String> said(CheckedLine checked, LocalDate recordsSince) {
        var line = checked.line();
        var lot = checked.facts().stated();
        var said = new Said();
        said.with(RECORDS_SINCE, recordsSince);
        said.with(ITEM, text(lot.item()));
        said.with(QUANTITY, text(checked.facts().quantity()));
        said.number(LOT_NUMBER, line.lotNumber());
        said.with(SUPPLIER, line.supplier());
        said.number(SUPPLIER_LOT, lot.supplierLot());
        said.heat(lot.heat());
        said.with(PURCHASE_ORDER, line.purchaseOrder());
        said.with(DELIVERY_NOTE, line.deliveryNote());
        said.with(LOCATION, lot.location());
        said.with(OWNER, lot.owner());
        said.with(EXPIRES_ON, lot.expiresOn());
        said.with(RECEIVED_ON, checked.receivedOn());
        said.origin(lot.origin());
        said.with(UNIT_COST, text(line.unitCost(), line.currency()));
        said.with(REMARK, line.remark());
        return said.members;
    }

    /** The same of a lot as it stands; its number is not compared so, for it may have had several. */
    static Map<Member, String> standing(Lot lot) {
        var said = new Said();
        said.with(RECORDS_SINCE, lot.recordsSince);
        said.with(ITEM, text(lot.item));
        said.with(QUANTITY, text(lot.receivedQuantity()));
        said.with(SUPPLIER, lot.supplier);
        said.number(SUPPLIER_LOT, lot.supplierLot);
        said.heat(lot.heatOfMill());
        said.with(PURCHASE_ORDER, lot.purchaseOrder);
        said.with(DELIVERY_NOTE, lot.deliveryNote);
        said.with(LOCATION, lot.location);
        said.with(OWNER, lot.owner);
        said.with(EXPIRES_ON, lot.expiresOn);
        said.with(RECEIVED_ON, lot.receivedOn);
        said.origin(lot.origin());
        said.with(UNIT_COST, text(lot.unitCost, lot.currency));
        said.with(REMARK, lot.remark);
        return said.members;
    }

    private static String text(ItemId item) {
        return item.partNumber() + " " + item.revision();
    }

    private static String text(Quantity quantity) {
        return plain(quantity.amount()) + " " + quantity.unit().code();
    }

    private static @Nullable String text(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null ? null : plain(amount) + " " + currency;
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    private static final class Said {

        private final Map<Member, String> members = new EnumMap<>(Member.class);

        private void with(Member member, @Nullable Object value) {
            if (value != null) {
                members.put(member, value.toString().strip());
            }
        }

        private void number(Member member, @Nullable String number) {
            if (number != null) {
                members.put(member, ComparableNumber.of(number).key());
            }
        }

        private void origin(@Nullable Origin origin) {
            if (origin != null) {
                with(MELTED, origin.melted());
                with(POURED, origin.poured());
                with(MANUFACTURED, origin.manufactured());
                with(MADE_ON, origin.madeOn());
                with(SOURCE, origin.source());
            }
        }

        private void heat(@Nullable Heat heat) {
            if (heat != null) {
                number(HEAT, heat.number());
                with(MILL, heat.mill());
            }
        }
    }
}
