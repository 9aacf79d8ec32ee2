package org.lotline.shipping.rest;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.shared.model.ActJson;
import org.lotline.contracts.shipping.model.PickLineJson;
import org.lotline.runtime.rest.Quantities;
import org.lotline.shipping.pick.NewPick;

/** What was scanned, from the contract. */
final class PickMapping {

    private PickMapping() {}

    /** @param member where the body has the lines */
    static NewPick pickOf(
            String shipmentNumber, @Nullable List<PickLineJson> lines, String member, @Nullable ActJson act) {
        var given = lines == null ? List.<PickLineJson>of() : lines;
        return new NewPick(
                shipmentNumber,
                member,
                IntStream.range(0, given.size())
                        .mapToObj(at -> lineOf(given.get(at), "%s[%d]".formatted(member, at)))
                        .toList(),
                Optional.ofNullable(act).map(ActJson::getOccurredAt));
    }

    private static NewPick.Line lineOf(PickLineJson line, String path) {
        return new NewPick.Line(
                line.getLot(),
                Quantities.quantityOf(line.getQuantity(), path + ".quantity"),
                line.getCustomerOrder(),
                line.getCustomerOrderLine(),
                line.getCustomerPartNumber());
    }
}
