package org.lotline.trace.history;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.CertificateFiled;
import org.lotline.contracts.events.CertificateLinked;
import org.lotline.contracts.events.CertificateReviewed;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.EventJson;
import org.lotline.contracts.events.EventTypes;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.ItemDefined;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.LotSplit;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.Policy;
import org.lotline.contracts.events.Source;

/** A plant whose services record events, each with its own gapless sequence. Ids come of the seed, so runs repeat. */
public final class Plant {

    /** When the first event is recorded; every further one a minute later. */
    public static final Instant START = Instant.parse("2026-03-15T06:00:00Z");

    private final RandomGenerator random;
    private final List<Recorded> events = new ArrayList<>();
    private final Map<Source, Long> sequences = new EnumMap<>(Source.class);

    public Plant(RandomGenerator random) {
        this.random = random;
    }

    /** What has been recorded, in that order. */
    public List<Recorded> events() {
        return List.copyOf(events);
    }

    public UUID newId() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    public Recorded record(Source source, LotEvent event) {
        return record(source, event, START.plus(Duration.ofMinutes(events.size())));
    }

    public Recorded record(Source source, LotEvent event, Instant time) {
        var sequence = sequences.merge(source, 1L, Long::sum);
        var envelope = new EventEnvelope(
                newId(),
                EventTypes.typeOf(source, event),
                source.id(),
                event.subject(),
                time,
                time.minus(Duration.ofMinutes(random.nextInt(600))),
                sequence,
                "token-" + random.nextInt(5),
                "badge-" + random.nextInt(9),
                null,
                List.copyOf(event.touches()));
        var recorded = new Recorded(envelope, event);
        events.add(recorded);
        return recorded;
    }

    public Recorded voids(Recorded fact, @Nullable Recorded replacement) {
        return voids(fact, replacement, START.plus(Duration.ofMinutes(events.size())));
    }

    public Recorded voids(Recorded fact, @Nullable Recorded replacement, Instant time) {
        var envelope = fact.envelope();
        var voided = new FactVoided(
                fact.id(),
                envelope.type(),
                envelope.subject(),
                envelope.occurredAt(),
                envelope.touches(),
                EventJson.write(fact.event()),
                "wrong lot scanned",
                replacement == null ? null : replacement.id());
        return record(Source.byId(envelope.source()).orElseThrow(), voided, time);
    }

    /** An item of which every lot needs these certificates and, perhaps, heat and mill. */
    public Recorded item(Item item, boolean heatRequired, String... certificates) {
        return item(item, "LOT", heatRequired, certificates);
    }

    public Recorded item(Item item, String tracking, boolean heatRequired, String... certificates) {
        return item(item, new Policy(tracking, List.of(certificates), heatRequired, false, false, "ask", false));
    }

    public Recorded item(Item item, Policy policy) {
        return record(Source.RECEIVING, new ItemDefined(item, null, "{bar}", policy, List.of()));
    }

    public Recorded receives(UUID lot, String number, Item item, @Nullable Heat heat) {
        return record(Source.RECEIVING, receipt(lot, number, newId(), item, heat));
    }

    public static LotReceived receipt(UUID lot, String number, UUID receipt, Item item, @Nullable Heat heat) {
        return new LotReceived(
                lot,
                number,
                receipt,
                item,
                new Measure(new BigDecimal("12.50"), "{bar}"),
                "ACME",
                "SL-77",
                heat,
                "PO-1",
                "1",
                "DN-9",
                "rack 4",
                null,
                "request",
                "scanned");
    }

    public Recorded splits(UUID lot, UUID part, String number, Item item) {
        var split = new LotSplit(
                lot,
                part,
                number,
                item,
                new Measure(BigDecimal.ONE, "{bar}"),
                "ACME",
                "SL-77",
                null,
                "rack 4",
                null,
                null,
                "request",
                "scanned");
        return record(Source.RECEIVING, split);
    }

    /** Files a certificate, links it to the lot and accepts it. */
    public UUID certifies(UUID lot, String type, String number) {
        var certificate = files(lot, type, number);
        reviews(certificate, number, "accepted", null);
        return certificate;
    }

    public Recorded reviews(UUID certificate, String number, String result, @Nullable String note) {
        return record(Source.RECEIVING, new CertificateReviewed(certificate, number, result, note));
    }

    /** Files a certificate and links it to the lot; nobody has reviewed it. */
    public UUID files(UUID lot, String type, String number) {
        var certificate = newId();
        record(
                Source.RECEIVING,
                new CertificateFiled(certificate, type, number, "Great Lakes Steel", null, "00ff", 12));
        record(Source.RECEIVING, new CertificateLinked(certificate, type, lot));
        return certificate;
    }
}
