package org.lotline.systemtests.faults.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotline.systemtests.faults.compare.Written.at;
import static org.lotline.systemtests.faults.compare.Written.event;
import static org.lotline.systemtests.faults.compare.Written.on;
import static org.lotline.systemtests.faults.compare.Written.places;
import static org.lotline.systemtests.faults.compare.Written.voided;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lotline.systemtests.faults.ledger.Act;
import org.lotline.systemtests.faults.ledger.Entry;
import org.lotline.systemtests.faults.ledger.Outcome;

/** Every way in which a source's database or its topic can break a promise is found. */
class ComparingEventsTest {

    private static final Entry RECEIPT = at("S1", Act.RECEIPT, Outcome.OK);
    private static final Entry RENAME = at("R1", Act.RENAME, Outcome.OK);
    private static final Entry CORRECTION = at("C1", Act.CORRECTION, Outcome.OK);
    private static final Entry JOB = at("J1", Act.JOB, Outcome.OK);
    private static final Entry ISSUE = on("I1", Act.ISSUE, "J1", "2", Outcome.OK);
    private static final Entry REISSUE = on("V1", Act.REISSUE, "I1", "2", Outcome.OK);

    @Test
    void givenEventsInOrder_whenCompared_thenNothingIsFound() {
        var events = List.of(
                event(8, Act.RECEIPT, "S1"),
                event(9, Act.RENAME, "R1"),
                voided(10, Act.CORRECTION, "C1"),
                event(11, Act.CORRECTION, "C1"),
                event(12));

        assertThat(receiving(List.of(RECEIPT, RENAME, CORRECTION, JOB), events, 7))
                .isEmpty();
        assertThat(topic(events, events)).isEmpty();
    }

    @Test
    void givenTheEventsOfAJobInOrder_whenComparedWithItsSource_thenNothingIsFound() {
        var events = List.of(
                event(1, Act.JOB, "J1"),
                event(2, Act.ISSUE, "I1"),
                voided(3, Act.REISSUE, "V1"),
                event(4, Act.REISSUE, "V1"));

        assertThat(production(List.of(RECEIPT, JOB, ISSUE, REISSUE), events)).isEmpty();
    }

    @Test
    void givenAHoleInTheSequence_whenCompared_thenTheSequenceIsBroken() {
        assertThat(receiving(List.of(RECEIPT), List.of(event(2, Act.RECEIPT, "S1")), 0))
                .containsOnlyKeys(Violation.BROKEN_SEQUENCE);
    }

    @Test
    void givenAnEventWithTwoPlaces_whenCompared_thenTheSequenceIsBroken() {
        var event = event(1);
        var again = new SourceEvent(
                new Sequenced(event.id(), 2, event.place().subject()), event.type(), event.mark(), event.data());

        assertThat(receiving(List.of(), List.of(event, again), 0)).containsOnlyKeys(Violation.BROKEN_SEQUENCE);
    }

    @Test
    void givenARenameBeforeItsReceipt_whenCompared_thenTheyAreOutOfOrder() {
        var events = List.of(event(1, Act.RENAME, "R1"), event(2, Act.RECEIPT, "S1"));

        assertThat(receiving(List.of(RECEIPT, RENAME), events, 0)).containsOnlyKeys(Violation.OUT_OF_ORDER);
    }

    @Test
    void givenOneWriteWithTwoEvents_whenCompared_thenItIsThereTwice() {
        var events = List.of(event(1, Act.JOB, "J1"), event(2, Act.ISSUE, "I1"), event(3, Act.ISSUE, "I1"));

        assertThat(production(List.of(JOB, ISSUE), events)).containsOnlyKeys(Violation.TWICE);
    }

    @Test
    void givenAnIssueWithoutAnEvent_whenCompared_thenItIsLost() {
        assertThat(production(List.of(JOB, ISSUE), List.of(event(1, Act.JOB, "J1"))))
                .containsOnlyKeys(Violation.LOST);
    }

    @Test
    void givenARefusedIssueWithAnEvent_whenCompared_thenItIsInvented() {
        var refused = on("I1", Act.ISSUE, "J1", "2", Outcome.REFUSED);

        assertThat(production(List.of(refused), List.of(event(1, Act.ISSUE, "I1"))))
                .containsOnlyKeys(Violation.INVENTED);
    }

    @Test
    void givenAReplacementWhoseMistakeStands_whenCompared_thenTheVoidIsLost() {
        var events = List.of(event(1, Act.JOB, "J1"), event(2, Act.ISSUE, "I1"), event(3, Act.REISSUE, "V1"));

        assertThat(production(List.of(JOB, ISSUE, REISSUE), events)).containsOnlyKeys(Violation.LOST);
    }

    @Test
    void givenATopicThatRepeatsEvents_whenCompared_thenNothingIsFound() {
        var events = List.of(event(1), event(2));

        assertThat(topic(events, Stream.concat(events.stream(), events.stream()).toList()))
                .isEmpty();
    }

    @Test
    void givenATopicThatLacksAnEvent_whenCompared_thenItIsNotCarriedOn() {
        var events = List.of(event(1), event(2));

        assertThat(topic(events, events.subList(0, 1))).containsOnlyKeys(Violation.NOT_CARRIED_ON);
    }

    @Test
    void givenATopicThatTurnsTwoEventsOfOneLot_whenCompared_thenTheyAreOutOfOrder() {
        var events = List.of(event(1), event(2));

        assertThat(topic(events, events.reversed())).containsOnlyKeys(Violation.OUT_OF_ORDER);
    }

    @Test
    void givenATopicWithAForeignEvent_whenCompared_thenItIsInvented() {
        assertThat(topic(List.of(), List.of(event(1)))).containsOnlyKeys(Violation.INVENTED);
    }

    private static Map<Violation, List<String>> receiving(List<Entry> ledger, List<SourceEvent> events, long before) {
        return ComparingTheSource.compare("receiving", ledger, events, before).all();
    }

    private static Map<Violation, List<String>> production(List<Entry> ledger, List<SourceEvent> events) {
        return ComparingTheSource.compare("production", ledger, events, 0).all();
    }

    private static Map<Violation, List<String>> topic(List<SourceEvent> events, List<SourceEvent> topic) {
        return ComparingTheTopic.compare("receiving", places(events), places(topic))
                .all();
    }
}
