package org.lotline.receiving.receipt;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Origin;
import org.lotline.material.ComparableNumber;
import org.lotline.receiving.lot.CheckedLot;
import org.lotline.receiving.lot.Lot;

/**
 * Tells whether a line that is pushed again is the same: who performed it and when is not compared, 20 equals 20.0 and
 * 1000 g equals 1 kg, numbers are compared as numbers.
 */
public final class DeliveredLine {

    private DeliveredLine() {}

    public static String sha256(CheckedLot facts, @Nullable BigDecimal unitCost, @Nullable String currency) {
        var lot = facts.stated();
        return sha256(Stream.concat(facts(facts, unitCost, currency), origin(lot.origin())));
    }

    /** Of a line that says nothing of it nothing is added: lines that were delivered before it could be said are known again. */
    private static Stream<@Nullable String> origin(@Nullable Origin origin) {
        return origin == null
                ? Stream.of()
                : Stream.of(
                        origin.melted(),
                        origin.poured(),
                        origin.manufactured(),
                        origin.madeOn() == null ? null : origin.madeOn().toString(),
                        origin.source());
    }

    private static Stream<@Nullable String> facts(
            CheckedLot facts, @Nullable BigDecimal unitCost, @Nullable String currency) {
        var lot = facts.stated();
        var heat = lot.heat();
        return Stream.of(
                lot.item().partNumber(),
                lot.item().revision(),
                plain(facts.quantity().amount()),
                facts.quantity().unit().code(),
                comparable(lot.supplierLot()),
                heat == null ? null : comparable(heat.number()),
                heat == null ? null : heat.mill(),
                lot.location(),
                lot.owner(),
                lot.expiresOn() == null ? null : lot.expiresOn().toString(),
                comparable(lot.serial()),
                plain(unitCost),
                currency);
    }

    /** As the lot was delivered, and as it stands since it was corrected: ERP may send it either way. */
    public static Set<String> of(Lot lot) {
        var now = sha256(new CheckedLot(lot.stated(), lot.receivedQuantity()), lot.unitCost, lot.currency);
        return Stream.of(lot.delivered, now).flatMap(Stream::ofNullable).collect(Collectors.toSet());
    }

    private static String sha256(Stream<@Nullable String> parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(part -> update(digest, part));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each part with its length before it, or "no part": no two lines share a text. */
    private static void update(MessageDigest digest, @Nullable String part) {
        var text = part == null ? "-;" : part.length() + ":" + part + ";";
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String comparable(@Nullable String number) {
        return number == null ? null : ComparableNumber.of(number).key();
    }

    private static @Nullable String plain(@Nullable BigDecimal decimal) {
        return decimal == null ? null : decimal.stripTrailingZeros().toPlainString();
    }
}
