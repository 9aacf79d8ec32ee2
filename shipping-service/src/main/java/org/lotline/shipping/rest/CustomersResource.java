package org.lotline.shipping.rest;

import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.shipping.api.CustomersApi;
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
            var defined = defining.define(CustomerMapping.INSTANCE.definitionOf(code, definition), acting.begin(null));
            return Answers.defined(
                    CustomerMapping.INSTANCE.modelOf(defined.noun()), defined.isNew(), "customers", code);
        });
    }

    @Override
    public RestResponse<CustomerJson> getCustomer(String code) {
        Customer customer = Answers.found(Customer.findByIdOptional(code), "customer", code);
        return RestResponse.ok(CustomerMapping.INSTANCE.modelOf(customer));
    }

    @Override
    public RestResponse<CustomerPageJson> listCustomers(Integer limit, String after) {
        var page = Page.of(Customer.behind(after, limit + 1), limit, customer -> customer.code);
        return RestResponse.ok(new CustomerPageJson()
                .customers(page.rows().stream()
                        .map(CustomerMapping.INSTANCE::modelOf)
                        .toList())
                .truncated(page.truncated())
                .next(page.next()));
    }
}
