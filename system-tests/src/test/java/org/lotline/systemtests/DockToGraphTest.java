package org.lotline.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.receiving.model.LotJson;
import org.lotline.contracts.trace.model.CardFactJson;
import org.lotline.contracts.trace.model.ForwardTraceJson;
import org.lotline.contracts.trace.model.GapJson;
import org.lotline.contracts.trace.model.TraceIdentityJson;
import org.lotline.contracts.trace.model.TracedLotJson;
import org.lotline.localplant.Plant;
import org.lotline.systemtests.plant.Asker;
import org.lotline.systemtests.plant.Dock;
import org.lotline.systemtests.plant.OnThePlant;

/** The main job: what was received at the dock is found by the forward trace. Each test has an item and heats of its own. */
@OnThePlant
class DockToGraphTest {

    private final Dock dock;
    private final Asker asker;

    DockToGraphTest(Plant plant) {
        dock = new Dock(plant);
        asker = new Asker(plant);
        List.of("STEEL", "BROWN", "OHIO").forEach(dock::supplier);
        List.of("GLS", "OSB").forEach(dock::mill);
    }

    @Test
    void givenADelivery_whenItsHeatIsTracedAtOnce_thenTheLotIsThereWithItsTimes() {
        dock.bars("D2G-1");
        var before = Instant.now();
        var received = dock.receive("D2G-1", "STEEL", "B10001", "GLS", "SL-1");

        var trace = asker.byHeat("B10001");

        assertThat(trace.getUpToDate()).isTrue();
        var lot = onlyLot(trace);
        assertThat(lot.getLotId()).isEqualTo(received.getLotId());
        assertThat(lot.getLotNumber()).isEqualTo(received.getLotNumber()).matches("\\d{8}-STEEL-\\d{3,}");
        assertThat(lot.getQuantity().getValue()).isEqualByComparingTo("20");
        assertThat(lot.getQuantity().getUnit()).isEqualTo("{bar}");
        assertThat(lot.getSupplierLot()).isEqualTo("SL-1");
        assertThat(lot.getLocation()).isEqualTo("Rack 3-B");
        assertThat(lot.getRecordedAt()).isEqualTo(received.getRecordedAt()).isAfterOrEqualTo(before);
        assertThat(lot.getOccurredAt()).isEqualTo(received.getOccurredAt());
        assertThat(trace.getAskedAt()).isAfterOrEqualTo(received.getRecordedAt());
        assertThat(trace.getAnsweredAt()).isAfterOrEqualTo(trace.getAskedAt());
    }

    @Test
    void givenOneMeltFromTwoDistributorsInTwoSpellings_whenItIsTraced_thenItIsOneIdentity() {
        dock.bars("D2G-2");
        var steel = dock.receive("D2G-2", "STEEL", "B10002", "GLS", "SL-1");
        var brown = dock.receive("D2G-2", "BROWN", "b-1 0002", "GLS", "SL-1");

        var trace = asker.byHeat("B-10002");

        assertThat(trace.getIdentities()).singleElement().satisfies(melt -> {
            assertThat(melt.getMill()).isEqualTo("GLS");
            assertThat(melt.getMillName()).isEqualTo("Mill GLS");
            assertThat(melt.getSpellings()).containsExactlyInAnyOrder("B10002", "b-1 0002");
            assertThat(ids(melt)).containsExactlyInAnyOrder(steel.getLotId(), brown.getLotId());
        });
        assertThat(trace.getCounts().getLots()).isEqualTo(2);
    }

    @Test
    void givenTheSameNumberOfTwoMillsAndOfNone_whenItIsTraced_thenEachIsAnIdentityOfItsOwn() {
        dock.bars("D2G-3");
        var gls = dock.receive("D2G-3", "STEEL", "B10003", "GLS", "SL-1");
        var osb = dock.receive("D2G-3", "OHIO", "B10003", "OSB", "SL-2");
        var unknown = dock.receive("D2G-3", "BROWN", "B10003", null, "SL-3");

        var trace = asker.byHeat("B10003");

        assertThat(trace.getIdentities())
                .hasSize(3)
                .anySatisfy(melt -> isOf(melt, "GLS", gls))
                .anySatisfy(melt -> isOf(melt, "OSB", osb))
                .anySatisfy(melt -> isOf(melt, null, unknown));
        assertThat(gaps(trace)).contains(GapJson.KindEnum.MILL_MISSING);
    }

