package org.lotline.localplant.token;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles that Lotline knows, and presets of several. */
public final class Roles {

    /** Every role there is. */
    public static final List<String> KNOWN = List.of(
            "receiver", "operator", "quality", "shipper", "auditor", "admin", "erp", "scanner", "customer", "service");

    /** Names that stand for several roles: in a small shop one person does it all. */
    public static final Map<String, List<String>> PRESETS =
            Map.of("small-shop", List.of("receiver", "operator", "quality", "shipper"));

    private Roles() {}

    /**
     * Presets resolved, each role once, in the order given.
     *
     * @throws IllegalArgumentException with the list of known ones when one is unknown
     */
    public static Set<String> resolve(List<String> namesOrPresets) {
        return namesOrPresets.stream()
                .flatMap(name -> PRESETS.getOrDefault(name, List.of(name)).stream())
                .map(Roles::requireKnown)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String requireKnown(String role) {
        if (!KNOWN.contains(role)) {
            throw new IllegalArgumentException("Unknown role '%s'. Roles: %s. Presets: %s."
                    .formatted(role, String.join(" ", KNOWN), String.join(" ", PRESETS.keySet())));
        }
        return role;
    }
}
