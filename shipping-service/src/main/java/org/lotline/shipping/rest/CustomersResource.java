package org.lotline.shipping.rest;

import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.events.CustomerDefined;
import org.lotline.contracts.shipping.api.CustomersApi;
import org.lotline.contracts.shipping.model.Consignee;
import org.lotline.contracts.shipping.model.CustomerDefinition;
import org.lotline.contracts.shipping.model.CustomerPage;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Page;
import org.lotline.shipping.customer.Customer;
import org.lotline.shipping.customer.DefiningCustomers;

/** Customers over REST. */
public class CustomersResource implements CustomersApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final DefiningCustomers defining;

    CustomersResource(OnceOnly once, ActContexts acting, DefiningCustomers defining) {
        this.once = once;
        this.acting = acting;
        this.defining = defining;
    }

    @Override
    public RestResponse<org.lotline.contracts.shipping.model.Customer> defineCustomer(
            String code, String idempotencyKey, CustomerDefinition definition) {
        return once.perform(
                "defineCustomer",
                idempotencyKey,
                List.of(code, definition),
                org.lotline.contracts.shipping.model.Customer.class,
                () -> {
                    var defined = defining.define(definitionOf(code, definition), acting.begin(null));
                    return Answers.defined(modelOf(defined.noun()), defined.isNew(), "customers", code);
                });
    }

    @Override
    public RestResponse<org.lotline.contracts.shipping.model.Customer> getCustomer(String code) {
        return RestResponse.ok(modelOf(Answers.found(Customer.findByIdOptional(code), "customer", code)));
    }

    @Override
    public RestResponse<CustomerPage> listCustomers(Integer limit, String after) {
        var page = Page.of(Customer.behind(after, limit + 1), limit, customer -> customer.code);
        return RestResponse.ok(new CustomerPage()
                .customers(page.rows().stream().map(CustomersResource::modelOf).toList())
                .truncated(page.truncated())
                .next(page.next()));
    }

    private static CustomerDefined definitionOf(String code, CustomerDefinition definition) {
        return new CustomerDefined(
                code,
                definition.getName(),
                definition.getConsignees().stream()
                        .map(consignee -> new CustomerDefined.Consignee(
                                consignee.getCode(), consignee.getName(), consignee.getAddress()))
                        .toList());
    }

    private static org.lotline.contracts.shipping.model.Customer modelOf(Customer customer) {
        return new org.lotline.contracts.shipping.model.Customer()
                .code(customer.code)
                .name(customer.name)
                .consignees(customer.consignees().stream()
                        .map(consignee -> new Consignee()
                                .code(consignee.code)
                                .name(consignee.name)
                                .address(consignee.address))
                        .toList());
    }
}