    @Test
    void givenRequiredCertificates_whenTheLastIsFiled_thenTheGapClosesAndTheTraceIsComplete() {
        dock.bars("D2G-4");
        var first = dock.receive("D2G-4", "STEEL", "B10004", "GLS", "SL-1");
        var second = dock.receive("D2G-4", "BROWN", "B10004", "GLS", "SL-2");
        dock.certify(first, "MTR-10004-1");
        var before = asker.byHeat("B10004");
        dock.certify(second, "MTR-10004-2");

        var trace = asker.byHeat("B10004");

        assertThat(before.getGaps()).singleElement().satisfies(gap -> {
            assertThat(gap.getKind()).isEqualTo(GapJson.KindEnum.CERTIFICATE_MISSING);
            assertThat(gap.getLotId()).isEqualTo(second.getLotId());
            assertThat(gap.getMessage()).contains(second.getLotNumber(), "CMTR");
        });
        assertThat(before.getComplete()).isFalse();
        assertThat(trace.getGaps()).isEmpty();
        assertThat(trace.getUpToDate()).isTrue();
        assertThat(trace.getComplete()).isTrue();
        assertThat(onlyLot(asker.forward(Map.of("certificate", "mtr 10004 2"))).getLotId())
                .isEqualTo(second.getLotId());
    }

    @Test
    void givenAFiledCertificate_whenItIsReviewed_thenTheGapClosesAndAnEarlierMomentStillHasIt() {
        dock.bars("D2G-11");
        var lot = dock.receive("D2G-11", "STEEL", "B10011", "GLS", "SL-1");
        var certificateId = dock.file(lot, "MTR-10011");
        var before = Instant.now();
        dock.review(certificateId, "accepted");

        var trace = asker.byHeat("B10011");

        assertThat(trace.getGaps()).isEmpty();
        assertThat(trace.getComplete()).isTrue();
        var asKnownThen = asker.forward(Map.of("heat", "B10011", "knownAt", before.toString()));
        assertThat(asKnownThen.getGaps()).singleElement().satisfies(gap -> {
            assertThat(gap.getKind()).isEqualTo(GapJson.KindEnum.CERTIFICATE_NOT_REVIEWED);
            assertThat(gap.getMessage()).contains("MTR-10011", lot.getLotNumber());
        });
    }

    @Test
    void givenAnAcceptedCertificate_whenItIsRejectedLater_thenTheTraceSaysSo() {
        dock.bars("D2G-12");
        var lot = dock.receive("D2G-12", "STEEL", "B10012", "GLS", "SL-1");
        var certificateId = dock.file(lot, "MTR-10012");
        dock.review(certificateId, "accepted");
        dock.review(certificateId, "rejected");

        var trace = asker.byHeat("B10012");

        assertThat(gaps(trace)).containsExactly(GapJson.KindEnum.CERTIFICATE_REJECTED);
    }

    @Test
    void givenARenamedLot_whenEitherNumberIsTraced_thenItIsTheSameLot() {
        dock.bars("D2G-5");
        var lot = dock.receive("D2G-5", "STEEL", "B10005", "GLS", "SL-1");
        dock.rename(lot, "RACK3B-D2G5");

        var byFormer = onlyLot(asker.forward(Map.of("lot", lot.getLotNumber())));
        var byPresent = onlyLot(asker.forward(Map.of("lot", "rack3b d2g5")));

        assertThat(byFormer).isEqualTo(byPresent);
        assertThat(byPresent.getLotId()).isEqualTo(lot.getLotId());
        assertThat(byPresent.getLotNumber()).isEqualTo("RACK3B-D2G5");
        assertThat(byPresent.getFormerNumbers()).containsExactly(lot.getLotNumber());
    }

    @Test
    void givenACorrectedReceipt_whenItIsAskedAsOfBefore_thenItIsAnsweredAsItWasKnownThen() {
        dock.bars("D2G-6");
        var lot = dock.receive("D2G-6", "STEEL", "B10006", "GLS", "SL-1");
        var before = Instant.now();
        dock.correct(lot, Dock.facts("D2G-6", 18, "B10906", "GLS", "SL-1"));

        var asKnownThen = asker.forward(Map.of("heat", "B10006", "knownAt", before.toString()));

        assertThat(onlyLot(asKnownThen).getQuantity().getValue()).isEqualByComparingTo("20");
        assertThat(asKnownThen.getKnownAt()).isEqualTo(before);
        assertThat(asker.byHeat("B10006").getFound()).isFalse();
        var now = onlyLot(asker.byHeat("B10906"));
        assertThat(now.getLotId()).isEqualTo(lot.getLotId());
        assertThat(now.getLotNumber()).isEqualTo(lot.getLotNumber());
        assertThat(now.getQuantity().getValue()).isEqualByComparingTo("18");
        assertThat(asker.forward(Map.of("heat", "B10906", "knownAt", before.toString()))
                        .getFound())
                .isFalse();
    }

