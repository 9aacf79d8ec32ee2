package org.lotline.shipping.rest;

import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.events.CustomerDefined;
import org.lotline.contracts.shipping.api.CustomersApi;
import org.lotline.contracts.shipping.model.ConsigneeJson;
import org.lotline.contracts.shipping.model.CustomerDefinitionJson;
import org.lotline.contracts.shipping.model.CustomerJson;
import org.lotline.contracts.shipping.model.CustomerPageJson;
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
    public RestResponse<CustomerJson> defineCustomer(
            String code, String idempotencyKey, CustomerDefinitionJson definition) {
        return once.perform("defineCustomer", idempotencyKey, List.of(code, definition), CustomerJson.class, () -> {
            var defined = defining.define(definitionOf(code, definition), acting.begin(null));
            return Answers.defined(modelOf(defined.noun()), defined.isNew(), "customers", code);
        });
    }

    @Override
    public RestResponse<CustomerJson> getCustomer(String code) {
        return RestResponse.ok(modelOf(Answers.found(Customer.findByIdOptional(code), "customer", code)));
    }

    @Override
    public RestResponse<CustomerPageJson> listCustomers(Integer limit, String after) {
        var page = Page.of(Customer.behind(after, limit + 1), limit, customer -> customer.code);
        return RestResponse.ok(new CustomerPageJson()
                .customers(page.rows().stream().map(CustomersResource::modelOf).toList())
                .truncated(page.truncated())
                .next(page.next()));
    }

    private static CustomerDefined definitionOf(String code, CustomerDefinitionJson definition) {
        return new CustomerDefined(
                code,
                definition.getName(),
                definition.getConsignees().stream()
                        .map(consignee -> new CustomerDefined.Consignee(
                                consignee.getCode(), consignee.getName(), consignee.getAddress()))
                        .toList());
    }

    private static CustomerJson modelOf(Customer customer) {
        return new CustomerJson()
                .code(customer.code)
                .name(customer.name)
                .consignees(customer.consignees().stream()
                        .map(consignee -> new ConsigneeJson()
                                .code(consignee.code)
                                .name(consignee.name)
                                .address(consignee.address))
                        .toList());
    }
}
