package org.lotline.systemtests.faults.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotline.systemtests.faults.compare.Written.LOT;
import static org.lotline.systemtests.faults.compare.Written.at;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lotline.systemtests.faults.ledger.Act;
import org.lotline.systemtests.faults.ledger.Entry;
import org.lotline.systemtests.faults.ledger.Outcome;

/** Every way in which the graph can break a promise about received lots is found, and one that keeps them is left in peace. */
class ComparingTheDockTest {

    private static final UUID OTHER = UUID.fromString("019a2f4e-7c11-7a52-9c0e-51e2d5a7a002");
    private static final Entry RECEIPT = at("S1", Act.RECEIPT, Outcome.OK);
    private static final Entry RENAME = at("R1", Act.RENAME, Outcome.OK);
    private static final Entry CORRECTION = at("C1", Act.CORRECTION, Outcome.OK);
    private static final Entry CERTIFICATE = at("T1", Act.CERTIFICATE, Outcome.OK);
    private static final List<Entry> ALL = List.of(RECEIPT, RENAME, CORRECTION, CERTIFICATE);

    @Test
    void givenAGraphThatHasEverythingOnce_whenCompared_thenNothingIsFound() {
        assertThat(found(ALL, graph(List.of(lot(LOT, "C1", "20260315-LOAD0-001", "R1")), List.of(LOT))))
                .isEmpty();
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
        var refused = at("S1", Act.RECEIPT, Outcome.REFUSED);

        assertThat(found(List.of(refused), graph(List.of(lot(LOT, "S1")), List.of())))
                .containsOnlyKeys(Violation.INVENTED);
    }

    @Test
    void givenAReceiptWithoutAnswer_whenItIsThereOrNot_thenBothAreRight() {
        var unknown = List.of(at("S1", Act.RECEIPT, Outcome.UNKNOWN));

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
        var graph = new GraphEvidence(
                Map.of("M1", List.of(lot(LOT, "S1"))), Map.of(), Map.of(), List.of("heat M1: receiving"));

        assertThat(found(List.of(RECEIPT), graph)).containsOnlyKeys(Violation.NOT_UP_TO_DATE);
    }

    private static Map<Violation, List<String>> found(List<Entry> ledger, GraphEvidence graph) {
        return ComparingTheGraph.compare(ledger, graph).all();
    }

    private static FoundLot lot(UUID lotId, String supplierLot, String... numbers) {
        return new FoundLot(lotId, supplierLot, List.of(numbers));
    }

    /** {@code certified}: the lots that certificate T1 covers; there is none if it is empty. */
    private static GraphEvidence graph(List<FoundLot> lots, List<UUID> certified) {
        List<List<UUID>> certificates = certified.isEmpty() ? List.of() : List.of(certified);
        return new GraphEvidence(Map.of("M1", lots), Map.of(), Map.of("T1", certificates), List.of());
    }
}
