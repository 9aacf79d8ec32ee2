package org.lotline.receiving.item;

import java.util.ArrayList;
import java.util.Optional;
import org.lotline.contracts.events.CountryList;
import org.lotline.contracts.events.Policy;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/** What must hold of a policy as it is stated. */
final class PolicyRules {

    private static final String LIST = "policy.countryList";

    private PolicyRules() {}

    /** @param named the list that it names, if there is such a one */
    static Ruling<Policy> policy(StatedPolicy stated, Optional<CountryList> named) {
        var policy = stated.with(named.orElse(null));
        var findings = new ArrayList<Finding>();
        if (stated.countryList() != null && named.isEmpty()) {
            findings.add(Finding.of(
                            ReceivingProblem.UNKNOWN_COUNTRY_LIST,
                            LIST,
                            "There is no list of countries %s.".formatted(stated.countryList()),
                            "Define it with PUT /country-lists/{code}, or correct the code.")
                    .saidAtField("is not defined"));
        }
        var asks = !policy.originsAskedFor().isEmpty();
        if (stated.countryList() != null && !asks) {
            findings.add(Finding.of(
                            ProblemType.INVALID_REQUEST,
                            "policy.requiredOrigins",
                            "List %s would be held against no country.".formatted(stated.countryList()),
                            "Say in requiredOrigins which countries must be on it, or leave countryList out.")
                    .saidAtField("is empty beside a list"));
        }
        if (stated.shelfLifeFrom() != null && stated.shelfLifeDays() == null) {
            findings.add(Finding.of(
                            ProblemType.INVALID_REQUEST,
                            "policy.shelfLifeFrom",
                            "It says from which day the shelf life counts, and not how long that is.",
                            "State shelfLifeDays, too, or leave shelfLifeFrom out.")
                    .saidAtField("is stated without shelfLifeDays"));
        }
        var preset = stated.preset();
        if (preset != null && preset.needsCountryList() && asks && stated.countryList() == null) {
            findings.add(Finding.of(
                            ReceivingProblem.COUNTRY_LIST_NEEDED,
                            LIST,
                            "By preset %s countries are held against a list, and none is named."
                                    .formatted(preset.word()),
                            "Define the countries that the contract admits with PUT /country-lists/{code} and name that list; or state requiredOrigins as an empty list.")
                    .saidAtField("is required with this preset"));
        }
        return Ruling.of(policy, findings);
    }
}
