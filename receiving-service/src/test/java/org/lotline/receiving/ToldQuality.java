package org.lotline.receiving;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.DispositionDecided;
import org.lotline.contracts.events.HoldPlaced;
import org.lotline.contracts.events.HoldReleased;
import org.lotline.contracts.events.InspectionPlanDefined;
import org.lotline.contracts.events.InspectionRecorded;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.Source;
import org.lotline.localplant.PlantServers;
import org.lotline.runtime.event.NewIds;
import org.lotline.testing.SourceTopics;

/** What quality tells on its topic, and how a lot stands once it was heard. */
final class ToldQuality {

    private static @Nullable SourceTopics topics;

    private final Dock dock;

    ToldQuality(PlantServers servers, Dock dock) {
        this.dock = dock;
        open(servers);
    }

    private static synchronized SourceTopics open(@Nullable PlantServers servers) {
        if (topics == null) {
            topics = new SourceTopics(servers, Set.of(Source.QUALITY));
        }
        return topics;
    }

    void tell(LotEvent event) {
        open(null).send(Source.QUALITY, NewIds.next(), event, Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    void plan(String part, String... kinds) {
        tell(new InspectionPlanDefined(new Item(part, "A"), List.of(kinds)));
    }

    void inspected(String lotId, String part, String result) {
        tell(new InspectionRecorded(
                NewIds.next(),
                "receiving",
                UUID.fromString(lotId),
                null,
                result,
                null,
                null,
                List.of(),
                null,
                null,
                new Item(part, "A")));
    }

    void decided(UUID ncr, String lotId, String decision) {
        tell(new DispositionDecided(
                ncr, "NCR-1", decision, List.of(UUID.fromString(lotId)), null, null, "looked at it"));
    }

    UUID holds(String number, String kind, String key, String reach, String blocks) {
        var hold = NewIds.next();
        tell(new HoldPlaced(
                hold,
                number,
                List.of(new HoldPlaced.HoldSeed(kind, key, key, null, null)),
                reach,
                blocks,
                "Low hardness",
                null));
        return hold;
    }

    UUID holdsLot(String number, String lotId, String blocks) {
        return holds(number, "lot", Key.lot(UUID.fromString(lotId)).toString(), "this-lot", blocks);
    }

    void releases(UUID hold, @Nullable String lotId) {
        tell(new HoldReleased(hold, "H", lotId == null ? null : UUID.fromString(lotId), "tested"));
    }

    /** Once what was told is heard. */
    void awaitStatus(String lotId, String status) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(
                        () -> dock.receiver().get("/lots/" + lotId).then().body("inspection.status", equalTo(status)));
    }
}
