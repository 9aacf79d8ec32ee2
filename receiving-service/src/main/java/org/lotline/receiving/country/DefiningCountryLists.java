package org.lotline.receiving.country;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.CountryListDefined;
import org.lotline.receiving.item.TellingItemsAnew;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.Definition;
import org.lotline.runtime.definition.DefiningNouns;
import org.lotline.runtime.definition.MasterData;
import org.lotline.runtime.rule.Findings;

/** Defining a list of countries; the items that name it are told anew with it. */
@ApplicationScoped
public class DefiningCountryLists implements MasterData<ListOfCountries, CountryListDefined> {

    private final DefiningNouns nouns;
    private final TellingItemsAnew items;

    DefiningCountryLists(DefiningNouns nouns, TellingItemsAnew items) {
        this.nouns = nouns;
        this.items = items;
    }

    /** @throws org.lotline.runtime.problem.ProblemException 422 for a country that there is not */
    public Definition<ListOfCountries> define(CountryListDefined stated, ActContext act) {
        Findings.refuse(CountryListRules.unknown(stated.countries()));
        return nouns.define(this, CountryListRules.inOrder(stated), act);
    }

    @Override
    public boolean claim(CountryListDefined wanted) {
        return ListOfCountries.getEntityManager()
                        .createNativeQuery(
                                "insert into country_list (code, name, countries) values (?1, ?2, '{}') on conflict do nothing")
                        .setParameter(1, wanted.code())
                        .setParameter(2, wanted.name())
                        .executeUpdate()
                == 1;
    }

    @Override
    public ListOfCountries locked(CountryListDefined wanted) {
        return ListOfCountries.findById(wanted.code(), LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public CountryListDefined definitionOf(ListOfCountries list) {
        return new CountryListDefined(list.code, list.name, list.countries);
    }

    @Override
    public void become(
            ListOfCountries list, CountryListDefined wanted, @Nullable CountryListDefined before, ActContext act) {
        var isOfOthers = before == null || !before.countries().equals(wanted.countries());
        list.name = wanted.name();
        list.countries = wanted.countries();
        if (isOfOthers) {
            items.of(wanted, act);
        }
    }

    @Override
    public CountryListDefined eventOf(CountryListDefined definition) {
        return definition;
    }

    @Override
    public String action() {
        return "country-list-defined";
    }
}
