package org.lotline.receiving.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.CountryList;
import org.lotline.runtime.database.Rows;

/** The lists of countries that policies name. */
@ApplicationScoped
class AdmittedCountries {

    private final Rows rows;

    AdmittedCountries(Rows rows) {
        this.rows = rows;
    }

    /** As it stands, and as it stays until the caller's transaction ends: whoever changes it tells its items anew. */
    Optional<CountryList> locked(@Nullable String code) {
        return code == null
                ? Optional.empty()
                : rows.first(
                        "select countries from country_list where code = ? for share",
                        row -> new CountryList(code, row.texts(1)),
                        code);
    }
}
