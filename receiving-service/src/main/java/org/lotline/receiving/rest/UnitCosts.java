package org.lotline.receiving.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.receiving.model.MoneyJson;

/** What things cost, for those who buy, receive and audit; others who read a lot need not know, as the contract says at the field. */
@ApplicationScoped
class UnitCosts {

    private static final Set<String> MAY_SEE = Set.of("erp", "receiver", "quality", "auditor");

    private final JsonWebToken token;

    UnitCosts(JsonWebToken token) {
        this.token = token;
    }

    /** {@code null} if none was stated, or it is not for this request's token. */
    @Nullable
    MoneyJson of(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || Collections.disjoint(token.getGroups(), MAY_SEE)
                ? null
                : new MoneyJson().amount(amount).currency(currency);
    }
}
