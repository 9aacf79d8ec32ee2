package org.lotline.shipping.customer;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lotline.contracts.events.CustomerDefined;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;
import org.lotline.shipping.ShippingProblem;

/** What must hold of customers and of where their goods go. */
public final class CustomerRules {

    private CustomerRules() {}

    /** A customer names every consignee once. */
    static List<Finding> namedTwice(List<CustomerDefined.Consignee> consignees) {
        var codes = consignees.stream().map(CustomerDefined.Consignee::code).toList();
        return IntStream.range(0, codes.size())
                .filter(at -> codes.indexOf(codes.get(at)) != at)
                .mapToObj(at -> Finding.of(
                        ShippingProblem.CONSIGNEE_TWICE,
                        "consignees[%d].code".formatted(at),
                        "%s is named twice.".formatted(codes.get(at)),
                        "Name every consignee once."))
                .toList();
    }

    /** A consignee's code belongs to one customer. */
    static Finding taken(String consignee, int at) {
        return Finding.of(
                        ShippingProblem.CONSIGNEE_TAKEN,
                        "consignees[%d].code".formatted(at),
                        "%s is a consignee of another customer.".formatted(consignee),
                        "Choose another code; a consignee's code belongs to one customer.")
                .saidAtField("is another customer's");
    }

    /** Where something was shipped stays a consignee. */
    static Optional<Finding> inUse(String consignee, boolean hasShipments) {
        return !hasShipments
                ? Optional.empty()
                : Optional.of(Finding.of(
                                ShippingProblem.CONSIGNEE_IN_USE,
                                "consignees",
                                "There are shipments to %s.".formatted(consignee),
                                "Leave it among the consignees; what was shipped there stays so.")
                        .saidAtField("lacks " + consignee));
    }

    /** A shipment goes to a consignee that is defined. */
    public static Ruling<Consignee> known(Optional<Consignee> found, String code) {
        return Ruling.of(
                found,
                Finding.of(
                                ShippingProblem.UNKNOWN_CONSIGNEE,
                                "consignee",
                                "There is no consignee %s.".formatted(code),
                                "Correct the code, or have a shipper define it at its customer with PUT /customers/{code}.")
                        .saidAtField("is not defined"));
    }
}
