package org.lotline.receiving.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotline.contracts.events.Heat;
import org.lotline.material.LotNumber;
import org.lotline.receiving.item.Item;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.lot.Stated;
import org.lotline.receiving.lot.StatedLot;
import org.lotline.receiving.opening.KnownDock.KnownLine;
import org.lotline.runtime.act.ActStamp;
import org.lotline.runtime.rule.Finding;

/** What a line of an opening balance comes to: of what nobody knows nothing is refused. */
class OpeningRulesTest {

    private static final LocalDate BEGIN = LocalDate.parse("2026-03-01");
    private static final Item BAR = bar();

    @Test
    void givenALineOfWhichLittleIsKnown_whenJudged_thenItIsNewAndSaysWhatIsMissing() {
        // When
        var judged = judge(List.of(line("1", null, null)), dock(Map.of()));

        // Then
        assertThat(judged).singleElement().satisfies(line -> {
            assertThat(line.result()).isEqualTo(Result.NEW);
            assertThat(line.missing()).containsExactly("heat", "supplier", "expiresOn", "certificate:CMTR");
        });
    }

    @Test
    void givenAHeatWithoutItsMill_whenJudged_thenTheMillIsMissing() {
        // When
        var judged = judge(List.of(line("1", new Heat("A1", null), "STEEL")), dock(Map.of()));

        // Then
        assertThat(judged.getFirst().missing()).containsExactly("mill", "expiresOn", "certificate:CMTR");
    }

    @Test
    void givenAKnownLineWithItsCertificate_whenMoreIsSaid_thenThatIsWhatIsFurther() {
        // Given
        var lot = lot();
        var dock = dock(Map.of("1", new KnownLine(lot, Map.of())), Map.of(), Map.of(lot.lotId, Set.of("CMTR")));

        // When
        var judged = judge(List.of(line("1", new Heat("A1", "GLS"), "STEEL")), dock);

        // Then
        assertThat(judged).singleElement().satisfies(line -> {
            assertThat(line.result()).isEqualTo(Result.COMPLETED);
            assertThat(line.further()).containsExactlyInAnyOrder(Member.HEAT, Member.MILL, Member.SUPPLIER);
            assertThat(line.missing()).containsExactly("expiresOn");
        });
    }

    @Test
    void givenAKnownLine_whenLessIsSaidOrTheSameInAnotherSpelling_thenItIsUnchanged() {
        // Given
        var lot = lot();
        lot.heat = "A-48213";
        lot.mill = "GLS";
        var dock = dock(Map.of("1", new KnownLine(lot, Map.of()), "2", new KnownLine(lot, Map.of())));

        // When
        var judged = judge(List.of(line("1", new Heat("a 48213", "GLS"), null), line("2", null, null)), dock);

        // Then
        assertThat(judged).extracting(JudgedLine::result).containsExactly(Result.UNCHANGED, Result.UNCHANGED);
    }

    /** Of a lot that was corrected its line says what it said before; and may say what is right now. */
    @ParameterizedTest
    @CsvSource({"A1, UNCHANGED", "B2, UNCHANGED", "C3, REFUSED"})
    void givenALotThatWasCorrected_whenItsLineSaysAHeat_thenTheOldOneAndTheRightOneAreKnown(
            String heat, Result result) {
        // Given
        var lot = lot();
        lot.heat = "B2";
        lot.mill = "GLS";
        var dock = dock(Map.of("1", new KnownLine(lot, Map.of(Member.HEAT, "A1", Member.MILL, "GLS"))));

        // When
        var judged = judge(List.of(line("1", new Heat(heat, "GLS"), null)), dock);

        // Then
        assertThat(judged).extracting(JudgedLine::result).containsExactly(result);
    }

    @Test
    void givenANumberThatAnotherLotHas_whenLinesWantIt_thenTheFirstFreeOneIsGivenOnce() {
        // Given
        var taken = Map.of(LotNumber.of("TAKEN-1").comparable().key(), UUID.randomUUID());

        // When
        var judged = judge(
                List.of(numbered("1", "taken 1".replace(' ', '-')), numbered("2", "FREE-1"), numbered("3", "free1")),
                dock(Map.of(), taken, Map.of()));

        // Then
        assertThat(judged).extracting(JudgedLine::result).containsExactly(Result.REFUSED, Result.NEW, Result.REFUSED);
        assertThat(judged.getLast().findings()).extracting(Finding::field).containsExactly("lines[2].lotNumber");
    }

    @Test
    void givenAKeyTwice_whenJudged_thenNeitherIsTaken() {
        // When
        var judged =
                judge(List.of(line("1", null, null), line("1", null, null), line("2", null, null)), dock(Map.of()));

        // Then
        assertThat(judged).extracting(JudgedLine::result).containsExactly(Result.REFUSED, Result.REFUSED, Result.NEW);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01, true", "2027-11-30, true", "2028-01-01, false", "1949-12-31, false"})
    void givenADay_whenRecordsBeginOnIt_thenASlipOfTheKeyboardIsFound(LocalDate day, boolean isPlausible) {
        // When
        var finding = OpeningRules.implausible(day, LocalDate.parse("2026-11-30"));

        // Then
        assertThat(finding.isEmpty()).isEqualTo(isPlausible);
    }

    private static List<JudgedLine> judge(List<OpeningBalance.Line> lines, KnownDock dock) {
        return OpeningRules.judge(new OpeningBalance(BEGIN, lines), dock);
    }

    private static KnownDock dock(Map<String, KnownLine> lines) {
        return dock(lines, Map.of(), Map.of());
    }

    private static KnownDock dock(
            Map<String, KnownLine> lines, Map<String, UUID> numbers, Map<UUID, Set<String>> certificates) {
        return new KnownDock(Stated.named(BAR), Set.of("STEEL"), lines, numbers, certificates);
    }

    private static Item bar() {
        var item = Stated.item("4140-OLD", "{bar}");
        item.tracking = "LOT";
        item.heatRequired = true;
        item.shelfLifeRequired = true;
        item.requiredCertificates = List.of("CMTR");
        return item;
    }

    private static Lot lot() {
        var lot = new Lot();
        lot.lotId = UUID.randomUUID();
        lot.lotNumber = "20260301-OPEN-001";
        lot.item = BAR.id;
        lot.unit = "{bar}";
        lot.received = new BigDecimal("20");
        lot.recordsSince = BEGIN;
        var now = Instant.parse("2026-03-01T00:00:00Z");
        lot.act = new ActStamp(now, now, "jo", "jo");
        return lot;
    }

    private static OpeningBalance.Line numbered(String key, String number) {
        return line(key, null, null, number);
    }

    private static OpeningBalance.Line line(String key, @Nullable Heat heat, @Nullable String supplier) {
        return line(key, heat, supplier, null);
    }

    private static OpeningBalance.Line line(
            String key, @Nullable Heat heat, @Nullable String supplier, @Nullable String number) {
        var lot = new StatedLot(BAR.id, new BigDecimal("20"), "{bar}", null, heat, null, null, null, null, null);
        return new OpeningBalance.Line(key, lot, number, supplier, null, null, null, null, null, null, null);
    }
}
