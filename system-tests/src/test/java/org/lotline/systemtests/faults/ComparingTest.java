package org.lotline.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every way to break a promise is found, and a plant that keeps them is left in peace. */
class ComparingTest {

    private static final UUID LOT = UUID.fromString("019a2f4e-7c11-7a52-9c0e-51e2d5a7a001");
    private static final UUID OTHER = UUID.fromString("019a2f4e-7c11-7a52-9c0e-51e2d5a7a002");
    private static final Entry RECEIPT = entry("S1", Act.RECEIPT, Outcome.OK);
    private static final Entry RENAME = entry("R1", Act.RENAME, Outcome.OK);
    private static final Entry CORRECTION = entry("C1", Act.CORRECTION, Outcome.OK);
    private static final Entry CERTIFICATE = entry("T1", Act.CERTIFICATE, Outcome.OK);
    private static final List<Entry> ALL = List.of(RECEIPT, RENAME, CORRECTION, CERTIFICATE);

    @Test
    void givenAGraphThatHasEverythingOnce_whenCompared_thenNothingIsFound() {
        var findings = ComparingTheGraph.compare(ALL, graph(List.of(lot(LOT, "C1", "20260315-LOAD0-001", "R1")), List.of(LOT)));

        assertThat(findings.all()).isEmpty();
    }

    @Test
    void givenALotThatIsMissing_whenCompared_thenItIsLost() {
        assertThat(found(List.of(RECEIPT), graph(List.of(), List.of()))).containsOnlyKeys(Violation.LOST);
    }

    @Test
    void givenTwoLotsOfOneReceipt_whenCompared_thenItIsThereTwice() {
        var graph = graph(List.of(lot(LOT, "S1"), lot(OTHER, "S1")), List.of());

        assertThat(found(List.of(RECEIPT), graph)).containsOnlyKeys(Violation.TWICE);
    }

    @Test
    void givenALotOfARefusedReceipt_whenCompared_thenItIsInvented() {
        var refused = entry("S1", Act.RECEIPT, Outcome.REFUSED);

        assertThat(found(List.of(refused), graph(List.of(lot(LOT, "S1")), List.of())))
                .containsOnlyKeys(Violation.INVENTED);
    }

    @Test
    void givenAReceiptWithoutAnswer_whenItIsThereOrNot_thenBothAreRight() {
        var unknown = List.of(entry("S1", Act.RECEIPT, Outcome.UNKNOWN));

        assertThat(found(unknown, graph(List.of(), List.of()))).isEmpty();
        assertThat(found(unknown, graph(List.of(lot(LOT, "S1")), List.of()))).isEmpty();
    }

    @Test
    void givenALotAsBeforeItsCorrection_whenCompared_thenTheCorrectionIsLost() {
        assertThat(found(List.of(RECEIPT, CORRECTION), graph(List.of(lot(LOT, "S1")), List.of())))
                .containsOnlyKeys(Violation.LOST);
    }

    @Test
    void givenALotWithoutItsNewNumber_whenCompared_thenTheRenameIsLost() {
        assertThat(found(List.of(RECEIPT, RENAME), graph(List.of(lot(LOT, "S1", "20260315-LOAD0-001")), List.of())))
                .containsOnlyKeys(Violation.LOST);
    }

    @Test
    void givenACertificateOfAnotherLot_whenCompared_thenItsLinkIsLost() {
        assertThat(found(List.of(RECEIPT, CERTIFICATE), graph(List.of(lot(LOT, "S1")), List.of(OTHER))))
                .containsOnlyKeys(Violation.LOST);
    }

    @Test
    void givenAnAnswerThatIsNotUpToDateAtRest_whenCompared_thenItIsFound() {
        var graph = new GraphEvidence(Map.of("H1", List.of(lot(LOT, "S1"))), Map.of(), List.of("heat H1: receiving"));

        assertThat(found(List.of(RECEIPT), graph)).containsOnlyKeys(Violation.NOT_UP_TO_DATE);
    }

    @Test
    void givenEventsInOrder_whenCompared_thenNothingIsFound() {
        var events = List.of(event(8, "S1"), event(9, "R1"), event(10, "C1"), event(11, ""), event(12, "T1"));

        assertThat(ComparingTheSource.compare(ALL, events, 7).all()).isEmpty();
        assertThat(ComparingTheTopic.compare(events, inTopic(events)).all()).isEmpty();
    }

