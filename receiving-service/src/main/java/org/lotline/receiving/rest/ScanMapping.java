package org.lotline.receiving.rest;

import java.util.List;
import org.lotline.contracts.receiving.model.HoldStateJson;
import org.lotline.contracts.receiving.model.ScanActJson;
import org.lotline.contracts.receiving.model.ScanAnswerJson;
import org.lotline.contracts.receiving.model.ScanFieldJson;
import org.lotline.contracts.receiving.model.ScanFlawJson;
import org.lotline.contracts.receiving.model.ScanKindJson;
import org.lotline.contracts.receiving.model.ScannedHoldJson;
import org.lotline.contracts.receiving.model.ScannedLotJson;
import org.lotline.contracts.receiving.model.StockStatusJson;
import org.lotline.contracts.shared.model.ItemReferenceJson;
import org.lotline.material.LabelField;
import org.lotline.material.LabelMeaning;
import org.lotline.receiving.scan.HoldsOnLots;
import org.lotline.receiving.scan.Possible;
import org.lotline.receiving.scan.Scan;
import org.lotline.receiving.scan.ScannedLot;
import org.lotline.runtime.rest.Quantities;

/** Scans between the contract and the noun. */
final class ScanMapping {

    private ScanMapping() {}

    static ScanAnswerJson modelOf(Scan scan) {
        return new ScanAnswerJson()
                .kind(ScanKindJson.valueOf(scan.kind().name()))
                .sure(scan.isSure())
                .fields(scan.fields().stream().map(ScanMapping::modelOf).toList())
                .flaws(scan.label().flaws().stream()
                        .sorted()
                        .map(flaw -> ScanFlawJson.valueOf(flaw.name()))
                        .toList())
                .numbers(scan.numbers())
                .found(foundOf(scan.lots().size()))
                .lots(scan.lots().stream().map(ScanMapping::modelOf).toList())
                .truncated(scan.isTruncated())
                .nearMisses(scan.nearMisses().stream().map(LotMapping::modelOf).toList())
                .acts(actsOf(scan.acts()));
    }

    private static ScanAnswerJson.FoundEnum foundOf(int lots) {
        return switch (lots) {
            case 0 -> ScanAnswerJson.FoundEnum.NONE;
            case 1 -> ScanAnswerJson.FoundEnum.ONE;
            default -> ScanAnswerJson.FoundEnum.SEVERAL;
        };
    }

    private static ScanFieldJson modelOf(LabelField field) {
        return new ScanFieldJson()
                .identifier(field.identifier())
                .meaning(LabelMeaning.of(field.identifier())
                        .map(meaning -> ScanFieldJson.MeaningEnum.valueOf(meaning.name()))
                        .orElse(null))
                .value(field.value());
    }

    private static ScannedLotJson modelOf(ScannedLot scanned) {
        var lot = scanned.lot();
        return new ScannedLotJson()
                .lotId(lot.lotId)
                .lotNumber(lot.lotNumber)
                .by(ScannedLotJson.ByEnum.fromValue(scanned.by().kind()))
                .item(new ItemReferenceJson().partNumber(lot.item.partNumber()).revision(lot.item.revision()))
                .status(StockStatusJson.valueOf(scanned.status().name()))
                .inspection(LotMapping.modelOf(scanned.inspection()))
                .quantity(Quantities.modelOf(scanned.quantity()))
                .location(lot.location)
                .owner(lot.owner)
                .expiresOn(lot.expiresOn)
                .expired(scanned.isExpired())
                .hold(HoldStateJson.valueOf(scanned.holds().state().name()))
                .holds(scanned.holds().holds().stream()
                        .map(ScanMapping::modelOf)
                        .toList())
                .voidReason(lot.voidReason)
                .acts(actsOf(scanned.acts()));
    }

    private static ScannedHoldJson modelOf(HoldsOnLots.Hold hold) {
        return new ScannedHoldJson()
                .holdNumber(hold.holdNumber())
                .reason(hold.reason())
                .blocks(ScannedHoldJson.BlocksEnum.fromValue(hold.blocks()))
                .by(hold.by());
    }

    private static List<ScanActJson> actsOf(List<Possible> acts) {
        return acts.stream()
                .map(possible -> new ScanActJson()
                        .act(ScanActJson.ActEnum.valueOf(possible.act().name()))
                        .method(ScanActJson.MethodEnum.valueOf(possible.act().method()))
                        .path(possible.path()))
                .toList();
    }
}
