package org.lotline.trace.history;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.CertificateFiled;
import org.lotline.contracts.events.CertificateLinked;
import org.lotline.contracts.events.CertificateReviewed;
import org.lotline.contracts.events.CertificateSuperseded;
import org.lotline.contracts.events.ControlledCertificateFiled;
import org.lotline.contracts.events.CountryList;
import org.lotline.contracts.events.FactVoided;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.LotReceived;
import org.lotline.contracts.events.LotRenamed;
import org.lotline.contracts.events.MaterialIssued;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.MillDefined;
import org.lotline.contracts.events.Origin;
import org.lotline.contracts.events.OutputCompleted;
import org.lotline.contracts.events.Policy;
import org.lotline.contracts.events.ReceivingEvent;
import org.lotline.contracts.events.ShelfLifeRecorded;
import org.lotline.contracts.events.ShipmentConfirmed;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.events.SupplierDefined;

/**
 * What a plant may record: few items, heats and lots, so that everything meets everything; late and odd facts too. The
 * same seed gives the same history.
 */
public final class RandomHistory {

    public static final List<String> HEATS = List.of("A48213", "A-48213", "a 48213", "B77", "0B77");
    private static final List<Item> ITEMS = List.of(
            new Item("4140-BAR", "A"), new Item("4140-PLATE", "A"), new Item("SHAFT", "B"), new Item("BOLT", "A"));
    private static final List<@Nullable String> SOURCES = Arrays.asList("mill", "independent", null);
    private static final List<String> COUNTRIES = List.of("US", "DE", "CN");
    private static final List<List<String>> ORIGINS =
            List.of(List.of(), List.of(), List.of("MELTED"), List.of("MELTED", "POURED"));
    private static final List<@Nullable String> MILLS = Arrays.asList("GLS", "NUC", null);
    public static final List<String> ORDERS = List.of("CPO-1", "cpo 1", "CPO-2", "--");
    private static final List<String> CERTIFICATES = List.of("CMTR", "COC");

    private final RandomGenerator random;
    private final SplittableRandom origins;
    private final Plant plant;
    private final List<UUID> lots = new ArrayList<>();
    private final List<UUID> jobs = new ArrayList<>();
    private final List<UUID> certificates = new ArrayList<>();
    private final List<UUID> shipments = new ArrayList<>();
    private final RandomWork work;
    private final RandomCustody custody;
    private final RandomJudgements judgements;

    private RandomHistory(long seed) {
        this.random = new SplittableRandom(seed);
        this.origins = new SplittableRandom(~seed);
        this.plant = new Plant(random);
        this.work = new RandomWork(random, plant, lots, jobs, ITEMS);
        this.custody = new RandomCustody(random, plant, lots, shipments, ITEMS);
        this.judgements = new RandomJudgements(random, plant, lots, jobs, certificates, ITEMS);
        IntStream.range(0, 3).forEach(n -> lots.add(plant.newId()));
        IntStream.range(0, 2).forEach(n -> jobs.add(plant.newId()));
        certificates.add(plant.newId());
        shipments.add(plant.newId());
    }

    public static List<Recorded> of(long seed, int size) {
        var history = new RandomHistory(seed);
        history.item();
        history.item();
        while (history.plant.events().size() < size) {
            history.step();
        }
        return history.plant.events();
    }

    private void step() {
        switch (random.nextInt(46)) {
            case 0 -> define();
            case 1, 2 -> item();
            case 3, 4, 5, 6, 7 -> plant.record(Source.RECEIVING, receipt(lotNewOrKnown()), time());
            case 8 -> rename();
            case 9 -> file();
            case 10, 11 -> link();
            case 12 -> release();
            case 13, 14, 15, 16 -> issue();
            case 17, 18, 19 -> complete();
            case 20, 21, 22 -> ship();
            case 23, 24, 25, 26, 27 -> plant.record(Source.PRODUCTION, work.next(), time());
            case 28 ->
                plant.record(Source.RECEIVING, random.nextInt(3) == 0 ? custody.split() : custody.withdrawn(), time());
            case 29, 30, 31 -> {
                var source = List.of(Source.RECEIVING, Source.PRODUCTION, Source.SHIPPING)
                        .get(random.nextInt(3));
                plant.record(source, custody.moveOrScrap(), time());
            }
            case 32, 33 -> plant.record(Source.SHIPPING, custody.ofGoods(), time());
            case 34, 35, 36 -> plant.record(Source.QUALITY, judgements.next(), time());
            case 37, 38, 39 -> review();
            case 40 -> plant.record(Source.RECEIVING, ofReceiving(), time());
            case 41 -> plant.record(Source.PRODUCTION, work.ofIssues(), time());
            case 42 -> plant.record(Source.SHIPPING, custody.deviation(), time());
            default -> correct();
        }
    }

    private void define() {
        plant.record(Source.RECEIVING, new SupplierDefined("ACME", "Acme " + random.nextInt(3)), time());
        plant.record(Source.RECEIVING, new MillDefined("GLS", "Great Lakes " + random.nextInt(3), "US"), time());
    }

    private void item() {
        var item = any(ITEMS);
        var certified = random.nextBoolean() ? CERTIFICATES : List.of(any(CERTIFICATES));
        var tracking = List.of("NONE", "SERIAL", "LOT", "LOT", "LOT", "LOT").get(random.nextInt(6));
        plant.item(
                item,
                new Policy(
                        tracking,
                        certified,
                        random.nextBoolean(),
                        random.nextInt(8) == 0,
                        random.nextInt(8) == 0,
                        "ask",
                        false,
                        null,
                        origin(ORIGINS),
                        origins.nextBoolean() ? null : new CountryList("QUALIFYING", List.of("DE", "US")),
                        null,
                        null,
                        origins.nextInt(4) == 0));
    }

