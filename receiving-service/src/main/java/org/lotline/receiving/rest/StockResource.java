package org.lotline.receiving.rest;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.receiving.api.StockApi;
import org.lotline.contracts.receiving.model.InspectionStatusJson;
import org.lotline.contracts.receiving.model.SortOrderJson;
import org.lotline.contracts.receiving.model.StockPageJson;
import org.lotline.contracts.receiving.model.StockSortJson;
import org.lotline.contracts.receiving.model.StockStatusJson;
import org.lotline.receiving.inspection.InspectionStatus;
import org.lotline.receiving.inspection.QualityWords;
import org.lotline.receiving.list.SortOrder;
import org.lotline.receiving.stock.ListingStock;
import org.lotline.receiving.stock.StockQuestion;
import org.lotline.receiving.stock.StockSort;
import org.lotline.receiving.stock.StockStatus;
import org.lotline.receiving.stock.StockedLot;

/** The stock of the dock over REST. */
public class StockResource implements StockApi {

    private final ListingStock stock;
    private final UnitCosts costs;
    private final QualityWords words;

    StockResource(ListingStock stock, UnitCosts costs, QualityWords words) {
        this.stock = stock;
        this.costs = costs;
        this.words = words;
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
            InspectionStatusJson inspection,
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
                inspection == null ? null : InspectionStatus.valueOf(inspection.name()),
                expired,
                expiresFrom,
                expiresTo);
        var sorting = SortOrder.by(StockSort.valueOf(sort.name()).key(), ListMapping.isDescending(order));
        var page = stock.page(question, sorting, after, limit);
        var inspections =
                words.inspections(page.rows().stream().map(StockedLot::lotId).toList());
        return RestResponse.ok(new StockPageJson()
                .stock(page.rows().stream()
                        .map(row -> ListMapping.modelOf(row, costs.of(row.unitCost(), row.currency()))
                                .inspection(LotMapping.modelOf(requireNonNull(inspections.get(row.lotId())))))
                        .toList())
                .truncated(page.isTruncated())
                .next(page.next()));
    }
}
