package org.lotline.receiving.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.MillDefined;
import org.lotline.contracts.events.SupplierDefined;
import org.lotline.contracts.receiving.model.PushAnswerJson;
import org.lotline.contracts.receiving.model.PushCountsJson;
import org.lotline.contracts.receiving.model.PushJson;
import org.lotline.contracts.receiving.model.PushResultJson;
import org.lotline.contracts.receiving.model.PushedItemJson;
import org.lotline.contracts.receiving.model.PushedLotJson;
import org.lotline.contracts.receiving.model.PushedMillJson;
import org.lotline.contracts.receiving.model.PushedReceiptLineJson;
import org.lotline.contracts.receiving.model.PushedSupplierJson;
import org.lotline.receiving.item.ItemId;
import org.lotline.receiving.item.StatedItem;
import org.lotline.receiving.lot.Lot;
import org.lotline.receiving.push.LineResult;
import org.lotline.receiving.push.Push;
import org.lotline.receiving.push.PushKind;
import org.lotline.receiving.push.PushOutcome;
import org.lotline.receiving.push.PushedLine;
import org.lotline.receiving.push.ToldReceipt;
import org.lotline.runtime.problem.Problems;
import org.lotline.runtime.rule.Findings;

/** Pushes between the contract and the noun. */
@ApplicationScoped
class PushMapping {

    private final CorrectionMapping corrections;

    PushMapping(CorrectionMapping corrections) {
        this.corrections = corrections;
    }

    static Push pushOf(PushJson push) {
        return new Push(
                each(push.getSuppliers(), PushMapping::supplierOf),
                each(push.getMills(), PushMapping::millOf),
                each(push.getItems(), PushMapping::itemOf),
                each(push.getReceiptLines(), PushMapping::receiptLineOf));
    }

    private static <J, T> List<T> each(List<J> lines, BiFunction<Integer, J, T> line) {
        return IntStream.range(0, lines.size())
                .mapToObj(index -> line.apply(index, lines.get(index)))
                .toList();
    }

    private static PushedLine<SupplierDefined> supplierOf(int index, PushedSupplierJson line) {
        return new PushedLine<>(
                PushKind.SUPPLIER,
                index,
                line.getKey(),
                line.getSourceVersion(),
                Optional.of(Keys.supplier(line.getCode())),
                SupplierMapping.INSTANCE.definitionOf(line.getCode(), line.getDefinition()));
    }

    private static PushedLine<MillDefined> millOf(int index, PushedMillJson line) {
        return new PushedLine<>(
                PushKind.MILL,
                index,
                line.getKey(),
                line.getSourceVersion(),
                Optional.of(Keys.mill(line.getCode())),
                MillMapping.INSTANCE.definitionOf(line.getCode(), line.getDefinition()));
    }

    private static PushedLine<StatedItem> itemOf(int index, PushedItemJson line) {
        var id = new ItemId(line.getPartNumber(), line.getRevision());
        return new PushedLine<>(
                PushKind.ITEM,
                index,
                line.getKey(),
                line.getSourceVersion(),
                Optional.of(Keys.item(id.item())),
                ItemMapping.statedItemOf(id, line.getDefinition()));
    }

    private static PushedLine<ToldReceipt> receiptLineOf(int index, PushedReceiptLineJson line) {
        var told = new ToldReceipt(
                line.getSupplier(),
                line.getDeliveryNote(),
                line.getOccurredAt(),
                PurchaseReceiptsResource.lineOf(line.getDelivered()));
        return new PushedLine<>(
                PushKind.RECEIPT_LINE, index, line.getKey(), line.getSourceVersion(), told.record(), told);
    }

    PushAnswerJson modelOf(List<LineResult> results) {
        return new PushAnswerJson()
                .counts(new PushCountsJson()
                        ._new(count(results, PushOutcome.NEW))
                        .changed(count(results, PushOutcome.CHANGED))
                        .unchanged(count(results, PushOutcome.UNCHANGED))
                        .outdated(count(results, PushOutcome.OUTDATED))
                        .refused(count(results, PushOutcome.REFUSED)))
                .results(results.stream().map(this::modelOf).toList());
    }

    private static int count(Collection<LineResult> results, PushOutcome outcome) {
        return Math.toIntExact(
                results.stream().filter(result -> result.outcome() == outcome).count());
    }

    private PushResultJson modelOf(LineResult result) {
        var model = new PushResultJson()
                .kind(PushResultJson.KindEnum.valueOf(result.line().kind().name()))
                .key(result.line().key())
                .result(PushResultJson.ResultEnum.valueOf(result.outcome().name()))
                .lots(result.lots().stream().map(PushMapping::modelOf).toList());
        result.correction().ifPresent(done -> model.correction(corrections.modelOf(done.corrected(), done.resting())));
        return result.findings().isEmpty()
                ? model
                : model.problem(Problems.document(Findings.refusal(result.findings())));
    }

    private static PushedLotJson modelOf(Lot lot) {
        return new PushedLotJson().lotId(lot.lotId).lotNumber(lot.lotNumber);
    }
}
