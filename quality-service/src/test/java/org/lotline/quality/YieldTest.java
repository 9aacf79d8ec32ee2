package org.lotline.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.JobReleased;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.RunRecorded;
import org.lotline.contracts.events.Source;
import org.lotline.quality.plant.QualityPlant;
import org.lotline.runtime.event.NewIds;

/** First-pass yield: right the first time ÷ started, by item and machine. */
@QuarkusTest
class YieldTest extends QualityPlant {

    private final String part = "P-" + UUID.randomUUID();

    @Test
    void givenRunsOfAJob_whenTheYieldIsAsked_thenReworkCountsAsStartedAndVoidedRunsNotAtAll() {
        // Given
        var job = UUID.randomUUID();
        sources.tell(new JobReleased(job, "J1", new Item(part, "A"), pieces(100)));
        sources.tell(run(job, "HAAS-3", "2026-03-17T13:00:00Z", 40, 2, 1));
        var again = run(job, "HAAS-3", "2026-03-18T13:00:00Z", 24, null, 2);
        sources.tell(Source.PRODUCTION, sources.tell(again), again);
        sources.tell(run(job, "DMG-1", "2026-03-18T13:00:00Z", 10, null, null));
        var wrong = run(job, "HAAS-3", "2026-03-19T13:00:00Z", 0, 100, 0);
        var voidFirst = NewIds.next();
        sources.takeBack(sources.tell(wrong), wrong);
        sources.takeBack(voidFirst, wrong);
        sources.tell(Source.PRODUCTION, voidFirst, wrong);
        sources.tell(run(job, "LAST", "2026-03-20T13:00:00Z", 1, null, null));

        // When
        await().until(() ->
                yieldOf("machine", "LAST").<List<Object>>path("rows").size() == 1);
        var all = yieldOf("machine", "HAAS-3");
        var later = yieldOf("from", "2026-03-18T13:00:00Z");

        // Then
        assertThat(all.<Integer>path("rows.size()")).isOne();
        assertThat(new BigDecimal(all.path("rows[0].started").toString())).isEqualByComparingTo("69");
        assertThat(new BigDecimal(all.path("rows[0].rightFirstTime").toString()))
                .isEqualByComparingTo("64");
        assertThat(new BigDecimal(all.path("rows[0].firstPassYield").toString()))
                .isEqualByComparingTo("0.9275");
        assertThat(later.<List<String>>path("rows.machine")).containsExactly("DMG-1", "HAAS-3", "LAST");
        assertThat(new BigDecimal(later.path("rows[1].started").toString())).isEqualByComparingTo("26");
    }

    private Response yieldOf(String parameter, String value) {
        var answer = quality()
                .queryParam("partNumber", part)
                .queryParam(parameter, value)
                .get("/first-pass-yield");
        answer.then().statusCode(200);
        return answer;
    }

    private static RunRecorded run(
            UUID job, String machine, String endedAt, int good, @Nullable Integer scrap, @Nullable Integer rework) {
        return new RunRecorded(
                NewIds.next(),
                job,
                10,
                machine,
                "OP-17",
                null,
                null,
                Instant.parse(endedAt).minusSeconds(3600),
                Instant.parse(endedAt),
                pieces(good),
                scrap == null ? null : pieces(scrap),
                rework == null ? null : pieces(rework),
                List.of());
    }

    private static Measure pieces(int count) {
        return new Measure(BigDecimal.valueOf(count), "{pc}");
    }
}
