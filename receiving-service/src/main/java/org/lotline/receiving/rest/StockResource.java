package org.lotline.receiving.rest;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.receiving.api.StockApi;
import org.lotline.contracts.receiving.model.SortOrderJson;
import org.lotline.contracts.receiving.model.StockPageJson;
import org.lotline.contracts.receiving.model.StockSortJson;
import org.lotline.contracts.receiving.model.StockStatusJson;
import org.lotline.receiving.list.SortOrder;
import org.lotline.receiving.stock.ListingStock;
import org.lotline.receiving.stock.StockQuestion;
import org.lotline.receiving.stock.StockSort;
import org.lotline.receiving.stock.StockStatus;

/** The stock of the dock over REST. */
public class StockResource implements StockApi {

    private final ListingStock stock;
    private final UnitCosts costs;

    StockResource(ListingStock stock, UnitCosts costs) {
        this.stock = stock;
        this.costs = costs;
    }

    @Override
    public RestResponse<StockPageJson> listStock(
            String partNumber,
            String revision,
            String lot,
            String location,
            String owner,
            Boolean customerOwned,
            StockStatusJson status,
            Boolean expired,
            LocalDate expiresFrom,
            LocalDate expiresTo,
            StockSortJson sort,
            SortOrderJson order,
            Integer limit,
            String after) {
        var question = new StockQuestion(
                partNumber,
                revision,
                lot,
                location,
                owner,
                customerOwned,
                StockStatus.valueOf(status.name()),
                expired,
                expiresFrom,
                expiresTo);
        var sorting = SortOrder.by(StockSort.valueOf(sort.name()).key(), ListMapping.isDescending(order));
        var page = stock.page(question, sorting, after, limit);
        return RestResponse.ok(new StockPageJson()
                .stock(page.rows().stream()
                        .map(row -> ListMapping.modelOf(row, costs.of(row.unitCost(), row.currency())))
                        .toList())
                .truncated(page.isTruncated())
                .next(page.next()));
    }
}
