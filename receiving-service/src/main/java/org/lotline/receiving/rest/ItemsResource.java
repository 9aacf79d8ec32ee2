package org.lotline.receiving.rest;

import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.receiving.api.ItemsApi;
import org.lotline.contracts.receiving.model.ItemDefinitionJson;
import org.lotline.contracts.receiving.model.ItemJson;
import org.lotline.contracts.receiving.model.ItemPageJson;
import org.lotline.receiving.item.DefiningItems;
import org.lotline.receiving.item.FindingItems;
import org.lotline.receiving.item.Item;
import org.lotline.receiving.item.ItemId;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Page;

/** Purchased items over REST. */
public class ItemsResource implements ItemsApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final DefiningItems defining;
    private final FindingItems items;

    ItemsResource(OnceOnly once, ActContexts acting, DefiningItems defining, FindingItems items) {
        this.once = once;
        this.acting = acting;
        this.defining = defining;
        this.items = items;
    }

    @Override
    public RestResponse<ItemJson> defineItem(
            String partNumber, String revision, String idempotencyKey, ItemDefinitionJson definition) {
        var stated = ItemMapping.statedItemOf(new ItemId(partNumber, revision), definition);
        return once.perform(
                "defineItem", idempotencyKey, List.of(partNumber, revision, definition), ItemJson.class, () -> {
                    var defined = defining.define(stated, acting.begin(null));
                    return Answers.defined(
                            ItemMapping.modelOf(defined.noun()),
                            defined.isNew(),
                            "items",
                            partNumber,
                            "revisions",
                            revision);
                });
    }

    @Override
    public RestResponse<ItemJson> getItem(String partNumber, String revision) {
        var id = new ItemId(partNumber, revision);
        return RestResponse.ok(ItemMapping.modelOf(Answers.found(Item.findByIdOptional(id), "item", id)));
    }

    @Override
    public RestResponse<ItemPageJson> listItems(Integer limit, String after) {
        var page =
                Page.of(items.behind(ItemMapping.idAt(after), limit + 1), limit, item -> ItemMapping.placeOf(item.id));
        return RestResponse.ok(new ItemPageJson()
                .items(page.rows().stream().map(ItemMapping::modelOf).toList())
                .truncated(page.truncated())
                .next(page.next()));
    }
}
