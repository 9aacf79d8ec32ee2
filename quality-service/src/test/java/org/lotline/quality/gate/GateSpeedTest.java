package org.lotline.quality.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.events.Measure;
import org.lotline.quality.clearance.ClearanceRequest;
import org.lotline.quality.clearance.Purpose;
import org.lotline.quality.plant.QualityPlant;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.event.NewIds;

/**
 * How long a clearance takes without the network: decided and written by one thread, of an ancestry of 66 things and 6 runs, beside 300
 * open holds. Prints the figure for docs/performance.md; whatever it is, each must be given.
 */
@QuarkusTest
@Tag("long")
@SuppressWarnings("NullAway.Init") // injected
class GateSpeedTest extends QualityPlant {

    private static final int HOLDS = 300;
    private static final int WARMING = 500;
    private static final int MEASURED = 2_000;

    @Inject
    GivingClearance giving;

    @Inject
    Rows rows;

    @Test
    void givenManyOpenHolds_whenThousandsOfLotsAreCleared_thenEachIsGivenAndTheTimeIsSaid() {
        // Given
        for (var i = 0; i < HOLDS; i++) {
            place(hold("{\"kind\":\"heat\",\"number\":\"SPEED%d\",\"mill\":\"GLS\"}".formatted(i)));
        }
        run(WARMING);
        var before = count("select count(*) from clearance");

        // When
        var took = run(MEASURED);

        // Then
        Arrays.sort(took);
        System.out.printf(
                "GATE SPEED: median %.3f ms, p95 %.3f ms, mean %.3f ms of %d clearances%n",
                took[MEASURED / 2] / 1e6,
                took[MEASURED * 95 / 100] / 1e6,
                Arrays.stream(took).average().orElse(0) / 1e6,
                MEASURED);
        assertThat(count("select count(*) from clearance")).isEqualTo(before + MEASURED);
    }

    private long[] run(int times) {
        var took = new long[times];
        for (var i = 0; i < times; i++) {
            var ancestry = ancestry();
            var request = new ClearanceRequest(
                    Purpose.SHIP,
                    ancestry.lotId(),
                    new Measure(BigDecimal.TEN, "{pc}"),
                    null,
                    NewIds.next(),
                    NewIds.next());
            var began = System.nanoTime();
            QuarkusTransaction.requiringNew().run(() -> {
                var given = giving.give(request, ancestry, act());
                rows.update("delete from recheck where clearance_id = ?", given.clearanceId());
            });
            took[i] = System.nanoTime() - began;
        }
        return took;
    }

    private static Ancestry ancestry() {
        var lotId = NewIds.next();
        var ancestors = new ArrayList<Ancestry.Ancestor>();
        ancestors.add(ancestor(Key.lot(lotId), new Item("SPEED", "A")));
        for (var i = 0; i < 40; i++) {
            ancestors.add(ancestor(Key.lot(NewIds.next()), new Item("PART" + i, "A")));
        }
        for (var i = 0; i < 10; i++) {
            ancestors.add(ancestor(Key.job(NewIds.next()), null));
        }
        for (var i = 0; i < 15; i++) {
            ancestors.add(ancestor(Key.of("heat:OTHER:" + UUID.randomUUID()), null));
        }
        var run = new Ancestry.Run("CNC1", "OP1", Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
        return new Ancestry(lotId, ancestors, List.of(run, run, run, run, run, run), List.of(), List.of());
    }

    private static Ancestry.Ancestor ancestor(Key key, @Nullable Item item) {
        return new Ancestry.Ancestor(key, "name", item, false, null);
    }

    private static ActContext act() {
        var now = Instant.now();
        return new ActContext("speed", "speed", now, now, ActMode.REQUEST, TimeSource.KEYED, Set.of("quality"), null);
    }
}
