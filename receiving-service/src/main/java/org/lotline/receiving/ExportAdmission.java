package org.lotline.receiving;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.rule.Finding;

/**
 * Whom a plant shows its export-controlled documents.
 *
 * @param nationalities ISO 3166-1 alpha-2
 * @param locations the same, of where somebody is
 */
record ExportAdmission(Set<String> nationalities, Set<String> locations) {

    ExportAdmission {
        nationalities = Set.copyOf(nationalities);
        locations = Set.copyOf(locations);
    }

    /** Both count. A claim is one text or a list of them; who states none is not admitted. */
    boolean admits(@Nullable Object nationality, @Nullable Object location) {
        return valuesOf(nationality).anyMatch(nationalities::contains)
                && valuesOf(location).anyMatch(locations::contains);
    }

    /** Told to who files such a document: they have it in hand and need not be deceived. */
    static Finding notAdmitted() {
        return Finding.of(
                ReceivingProblem.EXPORT_CONTROLLED,
                "The document is export-controlled, and the token's claims nationality and location don't admit to it.",
                "Let a person file it who may see such documents; an administrator of the identity provider states the claims.");
    }

    private static Stream<String> valuesOf(@Nullable Object claim) {
        return switch (claim) {
            case null -> Stream.of();
            case Collection<?> list -> list.stream().flatMap(ExportAdmission::valuesOf);
            // Within lists they are JSON's, in quotes.
            default -> Stream.of(claim.toString().replace("\"", ""));
        };
    }
}
