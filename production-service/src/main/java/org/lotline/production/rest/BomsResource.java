package org.lotline.production.rest;

import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.production.api.BomsApi;
import org.lotline.contracts.production.model.BomDefinitionJson;
import org.lotline.contracts.production.model.BomJson;
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
                            BomMapping.INSTANCE.modelOf(defined.noun()),
                            defined.isNew(),
                            "boms",
                            partNumber,
                            "revisions",
                            revision);
                });
    }

    @Override
    public RestResponse<BomJson> getBom(String partNumber, String revision) {
        var id = new ItemId(partNumber, revision);
        Bom bom = Answers.found(Bom.findByIdOptional(id), "bill of material", id);
        return RestResponse.ok(BomMapping.INSTANCE.modelOf(bom));
    }

    private static BomDefinition definitionOf(ItemId product, BomDefinitionJson given) {
        var lines = new ArrayList<BomLine>();
        for (var index = 0; index < given.getLines().size(); index++) {
            var line = given.getLines().get(index);
            lines.add(BomLine.of(
                    BomMapping.INSTANCE.idOf(line.getItem()),
                    Quantities.quantityOf(line.getQuantity(), "lines[%d].quantity".formatted(index)),
                    line.getPer(),
                    line.getSubstitutes().stream()
                            .map(BomMapping.INSTANCE::idOf)
                            .toList(),
                    line.getLossPercent(),
                    line.getTolerancePercent()));
        }
        return new BomDefinition(product, given.getBomRevision(), lines);
    }
}