    @Test
    void givenAHoleInTheSequence_whenCompared_thenTheSequenceIsBroken() {
        var findings = ComparingTheSource.compare(List.of(RECEIPT), List.of(event(2, "S1")), 0);

        assertThat(findings.all()).containsOnlyKeys(Violation.BROKEN_SEQUENCE);
    }

    @Test
    void givenAnEventWithTwoPlaces_whenCompared_thenTheSequenceIsBroken() {
        var event = event(1, "");
        var again = new SourceEvent(event.id(), 2, event.subject(), "", 1);

        assertThat(ComparingTheSource.compare(List.of(), List.of(event, again), 0).all())
                .containsOnlyKeys(Violation.BROKEN_SEQUENCE);
    }

    @Test
    void givenARenameBeforeItsReceipt_whenCompared_thenTheyAreOutOfOrder() {
        var events = List.of(event(1, "R1"), event(2, "S1"));

        assertThat(ComparingTheSource.compare(List.of(RECEIPT, RENAME), events, 0).all())
                .containsOnlyKeys(Violation.OUT_OF_ORDER);
    }

    @Test
    void givenOneWriteWithTwoEvents_whenCompared_thenItIsThereTwice() {
        var events = List.of(event(1, "S1"), event(2, "S1"));

        assertThat(ComparingTheSource.compare(List.of(RECEIPT), events, 0).all()).containsOnlyKeys(Violation.TWICE);
    }

    @Test
    void givenATopicThatRepeatsEvents_whenCompared_thenNothingIsFound() {
        var events = List.of(event(1, "S1"), event(2, "R1"));
        var resent = Stream.concat(inTopic(events).stream(), inTopic(events).stream()).toList();

        assertThat(ComparingTheTopic.compare(events, resent).all()).isEmpty();
    }

    @Test
    void givenATopicThatLacksAnEvent_whenCompared_thenItIsNotCarriedOn() {
        var events = List.of(event(1, "S1"), event(2, "R1"));

        assertThat(ComparingTheTopic.compare(events, inTopic(events.subList(0, 1))).all())
                .containsOnlyKeys(Violation.NOT_CARRIED_ON);
    }

    @Test
    void givenATopicThatTurnsTwoEventsOfOneLot_whenCompared_thenTheyAreOutOfOrder() {
        var events = List.of(event(1, "S1"), event(2, "R1"));

        assertThat(ComparingTheTopic.compare(events, inTopic(events.reversed())).all())
                .containsOnlyKeys(Violation.OUT_OF_ORDER);
    }

    @Test
    void givenATopicWithAForeignEvent_whenCompared_thenItIsInvented() {
        assertThat(ComparingTheTopic.compare(List.of(), inTopic(List.of(event(1, "S1")))).all())
                .containsOnlyKeys(Violation.INVENTED);
    }

    private static Map<Violation, List<String>> found(List<Entry> ledger, GraphEvidence graph) {
        return ComparingTheGraph.compare(ledger, graph).all();
    }

    private static Entry entry(String mark, Act act, Outcome outcome) {
        return new Entry(new Write(mark, act, "S1", "H1"), outcome);
    }

    private static FoundLot lot(UUID lotId, String supplierLot, String... numbers) {
        return new FoundLot(lotId, supplierLot, List.of(numbers));
    }

    /** {@code certified}: the lots that certificate T1 covers; there is none if it is empty. */
    private static GraphEvidence graph(List<FoundLot> lots, List<UUID> certified) {
        List<List<UUID>> certificates = certified.isEmpty() ? List.of() : List.of(certified);
        return new GraphEvidence(Map.of("H1", lots), Map.of("T1", certificates), List.of());
    }

    private static SourceEvent event(long sequence, String mark) {
        return new SourceEvent(new UUID(7, sequence), sequence, "lot:" + LOT, mark, 1);
    }

    private static List<TopicEvent> inTopic(List<SourceEvent> events) {
        return events.stream()
                .map(event -> new TopicEvent(event.id(), event.sequence(), event.subject()))
                .toList();
    }
}
