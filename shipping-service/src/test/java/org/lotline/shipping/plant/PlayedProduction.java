package org.lotline.shipping.plant;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.LotMoved;
import org.lotline.contracts.events.Measure;

/** The floor, and the dock behind it: gives up what it has, once. */
public final class PlayedProduction extends PlayedService {

    public static final Item ITEM = new Item("P-100", "C");

    private final Map<UUID, Lying> lots = new ConcurrentHashMap<>();
    private final Queue<Moved> moves = new ConcurrentLinkedQueue<>();
    private volatile Consumer<Moved> told = moved -> {};

    PlayedProduction() {
        super("production");
    }

    private record Lying(String number, String unit, boolean isAtTheDock, BigDecimal quantity) {}

    /** What has left the floor. */
    public record Moved(UUID moveId, LotMoved what, Instant occurredAt, String performedBy) {}

    /** So much lies on the floor. */
    public UUID has(String number, String quantity, String unit) {
        return has(UUID.randomUUID(), number, quantity, unit, false);
    }

    /** So much lies at the dock: production fetches it from there when it is asked for it, but doesn't know its number. */
    public void canFetch(UUID lotId, String number, String quantity, String unit) {
        has(lotId, number, quantity, unit, true);
    }

    private UUID has(UUID lotId, String number, String quantity, String unit, boolean isAtTheDock) {
        lots.put(lotId, new Lying(number, unit, isAtTheDock, new BigDecimal(quantity)));
        return lotId;
    }

    /** So much of it lies there now, and what moved before is not counted any more. */
    public void liesAnew(UUID lotId, String quantity) {
        var lot = lots.get(lotId);
        lots.put(lotId, new Lying(lot.number(), lot.unit(), lot.isAtTheDock(), new BigDecimal(quantity)));
        moves.removeIf(moved -> moved.what().lotId().equals(lotId));
    }

    /** Who hears of a move, as of its event. */
    public void tell(Consumer<Moved> listener) {
        told = listener;
    }

    public List<Moved> movesOf(UUID lotId) {
        return moves.stream()
                .filter(moved -> moved.what().lotId().equals(lotId))
                .toList();
    }

    public BigDecimal left(UUID lotId) {
        return lots.get(lotId).quantity();
    }

    /** What lies there moves by itself, as a completion does whose item goes to finished goods at once. */
    public Moved moves(UUID lotId, String quantity) {
        return move(lotId, new BigDecimal(quantity), Instant.now(), "system");
    }

    @Override
    void restore() {
        super.restore();
        told = moved -> {};
    }

    @Override
    Answer answer(Asked asked) {
        return asked.method().equals("GET") ? named(asked.query().get("number")) : give(asked);
    }

    private Answer named(String number) {
        return new Answer(
                200,
                lots.entrySet().stream()
                        .filter(lot -> lot.getValue().number().equals(number)
                                && !lot.getValue().isAtTheDock())
                        .map(lot -> """
                                {"lotId":"%s","lotNumber":"%s","item":{"partNumber":"P-100","revision":"C"},"onHand":{"value":%s,"unit":"%s"}}""".formatted(
                                        lot.getKey(),
                                        number,
                                        lot.getValue().quantity(),
                                        lot.getValue().unit()))
                        .collect(Collectors.joining(",", "{\"lots\":[", "]}")));
    }

    private Answer give(Asked asked) {
        var lotId = UUID.fromString(asked.path().split("/")[2]);
        var body = new JsonPath(asked.body());
        var lot = lots.get(lotId);
        var wanted = new BigDecimal(body.getString("quantity.value"));
        if (lot == null) {
            return Answer.problem(404, "not-found", "There is no lot " + lotId);
        }
        if (lot.quantity().compareTo(wanted) < 0) {
            return Answer.problem(409, "not-enough", "%s %s are here now.".formatted(lot.quantity(), lot.unit()));
        }
        String stated = body.get("act.occurredAt");
        var moved = move(
                lotId, wanted, stated == null ? Instant.now() : Instant.parse(stated), body.get("act.performedBy"));
        return new Answer(
                201, """
                {"moveId":"%s","lotId":"%s","lotNumber":"%s","item":{"partNumber":"P-100","revision":"C"},
                 "quantity":{"value":%s,"unit":"%s"},"from":"floor","to":"finished-goods","occurredAt":"%s"}""".formatted(moved.moveId(), lotId, lot.number(), wanted, lot.unit(), moved.occurredAt()));
    }

    private Moved move(UUID lotId, BigDecimal quantity, Instant at, String performedBy) {
        var lot = lots.get(lotId);
        lots.put(
                lotId,
                new Lying(
                        lot.number(),
                        lot.unit(),
                        lot.isAtTheDock(),
                        lot.quantity().subtract(quantity)));
        var what = new LotMoved(
                lotId, lot.number(), ITEM, new Measure(quantity, lot.unit()), "floor", "finished-goods", null, null);
        var moved = new Moved(UUID.randomUUID(), what, at, performedBy);
        moves.add(moved);
        told.accept(moved);
        return moved;
    }
}
