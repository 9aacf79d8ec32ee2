package org.lotline.production.plant;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.receiving.model.CertificatePageJson;
import org.lotline.contracts.receiving.model.LotJson;
import org.lotline.contracts.receiving.model.LotSearchJson;
import org.lotline.contracts.receiving.model.NearMissJson;
import org.lotline.contracts.receiving.model.StockPageJson;
import org.lotline.contracts.receiving.model.StockRowJson;
import org.lotline.contracts.receiving.model.StockStatusJson;
import org.lotline.contracts.shared.model.ItemReferenceJson;
import org.lotline.contracts.shared.model.MoveJson;
import org.lotline.contracts.shared.model.MoveOrderJson;
import org.lotline.contracts.shared.model.QuantityJson;
import org.lotline.material.ComparableNumber;
import org.lotline.runtime.event.NewIds;

/** Receiving with its dock: finds lots by number and gives them up, guarded. */
public final class PlayedReceiving extends PlayedService {

    private final List<DockLot> lots = new CopyOnWriteArrayList<>();
    private final List<MoveJson> moves = new CopyOnWriteArrayList<>();
    private volatile boolean breaksAfterMoving;
    private volatile boolean silent;

    PlayedReceiving() {
        listen(
                "receiving",
                Map.of(
                        "/lots",
                        this::lots,
                        "/stock",
                        this::stock,
                        "/certificates",
                        (exchange, body) -> new Answer(
                                200,
                                new CertificatePageJson()
                                        .certificates(List.of())
                                        .truncated(false))));
    }

    /** A lot at the dock; what lies there changes. */
    public static final class DockLot {

        public final UUID lotId = NewIds.next();
        public final String number;
        public final Item item;
        public final String unit;
        private BigDecimal onHand;
        private volatile @Nullable LocalDate expiresOn;

        private DockLot(String number, Item item, String onHand, String unit) {
            this.number = number;
            this.item = item;
            this.unit = unit;
            this.onHand = new BigDecimal(onHand);
        }

        public DockLot expiringOn(@Nullable LocalDate day) {
            expiresOn = day;
            return this;
        }

        public synchronized BigDecimal onHand() {
            return onHand;
        }
    }

    public DockLot receive(String number, Item item, String quantity, String unit) {
        var lot = new DockLot(number, item, quantity, unit);
        lots.add(lot);
        return lot;
    }

    /** Moves, and then the connection breaks. */
    public void breakAfterMoving(boolean breaks) {
        breaksAfterMoving = breaks;
    }

    public void beSilent(boolean isSilent) {
        silent = isSilent;
    }

    /** What has left the dock of that lot. */
    public List<MoveJson> movesOf(DockLot lot) {
        return moves.stream().filter(move -> move.getLotId().equals(lot.lotId)).toList();
    }

    /** The event that receiving publishes of the receipt. */
    public static LotReceived receiptOf(
            DockLot lot, @Nullable String heat, @Nullable LocalDate expiresOn, @Nullable String serial) {
        return new LotReceived(
                lot.lotId,
                lot.number,
                NewIds.next(),
                lot.item,
                new Measure(lot.onHand(), lot.unit),
                "STEEL",
                null,
                heat == null ? null : new Heat(heat, "GLS"),
                "PO-1",
                "1",
                "DN-1",
                null,
                null,
                "request",
                "scanned",
                expiresOn,
                serial);
    }

    /** The event that receiving publishes of a move. */
    public static LotMoved eventOf(MoveJson move) {
        return new LotMoved(
                move.getLotId(),
                move.getLotNumber(),
                new Item(move.getItem().getPartNumber(), move.getItem().getRevision()),
                new Measure(move.getQuantity().getValue(), move.getQuantity().getUnit()),
                "dock",
                "floor",
                null,
                null);
    }

    private Answer lots(HttpExchange exchange, String body) throws IOException {
        if (silent) {
            return problem(503, "unavailable", "The database does not answer.");
        }
        var path = exchange.getRequestURI().getPath();
        return path.endsWith("/moves")
                ? move(exchange, body, UUID.fromString(path.split("/", -1)[2]))
                : find(exchange.getRequestURI().getRawQuery());
    }

