package org.lotline.systemtests.faults.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotline.systemtests.faults.compare.Written.at;
import static org.lotline.systemtests.faults.compare.Written.on;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lotline.systemtests.faults.compare.Reached.Flow;
import org.lotline.systemtests.faults.ledger.Act;
import org.lotline.systemtests.faults.ledger.Entry;
import org.lotline.systemtests.faults.ledger.Outcome;
import org.lotline.systemtests.faults.ledger.Write;

/** Every way in which the graph can break a promise about what came of a lot is found. */
class ComparingTheGenealogyTest {

    /** Bars into a job, some back; its output ships in part, and one comes back. */
    private static final List<Entry> LEDGER = List.of(
            at("S1", Act.RECEIPT, Outcome.OK),
            at("J1", Act.JOB, Outcome.OK),
            on("I1", Act.ISSUE, "J1", "2", Outcome.OK),
            on("I2", Act.ISSUE, "J1", "0.5", Outcome.OK),
            on("B1", Act.MATERIAL_RETURN, "J1", "0.5", Outcome.OK),
            on("P1", Act.COMPLETION, "J1", "12", Outcome.OK),
            on("G1", Act.SHIPMENT, "J1", "0", Outcome.OK),
            on("K1", Act.PICK, "G1", "5", Outcome.OK),
            on("D1", Act.PUT_BACK, "K1", "0", Outcome.OK),
            on("K2", Act.PICK, "G1", "4", Outcome.OK),
            on("L1", Act.CONFIRMATION, "G1", "0", Outcome.OK),
            on("Z1", Act.GOODS_RETURN, "G1", "1", Outcome.OK));

    private static final List<Flow> FLOWS = List.of(
            flow("issued", "S1", "J1", "2"),
            flow("issued", "S1", "J1", "0.50"),
            flow("returned-from-job", "J1", "S1", "0.5"),
            flow("completed", "J1", "J1-A", "12"),
            flow("shipped", "J1-A", "G1", "4"),
            flow("returned-as", "J1-A", "J1-A-R1", "1"));

    private static final Reached ALL = reached(FLOWS);

    @Test
    void givenAGraphThatHasItAll_whenCompared_thenNothingIsFound() {
        assertThat(found(LEDGER, ALL)).isEmpty();
    }

    @Test
    void givenALotOfWhichNothingCame_whenCompared_thenJobOutputAndShipmentAreLost() {
        var nothing = new Reached(List.of(), List.of(), List.of(), List.of());

        assertThat(found(LEDGER, nothing)).containsOnlyKeys(Violation.LOST);
    }

    @Test
    void givenAJobThatIsThereTwice_whenCompared_thenItIsFound() {
        var twice = new Reached(List.of("J1", "J1"), ALL.made(), ALL.shipments(), FLOWS);

        assertThat(found(LEDGER, twice)).containsOnlyKeys(Violation.TWICE);
    }

    @Test
    void givenAShipmentThatWasRefused_whenItIsThere_thenItIsInvented() {
        var refused = changed("L1", Outcome.REFUSED);

        assertThat(found(refused, ALL)).containsOnlyKeys(Violation.INVENTED);
    }

    @Test
    void givenAShipmentWithoutAnswer_whenItIsThereOrNot_thenBothAreRight() {
        var unknown = changed("L1", Outcome.UNKNOWN).stream()
                .filter(entry -> entry.write().act() != Act.GOODS_RETURN)
                .toList();
        var returned = flow("returned-as", "J1-A", "J1-A-R1", "1");
        var there = new Reached(List.of("J1"), List.of("J1-A"), List.of("G1"), without(returned));
        var notThere = new Reached(List.of("J1"), List.of("J1-A"), List.of(), without(returned, FLOWS.get(4)));

        assertThat(found(unknown, there)).isEmpty();
        assertThat(found(unknown, notThere)).isEmpty();
    }

    @Test
    void givenAnIssueThatIsMissingOrDoubled_whenCompared_thenItIsOutOfBalance() {
        assertThat(found(LEDGER, reached(without(FLOWS.getFirst())))).containsOnlyKeys(Violation.OUT_OF_BALANCE);
        assertThat(found(LEDGER, reached(with(FLOWS.getFirst())))).containsOnlyKeys(Violation.OUT_OF_BALANCE);
    }

    @Test
    void givenAReturnThatIsMissing_whenCompared_thenItIsOutOfBalance() {
        assertThat(found(LEDGER, reached(without(FLOWS.get(2))))).containsOnlyKeys(Violation.OUT_OF_BALANCE);
    }

    @Test
    void givenAShipmentOfMoreThanWasPicked_whenCompared_thenItIsOutOfBalance() {
        var more = reached(with(flow("shipped", "J1-A", "G1", "5")));

        assertThat(found(LEDGER, more)).containsOnlyKeys(Violation.OUT_OF_BALANCE);
    }

    @Test
    void givenGoodsThatCameBackAndAreMissing_whenCompared_thenItIsOutOfBalance() {
        var missing = new Reached(List.of("J1"), List.of("J1-A"), List.of("G1"), without(FLOWS.get(5)));

        assertThat(found(LEDGER, missing)).containsOnlyKeys(Violation.OUT_OF_BALANCE);
    }

