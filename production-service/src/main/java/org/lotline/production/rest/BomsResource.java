package org.lotline.production.rest;

import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.production.api.BomsApi;
import org.lotline.contracts.production.model.BomDefinitionJson;
import org.lotline.contracts.production.model.BomJson;
import org.lotline.contracts.production.model.BomLineJson;
import org.lotline.contracts.shared.model.ItemReferenceJson;
import org.lotline.production.bom.Bom;
import org.lotline.production.bom.BomDefinition;
import org.lotline.production.bom.BomLine;
import org.lotline.production.bom.DefiningBoms;
import org.lotline.production.item.ItemId;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Quantities;

/** Bills of material over REST. */
public class BomsResource implements BomsApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final DefiningBoms defining;

    BomsResource(OnceOnly once, ActContexts acting, DefiningBoms defining) {
        this.once = once;
        this.acting = acting;
        this.defining = defining;
    }

    @Override
    public RestResponse<BomJson> defineBom(
            String partNumber, String revision, String idempotencyKey, BomDefinitionJson definition) {
        var stated = definitionOf(new ItemId(partNumber, revision), definition);
        return once.perform(
                "defineBom", idempotencyKey, List.of(partNumber, revision, definition), BomJson.class, () -> {
                    var defined = defining.define(stated, acting.begin(null));
                    return Answers.defined(
                            modelOf(defined.noun()), defined.isNew(), "boms", partNumber, "revisions", revision);
                });
    }

    @Override
    public RestResponse<BomJson> getBom(String partNumber, String revision) {
        var id = new ItemId(partNumber, revision);
        Bom bom = Answers.found(Bom.findByIdOptional(id), "bill of material", id);
        return RestResponse.ok(modelOf(bom));
    }

    private static BomDefinition definitionOf(ItemId product, BomDefinitionJson given) {
        var lines = new ArrayList<BomLine>();
        for (var index = 0; index < given.getLines().size(); index++) {
            var line = given.getLines().get(index);
            lines.add(BomLine.of(
                    idOf(line.getItem()),
                    Quantities.quantityOf(line.getQuantity(), "lines[%d].quantity".formatted(index)),
                    line.getPer(),
                    line.getSubstitutes().stream().map(BomsResource::idOf).toList(),
                    line.getLossPercent(),
                    line.getTolerancePercent()));
        }
        return new BomDefinition(product, given.getBomRevision(), lines);
    }

    private static BomJson modelOf(Bom bom) {
        return new BomJson()
                .item(Quantities.modelOf(bom.product.item()))
                .bomRevision(bom.bomRevision)
                .lines(bom.lines.stream().map(BomsResource::modelOf).toList());
    }

    private static BomLineJson modelOf(BomLine line) {
        return new BomLineJson()
                .item(Quantities.modelOf(line.item().item()))
                .quantity(Quantities.modelOf(line.quantity()))
                .per(line.per())
                .substitutes(line.substituteItems().stream()
                        .map(item -> Quantities.modelOf(item.item()))
                        .toList())
                .lossPercent(line.lossPercent())
                .tolerancePercent(line.tolerancePercent());
    }

    private static ItemId idOf(ItemReferenceJson item) {
        return new ItemId(item.getPartNumber(), item.getRevision());
    }
}
