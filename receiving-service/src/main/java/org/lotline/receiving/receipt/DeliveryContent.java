package org.lotline.receiving.receipt;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whether a delivery that is pushed again is the same: who performed it and when is not compared, 20 equals 20.0. */
final class DeliveryContent {

    private DeliveryContent() {}

    static String sha256(NewDelivery delivery) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            delivery.lines().stream().flatMap(DeliveryContent::parts).forEach(part -> update(digest, part));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<@Nullable String> parts(NewDelivery.Line line) {
        var lot = line.lot();
        var heat = lot.heat();
        return Stream.of(
                line.purchaseOrder(),
                line.line(),
                lot.item().partNumber(),
                lot.item().revision(),
                plain(lot.amount()),
                lot.unit(),
                lot.supplierLot(),
                heat == null ? null : heat.number(),
                heat == null ? null : heat.mill(),
                lot.location(),
                lot.owner(),
                plain(line.unitCost()),
                line.currency());
    }

    /** Each part with its length before it, or "no part": no two deliveries share a text. */
    private static void update(MessageDigest digest, @Nullable String part) {
        var text = part == null ? "-;" : part.length() + ":" + part + ";";
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String plain(@Nullable BigDecimal decimal) {
        return decimal == null ? null : decimal.stripTrailingZeros().toPlainString();
    }
}
