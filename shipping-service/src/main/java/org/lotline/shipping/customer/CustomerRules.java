package org.lotline.shipping.customer;

import java.util.List;
import java.util.stream.IntStream;
import org.lotline.contracts.events.CustomerDefined;
import org.lotline.runtime.problem.Objections;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.shipping.ShippingProblem;

/** What must hold of customers and their consignees: a consignee's code means one ship-to of one customer. */
public final class CustomerRules {

    private CustomerRules() {}

    /** @throws ProblemException 422 if one code stands for two ship-tos */
    static void distinct(List<CustomerDefined.Consignee> consignees) {
        var objections = new Objections();
        var codes = consignees.stream().map(CustomerDefined.Consignee::code).toList();
        IntStream.range(0, codes.size())
                .filter(at -> codes.indexOf(codes.get(at)) != at)
                .forEach(at -> objections.add(
                        ShippingProblem.CONSIGNEE_TWICE,
                        "consignees[%d].code".formatted(at),
                        "%s is named twice.".formatted(codes.get(at)),
                        "Name every consignee once."));
        objections.refuseIfAny();
    }

    static ProblemException taken(String consignee, int at) {
        return new ProblemException(
                ShippingProblem.CONSIGNEE_TAKEN,
                "%s is a consignee of another customer.".formatted(consignee),
                "Choose another code; a consignee's code belongs to one customer.",
                List.of(ProblemException.field("consignees[%d].code".formatted(at), "is another customer's")));
    }

    static ProblemException inUse(String consignee) {
        return new ProblemException(
                ShippingProblem.CONSIGNEE_IN_USE,
                "There are shipments to %s.".formatted(consignee),
                "Leave it among the consignees; what was shipped there stays so.",
                List.of(ProblemException.field("consignees", "lacks " + consignee)));
    }

    /** @throws ProblemException 422: nothing is shipped to who is not defined */
    public static Consignee known(String code) {
        return Consignee.<Consignee>findByIdOptional(code)
                .orElseThrow(() -> new ProblemException(
                        ShippingProblem.UNKNOWN_CONSIGNEE,
                        "There is no consignee %s.".formatted(code),
                        "Define it at its customer with PUT /customers/{code}, or correct the code.",
                        List.of(ProblemException.field("consignee", "is not defined"))));
    }
}
