package org.lotline.production.rest;

import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.production.api.BomsApi;
import org.lotline.contracts.production.model.Bom;
import org.lotline.contracts.production.model.BomDefinition;
import org.lotline.contracts.production.model.BomLine;
import org.lotline.contracts.shared.model.ItemReference;
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
    public RestResponse<Bom> defineBom(
            String partNumber, String revision, String idempotencyKey, BomDefinition definition) {
        var stated = definitionOf(new ItemId(partNumber, revision), definition);
        return once.perform("defineBom", idempotencyKey, List.of(partNumber, revision, definition), Bom.class, () -> {
            var defined = defining.define(stated, acting.begin(null));
            return Answers.defined(modelOf(defined.noun()), defined.isNew(), "boms", partNumber, "revisions", revision);
        });
    }

    @Override
    public RestResponse<Bom> getBom(String partNumber, String revision) {
        var id = new ItemId(partNumber, revision);
        org.lotline.production.bom.Bom bom =
                Answers.found(org.lotline.production.bom.Bom.findByIdOptional(id), "bill of material", id);
        return RestResponse.ok(modelOf(bom));
    }

    private static org.lotline.production.bom.BomDefinition definitionOf(ItemId product, BomDefinition given) {
        var lines = new ArrayList<org.lotline.production.bom.BomLine>();
        for (var index = 0; index < given.getLines().size(); index++) {
            var line = given.getLines().get(index);
            lines.add(org.lotline.production.bom.BomLine.of(
                    idOf(line.getItem()),
                    Quantities.quantityOf(line.getQuantity(), "lines[%d].quantity".formatted(index)),
                    line.getPer(),
                    line.getSubstitutes().stream().map(BomsResource::idOf).toList(),
                    line.getLossPercent(),
                    line.getTolerancePercent()));
        }
        return new org.lotline.production.bom.BomDefinition(product, given.getBomRevision(), lines);
    }

    private static Bom modelOf(org.lotline.production.bom.Bom bom) {
        return new Bom()
                .item(Quantities.modelOf(bom.product.item()))
                .bomRevision(bom.bomRevision)
                .lines(bom.lines.stream().map(BomsResource::modelOf).toList());
    }

    private static BomLine modelOf(org.lotline.production.bom.BomLine line) {
        return new BomLine()
                .item(Quantities.modelOf(line.item().item()))
                .quantity(Quantities.modelOf(line.quantity()))
                .per(line.per())
                .substitutes(line.substituteItems().stream()
                        .map(item -> Quantities.modelOf(item.item()))
                        .toList())
                .lossPercent(line.lossPercent())
                .tolerancePercent(line.tolerancePercent());
    }

    private static ItemId idOf(ItemReference item) {
        return new ItemId(item.getPartNumber(), item.getRevision());
    }
}