    @Test
    void givenAReceiptThatWasTakenBack_whenItsHeatIsTraced_thenItIsNotFoundAndTheCardSaysWhy() {
        dock.bars("D2G-7");
        var lot = dock.receive("D2G-7", "STEEL", "B10007", "GLS", "SL-1");
        dock.takeBack(lot);

        var trace = asker.byHeat("B10007");

        assertThat(trace.getFound()).isFalse();
        assertThat(trace.getIdentities()).isEmpty();
        assertThat(asker.card(lot.getLotId().toString()).getCards())
                .singleElement()
                .satisfies(card -> {
                    assertThat(card.getVoided()).isTrue();
                    assertThat(card.getFacts())
                            .isNotEmpty()
                            .allSatisfy(fact -> assertThat(fact.getVoidReason()).isEqualTo("Tags were swapped"))
                            .allSatisfy(fact -> assertThat(fact.getVoidedBy()).isEqualTo("inspector-1"));
                });
    }

    @Test
    void givenALotWithCertificate_whenItsCardIsAsked_thenEverythingRecordedIsOnIt() {
        dock.bars("D2G-8");
        var lot = dock.receive("D2G-8", "STEEL", "B10008", "GLS", "SL-8");
        dock.certify(lot, "MTR-10008");

        var cards = asker.card(lot.getLotNumber());

        assertThat(cards.getUpToDate()).isTrue();
        assertThat(cards.getComplete()).isTrue();
        assertThat(cards.getCards()).singleElement().satisfies(card -> {
            assertThat(card.getLot().getLotId()).isEqualTo(lot.getLotId());
            assertThat(card.getVoided()).isFalse();
            assertThat(card.getGaps()).isEmpty();
            assertThat(card.getCertificates())
                    .singleElement()
                    .satisfies(
                            certificate -> assertThat(certificate.getNumber()).isEqualTo("MTR-10008"))
                    .satisfies(certificate ->
                            assertThat(certificate.getReview().getResult()).isEqualTo("accepted"));
            assertThat(card.getInputs())
                    .anySatisfy(flow -> assertThat(flow.getFrom()).isEqualTo("heat:GLS:B10008"));
            assertThat(card.getFacts())
                    .extracting(CardFactJson::getFactId)
                    .doesNotHaveDuplicates()
                    .allSatisfy(fact -> assertThat(fact).matches("[0-9a-f-]{36}#\\d+"));
            assertThat(card.getFacts()).extracting(CardFactJson::getRecordedBy).containsOnly("clerk-1");
        });
    }

    @Test
    void givenAHeatThatNobodyHas_whenItIsTraced_thenNotFoundComesWithNearMissesAndLotsWithoutHeat() {
        dock.bars("D2G-9");
        dock.receive("D2G-9", "STEEL", "B1OOO9", "GLS", "SL-1");
        var before = asker.byHeat("B10009").getLotsWithoutHeat();
        dock.receive("D2G-9", "BROWN", null, null, "SL-2");

        var trace = asker.byHeat("B10009");

        assertThat(trace.getFound()).isFalse();
        assertThat(trace.getIdentities()).isEmpty();
        assertThat(trace.getNearMisses())
                .anySatisfy(near -> assertThat(near.getNumber()).isEqualTo("B1OOO9"));
        assertThat(trace.getLotsWithoutHeat()).isEqualTo(before + 1);
        assertThat(trace.getComplete()).isFalse();
    }

    @Test
    void givenALotWithoutHeatOfTheSameItem_whenAHeatIsTraced_thenTheLotCannotBeExcludedUntilItsHeatIsRecorded() {
        dock.bars("D2G-10");
        dock.certify(dock.receive("D2G-10", "STEEL", "B10010", "GLS", "SL-1"), "MTR-10010-1");
        var suspect = dock.receive("D2G-10", "BROWN", null, null, "SL-2");
        dock.certify(suspect, "MTR-10010-2");
        var before = asker.byHeat("B10010");
        dock.correct(suspect, Dock.facts("D2G-10", 20, "B10910", "GLS", "SL-2"));

        var trace = asker.byHeat("B10010");

        assertThat(before.getCannotBeExcluded())
                .extracting(TracedLotJson::getLotId)
                .containsExactly(suspect.getLotId());
        assertThat(before.getComplete()).isFalse();
        assertThat(trace.getCannotBeExcluded()).isEmpty();
        assertThat(trace.getComplete()).isTrue();
    }

    private static void isOf(TraceIdentityJson melt, @Nullable String mill, LotJson lot) {
        assertThat(melt.getMill()).isEqualTo(mill);
        assertThat(ids(melt)).containsExactly(lot.getLotId());
    }

    private static TracedLotJson onlyLot(ForwardTraceJson trace) {
        assertThat(trace.getFound()).isTrue();
        assertThat(trace.getIdentities()).hasSize(1);
        assertThat(trace.getIdentities().getFirst().getLots()).hasSize(1);
        return trace.getIdentities().getFirst().getLots().getFirst();
    }

    private static List<UUID> ids(TraceIdentityJson identity) {
        return identity.getLots().stream().map(TracedLotJson::getLotId).toList();
    }

    private static List<GapJson.KindEnum> gaps(ForwardTraceJson trace) {
        return trace.getGaps().stream().map(GapJson::getKind).toList();
    }
}
