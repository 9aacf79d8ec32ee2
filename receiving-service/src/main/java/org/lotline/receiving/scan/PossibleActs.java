package org.lotline.receiving.scan;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.lotline.receiving.list.ListRules;
import org.lotline.receiving.stock.StockStatus;
import org.lotline.runtime.contract.ServedContract;

/** The acts that a lot's state allows, and the contract to the roles of this request's token. */
@ApplicationScoped
class PossibleActs {

    private static final int LONGEST_TEXT = 60;

    private final Map<String, Set<String>> roles;
    private final JsonWebToken token;

    PossibleActs(ServedContract contract, JsonWebToken token) {
        this.roles = contract.rolesByOperation();
        this.token = token;
    }

    List<Possible> with(UUID lotId, StockStatus status) {
        return Arrays.stream(ScanAct.values())
                .filter(act -> act.isOf(status) && isAllowed(act))
                .map(act -> new Possible(act, act.pathOf(lotId)))
                .toList();
    }

    /** @param text what names no lot */
    List<Possible> without(String text) {
        var canBeSearched = text.codePointCount(0, text.length()) <= LONGEST_TEXT
                && ListRules.tooShort(text, "text").isEmpty();
        return (canBeSearched ? Stream.of(ScanAct.RECEIVE, ScanAct.SEARCH) : Stream.of(ScanAct.RECEIVE))
                .filter(this::isAllowed)
                .map(act -> new Possible(
                        act,
                        act.pathOf(
                                URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"))))
                .toList();
    }

    private boolean isAllowed(ScanAct act) {
        var allowed = roles.getOrDefault(act.operation(), Set.of());
        return token.getGroups().stream().anyMatch(allowed::contains);
    }
}
