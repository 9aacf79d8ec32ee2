package org.lotline.receiving.rest;

import org.lotline.contracts.receiving.model.OpeningBalanceJson;
import org.lotline.contracts.receiving.model.OpeningBalanceLineJson;
import org.lotline.contracts.receiving.model.OpeningBalanceResultJson;
import org.lotline.contracts.receiving.model.ReportedLineJson;
import org.lotline.receiving.opening.OpeningBalance;
import org.lotline.receiving.opening.Reported;
import org.lotline.runtime.problem.Problems;
import org.lotline.runtime.rule.Findings;

/** Opening balances between the contract and the noun. */
final class OpeningBalanceMapping {

    private OpeningBalanceMapping() {}

    static OpeningBalance balanceOf(OpeningBalanceJson stated) {
        return new OpeningBalance(
                stated.getRecordsSince(),
                stated.getLines().stream().map(OpeningBalanceMapping::lineOf).toList());
    }

    private static OpeningBalance.Line lineOf(OpeningBalanceLineJson line) {
        var cost = line.getUnitCost();
        return new OpeningBalance.Line(
                line.getKey(),
                LotMapping.statedLotOf(
                        line.getItem(),
                        line.getQuantity(),
                        line.getSupplierLot(),
                        line.getHeat(),
                        line.getLocation(),
                        line.getOwner(),
                        null,
                        null,
                        line.getOrigin()),
                line.getLotNumber(),
                line.getSupplier(),
                line.getPurchaseOrder(),
                line.getDeliveryNote(),
                line.getExpiresOn(),
                line.getReceivedOn(),
                cost == null ? null : cost.getAmount(),
                cost == null ? null : cost.getCurrency(),
                line.getRemark());
    }

    static ReportedLineJson modelOf(Reported line) {
        return new ReportedLineJson()
                .key(line.key())
                .result(OpeningBalanceResultJson.valueOf(line.result().name()))
                .lotId(line.lotId())
                .lotNumber(line.lotNumber())
                .missing(line.missing())
                .problem(line.findings().isEmpty() ? null : Problems.document(Findings.refusal(line.findings())));
    }
}
