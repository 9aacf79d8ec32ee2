package org.lotline.receiving.rest;

import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.lotline.contracts.receiving.api.CountryListsApi;
import org.lotline.contracts.receiving.model.CountryListDefinitionJson;
import org.lotline.contracts.receiving.model.CountryListJson;
import org.lotline.contracts.receiving.model.CountryListPageJson;
import org.lotline.receiving.country.DefiningCountryLists;
import org.lotline.receiving.country.ListOfCountries;
import org.lotline.runtime.act.ActContexts;
import org.lotline.runtime.idempotency.OnceOnly;
import org.lotline.runtime.rest.Answers;
import org.lotline.runtime.rest.Page;

/** Lists of countries over REST. */
public class CountryListsResource implements CountryListsApi {

    private final OnceOnly once;
    private final ActContexts acting;
    private final DefiningCountryLists defining;

    CountryListsResource(OnceOnly once, ActContexts acting, DefiningCountryLists defining) {
        this.once = once;
        this.acting = acting;
        this.defining = defining;
    }

    @Override
    public RestResponse<CountryListJson> defineCountryList(
            String code, String idempotencyKey, CountryListDefinitionJson definition) {
        return once.perform(
                "defineCountryList", idempotencyKey, List.of(code, definition), CountryListJson.class, () -> {
                    var defined = defining.define(
                            CountryListMapping.INSTANCE.definitionOf(code, definition), acting.begin(null));
                    return Answers.defined(
                            CountryListMapping.INSTANCE.modelOf(defined.noun()),
                            defined.isNew(),
                            "country-lists",
                            code);
                });
    }

    @Override
    public RestResponse<CountryListJson> getCountryList(String code) {
        return RestResponse.ok(CountryListMapping.INSTANCE.modelOf(
                Answers.found(ListOfCountries.findByIdOptional(code), "country list", code)));
    }

    @Override
    public RestResponse<CountryListPageJson> listCountryLists(Integer limit, String after) {
        var rows = ListOfCountries.behind(after, limit + 1);
        var page = Page.of(rows, limit, list -> list.code);
        return RestResponse.ok(new CountryListPageJson()
                .countryLists(page.rows().stream()
                        .map(CountryListMapping.INSTANCE::modelOf)
                        .toList())
                .truncated(page.truncated())
                .next(page.next()));
    }
}