    private ReceivingEvent ofReceiving() {
        if (random.nextBoolean()) {
            return new ShelfLifeRecorded(any(lots), day(), random.nextBoolean() ? null : "retested");
        }
        if (random.nextInt(3) == 0) {
            return new CertificateSuperseded(any(certificates), any(certificates), List.of(any(lots)), "corrected");
        }
        return new ControlledCertificateFiled(any(certificates), any(CERTIFICATES));
    }

    private @Nullable Origin origin() {
        return origins.nextInt(3) == 0
                ? null
                : new Origin(origin(COUNTRIES), origins.nextBoolean() ? null : "US", null, null, origin(SOURCES));
    }

    private <T extends @Nullable Object> T origin(List<T> of) {
        return of.get(origins.nextInt(of.size()));
    }

    private LocalDate day() {
        return LocalDate.of(2027, 1, 1 + random.nextInt(28));
    }

    private LotReceived receipt(UUID lot) {
        var heat = random.nextInt(3) == 0 ? null : new Heat(any(HEATS), any(MILLS));
        var since = random.nextInt(6) > 0 ? null : LocalDate.of(2026, 3, 1 + random.nextInt(2));
        return new LotReceived(
                lot,
                "L-" + random.nextInt(30),
                any(lots),
                any(ITEMS),
                quantity(),
                since != null && random.nextBoolean() ? null : random.nextBoolean() ? "ACME" : "STEEL",
                random.nextInt(3) == 0 ? null : "SL " + random.nextInt(3),
                heat,
                "PO-" + random.nextInt(9),
                "1",
                "DN",
                random.nextBoolean() ? null : "rack",
                random.nextInt(5) == 0 ? "CUST" : null,
                "report",
                "keyed",
                random.nextInt(3) > 0 ? null : day(),
                random.nextInt(3) > 0 ? null : "SN-" + random.nextInt(20),
                since,
                null,
                null,
                origin(),
                random.nextInt(8) > 0 ? null : random.nextBoolean() ? "unknown" : "recorded");
    }

    private void rename() {
        plant.record(
                Source.RECEIVING,
                new LotRenamed(any(lots), "L-" + random.nextInt(30), "R-" + random.nextInt(30), "as ERP has it"),
                time());
    }

    private void file() {
        var id = plant.newId();
        certificates.add(id);
        plant.record(
                Source.RECEIVING,
                new CertificateFiled(id, any(CERTIFICATES), "C-" + random.nextInt(4), "GLS", null, "00", 7),
                time());
    }

    private void link() {
        plant.record(Source.RECEIVING, new CertificateLinked(any(certificates), any(CERTIFICATES), any(lots)), time());
    }

    /** Of a certificate that may not be filed or linked yet. */
    private void review() {
        var result = random.nextInt(4) == 0 ? "rejected" : "accepted";
        var review = new CertificateReviewed(any(certificates), "C-1", result, random.nextBoolean() ? null : "seen");
        plant.record(Source.RECEIVING, review, time());
    }

    private void release() {
        var job = random.nextBoolean() ? any(jobs) : plant.newId();
        jobs.add(job);
        plant.record(Source.PRODUCTION, new JobReleased(job, "J" + random.nextInt(5), any(ITEMS), quantity()), time());
    }

    /** Before or after the completion, bound or not; the output may be known already: that is rework. */
    private void issue() {
        var output = random.nextBoolean() ? null : lotNewOrKnown();
        var unverified = random.nextInt(8) == 0 ? true : null;
        plant.record(
                Source.PRODUCTION, new MaterialIssued(any(jobs), any(lots), quantity(), output, unverified), time());
    }

    private void complete() {
        plant.record(
                Source.PRODUCTION,
                new OutputCompleted(any(jobs), lotNewOrKnown(), "J-" + random.nextInt(9), any(ITEMS), quantity()),
                time());
    }

    private void ship() {
        var lines = IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(n -> new ShipmentConfirmed.Line(
                        any(lots),
                        quantity(),
                        random.nextInt(4) == 0 ? null : ORDERS.get(random.nextInt(4)),
                        null,
                        "part"))
                .toList();
        var id = random.nextBoolean() ? any(shipments) : plant.newId();
        shipments.add(id);
        var shipment = new ShipmentConfirmed(id, "S" + random.nextInt(9), "C" + random.nextInt(3), lines);
        plant.record(Source.SHIPPING, shipment, time());
    }

    /** Voids any fact, perhaps one that was voided before; a receipt is often replaced. */
    private void correct() {
        var facts = plant.events().stream()
                .filter(event -> !(event.event() instanceof FactVoided))
                .toList();
        if (facts.isEmpty()) {
            return;
        }
        var fact = any(facts);
        var replacement = fact.event() instanceof LotReceived old && random.nextBoolean()
                ? plant.record(Source.RECEIVING, receipt(old.lotId()), time())
                : null;
        plant.voids(fact, replacement, time());
    }

    private UUID lotNewOrKnown() {
        if (random.nextInt(3) == 0) {
            return any(lots);
        }
        var lot = plant.newId();
        lots.add(lot);
        return lot;
    }

    private Measure quantity() {
        return new Measure(BigDecimal.valueOf(random.nextInt(1, 10_000), random.nextInt(3)), "kg");
    }

    /** Clocks of services differ: later sequences may carry earlier times. */
    private Instant time() {
        return Plant.START.plus(Duration.ofMinutes(plant.events().size() + random.nextInt(5)));
    }

    private <T extends @Nullable Object> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
