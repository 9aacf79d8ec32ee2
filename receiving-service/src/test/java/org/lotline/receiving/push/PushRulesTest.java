package org.lotline.receiving.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.events.SupplierDefined;
import org.lotline.receiving.lot.Stated;
import org.lotline.receiving.receipt.NewDelivery;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;

/** How much a push may have, when its lines may have come, whose lots they may change, and which version counts. */
class PushRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-15T15:10:00Z");

    @Test
    void givenNoLineOrAThousandAndOne_whenAPushIsChecked_thenItIsFound() {
        // When
        var none = PushRules.size(suppliers(0));
        var most = PushRules.size(suppliers(1_000));
        var tooMany = PushRules.size(suppliers(1_001));

        // Then
        assertThat(none).isPresent();
        assertThat(most).isEmpty();
        assertThat(tooMany)
                .hasValueSatisfying(finding -> assertThat(finding.sentence()).contains("1001 lines"));
    }

    @Test
    void givenLinesWithSerials_whenTheyMakeMoreLotsThanOneCallMay_thenItIsFound() {
        // Given
        var serials = IntStream.range(0, 1_000).mapToObj(Integer::toString).toList();
        var lines =
                IntStream.range(0, 6).mapToObj(index -> receipt(null, serials)).toList();

        // When
        var found = PushRules.size(new Push(List.of(), List.of(), List.of(), lines));

        // Then
        assertThat(found)
                .hasValueSatisfying(finding -> assertThat(finding.sentence()).contains("6000 lots"));
    }

    @Test
    void givenALineOfTomorrow_whenItIsChecked_thenItIsFoundAtItsTime() {
        // When
        var tomorrow = PushRules.inTheFuture(receipt(NOW.plusSeconds(86_400), List.of()), actOf("erp-1"));
        var clockAhead = PushRules.inTheFuture(receipt(NOW.plusSeconds(60), List.of()), actOf("erp-1"));

        // Then
        assertThat(tomorrow)
                .hasValueSatisfying(finding -> assertThat(finding.field()).isEqualTo("receiptLines[0].occurredAt"));
        assertThat(clockAhead).isEmpty();
    }

    @Test
    void givenALotOfSomebodyElse_whenASourceTellsItOtherwise_thenItIsFound() {
        // Given
        var line = receipt(null, List.of());

        // When
        var own = PushRules.anothers(line, Stated.received(), actOf("jo"));
        var anothers = PushRules.anothers(line, Stated.received(), actOf("erp-1"));

        // Then
        assertThat(own).isEmpty();
        assertThat(anothers)
                .hasValueSatisfying(finding -> assertThat(finding.kind().slug()).isEqualTo("correction-needs-quality"));
    }

    @Test
    void givenAVersion_whenAnOlderOneArrivesLater_thenItIsOutdatedAndTheSameIsNot() {
        // Given
        var versions = new Versions(Map.of());
        versions.take(supplier(0, 5L));

        // When
        var older = versions.isOutdated(supplier(1, 4L));
        var same = versions.isOutdated(supplier(1, 5L));
        var unversioned = versions.isOutdated(supplier(1, null));

        // Then
        assertThat(older).isTrue();
        assertThat(same).isFalse();
        assertThat(unversioned).isFalse();
        assertThat(versions.taken()).containsEntry("supplier:STEEL", 5L);
    }

    private static Push suppliers(int count) {
        return new Push(
                IntStream.range(0, count)
                        .mapToObj(index -> supplier(index, null))
                        .toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private static PushedLine<SupplierDefined> supplier(int index, @Nullable Long version) {
        return new PushedLine<>(
                PushKind.SUPPLIER,
                index,
                "k",
                version,
                Optional.of("supplier:STEEL"),
                new SupplierDefined("STEEL", "Steel Supply Co."));
    }

    private static PushedLine<ToldReceipt> receipt(@Nullable Instant came, List<String> serials) {
        var line = new NewDelivery.Line("PO-1", "1", Stated.lot(Stated.BAR, "20", "{bar}"), serials, null, null);
        var told = new ToldReceipt("STEEL", "DN-1", came, line);
        return new PushedLine<>(PushKind.RECEIPT_LINE, 0, "k", null, told.record(), told);
    }

    private static ActContext actOf(String subject) {
        return new ActContext(subject, subject, NOW, NOW, ActMode.REQUEST, TimeSource.SCANNED, Set.of("erp"), null);
    }
}