    @Test
    void givenALotThatCameOfNothing_whenCompared_thenItIsInvented() {
        var stranger = new Reached(List.of("J1"), List.of("J1-A", "J1-A-R1", "J9-A"), List.of("G1"), FLOWS);

        assertThat(found(LEDGER, stranger)).containsOnlyKeys(Violation.INVENTED);
    }

    @Test
    void givenAVoidedIssueOfAnotherLot_whenItStillReachesTheJob_thenItIsInvented() {
        var ledger = wrongTag(Outcome.OK);
        var stillThere = new Reached(List.of("J1"), List.of(), List.of(), List.of(flow("issued", "S0", "J1", "1")));
        var gone = new Reached(List.of("J0"), List.of(), List.of(), List.of());

        assertThat(ofTheOther(ledger, stillThere)).containsKey(Violation.INVENTED);
        assertThat(ofTheOther(ledger, gone)).isEmpty();
    }

    @Test
    void givenACorrectionWithoutAnswer_whenTheMistakeIsThereOrNot_thenBothAreRight() {
        var ledger = wrongTag(Outcome.UNKNOWN);
        var there = new Reached(List.of("J0", "J1"), List.of(), List.of(), List.of(flow("issued", "S0", "J1", "1")));

        assertThat(ofTheOther(ledger, there)).isEmpty();
        assertThat(ofTheOther(ledger, new Reached(List.of("J0"), List.of(), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void givenSerialsOfWhichOneIsMissing_whenCompared_thenItIsOutOfBalance() {
        var ledger = List.of(
                at("S1", Act.RECEIPT, Outcome.OK),
                at("J1", Act.JOB, Outcome.OK),
                on("I1", Act.ISSUE, "J1", "2", Outcome.OK),
                on("N1", Act.SERIALS, "J1", "2", Outcome.OK));
        var flows = List.of(
                flow("issued", "S1", "J1", "2"),
                flow("completed", "J1", "J1-A", "2"),
                flow("serial-of", "J1-A", "J1-0001", "0"),
                flow("serial-of", "J1-A", "J1-0002", "0"));
        var all = new Reached(List.of("J1"), List.of("J1-A", "J1-0001", "J1-0002"), List.of(), flows);
        var oneLess = new Reached(List.of("J1"), List.of("J1-A", "J1-0001"), List.of(), flows.subList(0, 3));

        assertThat(found(ledger, all)).isEmpty();
        assertThat(found(ledger, oneLess)).containsOnlyKeys(Violation.OUT_OF_BALANCE);
    }

    /** One bar of lot S0, heat M0, was scanned into J1 and corrected. */
    private static List<Entry> wrongTag(Outcome correction) {
        var mistake = new Write("I9", Act.ISSUE, "S0", "M0", "J1", BigDecimal.ONE);
        return Stream.concat(
                        LEDGER.stream(),
                        Stream.of(
                                new Entry(Write.at("S0", Act.RECEIPT, "S0", "M0"), Outcome.OK),
                                new Entry(Write.at("J0", Act.JOB, "S0", "M0"), Outcome.OK),
                                new Entry(new Write("I0", Act.ISSUE, "S0", "M0", "J0", BigDecimal.ZERO), Outcome.OK),
                                new Entry(mistake, Outcome.OK),
                                on("V1", Act.REISSUE, "I9", "1", correction)))
                .toList();
    }

    /** What is found of heat M0; of M1 all is right, whether the correction took effect or not. */
    private static Map<Violation, List<String>> ofTheOther(List<Entry> ledger, Reached reached) {
        var corrected = ledger.getLast().is(Outcome.OK) ? with(flow("issued", "S1", "J1", "1")) : FLOWS;
        var output = reached.jobs().contains("J1") ? ALL : null;
        var flows = new ArrayList<>(reached.flows());
        if (output != null) {
            flows.addAll(FLOWS.subList(3, 6));
        }
        var other = output == null ? reached : new Reached(reached.jobs(), output.made(), output.shipments(), flows);
        return ComparingTheGenealogy.compare(ledger, Map.of("M1", reached(corrected), "M0", other))
                .all();
    }

    private static Map<Violation, List<String>> found(List<Entry> ledger, Reached reached) {
        return ComparingTheGenealogy.compare(ledger, Map.of("M1", reached)).all();
    }

    private static List<Entry> changed(String mark, Outcome outcome) {
        return LEDGER.stream()
                .map(entry -> entry.write().mark().equals(mark) ? new Entry(entry.write(), outcome) : entry)
                .toList();
    }

    private static Reached reached(List<Flow> flows) {
        return new Reached(List.of("J1"), List.of("J1-A", "J1-A-R1"), List.of("G1"), flows);
    }

    private static List<Flow> without(Flow... flows) {
        var rest = new ArrayList<>(FLOWS);
        rest.removeAll(List.of(flows));
        return rest;
    }

    private static List<Flow> with(Flow flow) {
        return Stream.concat(FLOWS.stream(), Stream.of(flow)).toList();
    }

    private static Flow flow(String kind, String from, String to, String quantity) {
        return new Flow(kind, from, to, new BigDecimal(quantity));
    }
}
