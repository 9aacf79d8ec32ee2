package org.lotline.trace.history;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.ClearanceGiven;
import org.lotline.contracts.events.ClearanceReturned;
import org.lotline.contracts.events.DispositionDecided;
import org.lotline.contracts.events.HoldPlaced;
import org.lotline.contracts.events.HoldReachedShipment;
import org.lotline.contracts.events.HoldReleased;
import org.lotline.contracts.events.InspectionPlanDefined;
import org.lotline.contracts.events.InspectionRecorded;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.NcrRaised;
import org.lotline.contracts.events.QualityEvent;

/** What quality says, by chance. */
final class RandomJudgements {

    private final RandomGenerator random;
    private final Plant plant;
    private final List<UUID> lots;
    private final List<UUID> jobs;
    private final List<UUID> certificates;
    private final List<Item> items;
    private final List<UUID> holds = new ArrayList<>();
    private final List<UUID> reports = new ArrayList<>();

    RandomJudgements(
            RandomGenerator random,
            Plant plant,
            List<UUID> lots,
            List<UUID> jobs,
            List<UUID> certificates,
            List<Item> items) {
        this.random = random;
        this.plant = plant;
        this.lots = lots;
        this.jobs = jobs;
        this.certificates = certificates;
        this.items = items;
        holds.add(plant.newId());
        reports.add(plant.newId());
    }

    QualityEvent next() {
        return switch (random.nextInt(15)) {
            case 0, 1, 2 -> inspection();
            case 3 -> raised();
            case 4 -> decided();
            case 5, 6, 7, 8 -> held();
            case 9, 10 -> new HoldReleased(any(holds), "H-1", random.nextBoolean() ? null : any(lots), "tested");
            case 11 ->
                new ClearanceGiven(plant.newId(), "ship", any(lots), ONE, null, plant.newId(), null, "verified", null);
            case 12 -> new ClearanceReturned(plant.newId(), any(lots), "not shipped");
            case 13 -> planned();
            default -> new HoldReachedShipment(any(holds), plant.newId(), any(lots), null, null, "too late");
        };
    }

    private static final List<String> KINDS = List.of("receiving", "first-article", "final");
    private static final Measure ONE = new Measure(BigDecimal.ONE, "kg");

    private InspectionRecorded inspection() {
        return new InspectionRecorded(
                plant.newId(),
                any(KINDS),
                random.nextInt(3) == 0 ? null : any(lots),
                random.nextInt(3) == 0 ? null : any(jobs),
                random.nextInt(5) == 0 ? "failed" : "passed",
                random.nextBoolean() ? null : ONE,
                "MIC-1",
                List.of(new InspectionRecorded.Characteristic("bore", new BigDecimal("1.50"), "mm", null, null, true)),
                random.nextBoolean() ? null : plant.newId(),
                random.nextBoolean() ? null : "HAAS-3");
    }

    private NcrRaised raised() {
        var report = plant.newId();
        reports.add(report);
        return new NcrRaised(
                report,
                "NCR-1",
                some(lots),
                random.nextBoolean() ? null : any(jobs),
                null,
                "bent",
                null,
                random.nextBoolean() ? null : "HAAS-3");
    }

    private InspectionPlanDefined planned() {
        return new InspectionPlanDefined(any(items), random.nextInt(3) == 0 ? List.of() : List.of(any(KINDS)));
    }

    private DispositionDecided decided() {
        return new DispositionDecided(any(reports), "NCR-1", "scrap", some(lots), null, null, "bent");
    }

    private HoldPlaced held() {
        var hold = plant.newId();
        holds.add(hold);
        var seeds = new ArrayList<HoldPlaced.HoldSeed>();
        for (var n = 0; n <= random.nextInt(2); n++) {
            seeds.add(seed());
        }
        return new HoldPlaced(hold, "H-" + random.nextInt(9), seeds, "lot-and-descendants", "ship", "soft", null);
    }

    private HoldPlaced.HoldSeed seed() {
        return switch (random.nextInt(5)) {
            case 0 -> seed("job", Keys.job(any(jobs)), null, null);
            case 1 -> seed("heat", "heat:GLS:A48213", null, null);
            case 2 -> seed("certificate", Keys.certificate(any(certificates)), null, null);
            case 3 -> {
                var from = Plant.START.plus(Duration.ofMinutes(random.nextInt(90)));
                yield seed("machine", Keys.machine(any(RandomWork.MACHINES)), from, from.plusSeconds(1800));
            }
            default -> seed("lot", Keys.lot(any(lots)), null, null);
        };
    }

    private static HoldPlaced.HoldSeed seed(String kind, String key, @Nullable Instant from, @Nullable Instant to) {
        return new HoldPlaced.HoldSeed(kind, key, kind + " thing", from, to);
    }

    private List<UUID> some(List<UUID> choices) {
        return random.nextInt(4) == 0 ? List.of() : List.of(any(choices), any(choices));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