    /** What lies there of the item, in no order: who asks sorts it with the rest. */
    private Answer stock(HttpExchange exchange, String body) {
        if (silent) {
            return problem(503, "unavailable", "The database does not answer.");
        }
        var query = exchange.getRequestURI().getRawQuery();
        var item = new Item(parameter(query, "partNumber"), parameter(query, "revision"));
        return new Answer(
                200,
                new StockPageJson()
                        .stock(lots.stream()
                                .filter(lot ->
                                        lot.item.equals(item) && lot.onHand().signum() > 0)
                                .map(PlayedReceiving::rowOf)
                                .toList())
                        .truncated(false));
    }

    private static StockRowJson rowOf(DockLot lot) {
        return new StockRowJson()
                .lotId(lot.lotId)
                .lotNumber(lot.number)
                .item(referenceOf(lot.item))
                .quantity(new QuantityJson().value(lot.onHand()).unit(lot.unit))
                .status(StockStatusJson.AT_DOCK)
                .expired(false)
                .expiresOn(lot.expiresOn)
                .receivedAt(Instant.parse("2026-03-15T09:10:00Z"));
    }

    private static String parameter(String query, String name) {
        return URLDecoder.decode(
                List.of(query.split("&", -1)).stream()
                        .filter(part -> part.startsWith(name + "="))
                        .findFirst()
                        .orElseThrow()
                        .substring(name.length() + 1),
                StandardCharsets.UTF_8);
    }

    private Answer find(String query) {
        var number = parameter(query, "number");
        var asked = ComparableNumber.of(number);
        return new Answer(
                200,
                new LotSearchJson()
                        .lots(lots.stream()
                                .filter(lot -> ComparableNumber.of(lot.number).equals(asked))
                                .map(PlayedReceiving::modelOf)
                                .toList())
                        .nearMisses(lots.stream()
                                .filter(lot -> ComparableNumber.of(lot.number).isNearMissOf(asked))
                                .map(lot -> new NearMissJson()
                                        .kind(NearMissJson.KindEnum.NUMBER)
                                        .number(lot.number)
                                        .lots(1L))
                                .toList())
                        .truncated(false));
    }

    private Answer move(HttpExchange exchange, String body, UUID lotId) throws IOException {
        var order = JSON.readValue(body, MoveOrderJson.class);
        var lot = lots.stream().filter(known -> known.lotId.equals(lotId)).findFirst();
        var answer = once(
                exchange,
                body,
                () -> lot.map(known -> move(known, order))
                        .orElseGet(() -> problem(404, "not-found", "There is no lot %s.".formatted(lotId))));
        if (breaksAfterMoving && answer.status() == 201) {
            throw new IOException("the connection breaks");
        }
        return answer;
    }

    private Answer move(DockLot lot, MoveOrderJson order) {
        synchronized (lot) {
            var quantity = order.getQuantity().getValue();
            if (lot.onHand.compareTo(quantity) < 0) {
                return problem(409, "not-enough", "%s are at the dock.".formatted(lot.onHand));
            }
            lot.onHand = lot.onHand.subtract(quantity);
            var move = new MoveJson()
                    .moveId(NewIds.next())
                    .lotId(lot.lotId)
                    .lotNumber(lot.number)
                    .item(referenceOf(lot.item))
                    .quantity(new QuantityJson().value(quantity).unit(lot.unit))
                    .from(MoveJson.FromEnum.DOCK)
                    .to(MoveJson.ToEnum.FLOOR)
                    .occurredAt(occurredAt(order).orElseGet(Instant::now));
            moves.add(move);
            return new Answer(201, move);
        }
    }

    private static Optional<Instant> occurredAt(MoveOrderJson order) {
        return Optional.ofNullable(order.getAct()).map(act -> (@Nullable Instant) act.getOccurredAt());
    }

    private static LotJson modelOf(DockLot lot) {
        var received = Instant.parse("2026-03-15T09:10:00Z");
        return new LotJson()
                .lotId(lot.lotId)
                .lotNumber(lot.number)
                .item(referenceOf(lot.item))
                .received(new QuantityJson().value(lot.onHand()).unit(lot.unit))
                .onHand(new QuantityJson().value(lot.onHand()).unit(lot.unit))
                .supplier("STEEL")
                .receiptId(lot.lotId)
                .purchaseOrder("PO-1")
                .line("1")
                .deliveryNote("DN-1")
                .occurredAt(received)
                .recordedAt(received)
                .recordedBy("clerk-1")
                .performedBy("clerk-1")
                .voided(false);
    }

    private static ItemReferenceJson referenceOf(Item item) {
        return new ItemReferenceJson().partNumber(item.partNumber()).revision(item.revision());
    }
}
