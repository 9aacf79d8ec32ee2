package org.lotline.shipping.goodsreturn;

import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lotline.material.ComparableNumber;
import org.lotline.material.InvalidNumberException;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.Problems;

/** What came back, all of it or from one shipment. */
@ApplicationScoped
public class FindingReturns {

    private static final String OF_SHIPMENT =
            "shipmentId in (select s.shipmentId from Shipment s where s.comparable = :comparable)";

    /** Newest first. */
    public List<GoodsReturn> behind(Optional<String> shipmentNumber, Optional<UUID> last, int limit) {
        var where = shipmentNumber.map(number -> OF_SHIPMENT).orElse("1 = 1")
                + last.map(id -> " and returnId < :last").orElse("");
        var parameters = new Parameters();
        shipmentNumber.ifPresent(number -> parameters.and("comparable", comparable(number)));
        last.ifPresent(id -> parameters.and("last", id));
        return GoodsReturn.<GoodsReturn>find(where, Sort.descending("returnId"), parameters)
                .range(0, limit - 1)
                .list();
    }

    private static String comparable(String number) {
        try {
            return ComparableNumber.of(number).key();
        } catch (InvalidNumberException e) {
            throw Problems.invalid(List.of(ProblemException.field("shipmentNumber", e.sentence())));
        }
    }
}
