package org.lotline.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.problem.ProblemException;

/**
 * Who may see export-controlled documents: a token whose claims {@code nationality} and {@code location} (ISO 3166-1 alpha-2, one
 * or a list; the identity provider states them) each name one that the plant admits. A token that states none sees none, whatever
 * its roles; so do the services' own.
 */
@ApplicationScoped
public class ExportControl {

    private final JsonWebToken token;
    private final Set<String> nationalities;
    private final Set<String> locations;

    ExportControl(
            JsonWebToken token,
            @ConfigProperty(name = "lotline.receiving.export-control.nationalities", defaultValue = "US")
                    Set<String> nationalities,
            @ConfigProperty(name = "lotline.receiving.export-control.locations", defaultValue = "US")
                    Set<String> locations) {
        this.token = token;
        this.nationalities = nationalities;
        this.locations = locations;
    }

    /** Whether this request's token may see them. */
    public boolean isAdmitted() {
        return valuesOf(token.getClaim("nationality")).anyMatch(nationalities::contains)
                && valuesOf(token.getClaim("location")).anyMatch(locations::contains);
    }

    /** @throws ProblemException 403, for who files such a document has it in hand and need not be deceived */
    public void requireAdmitted() {
        if (!isAdmitted()) {
            throw new ProblemException(
                    ReceivingProblem.EXPORT_CONTROLLED,
                    "The document is export-controlled, and the token's claims nationality and location don't admit to it.",
                    "Let a person file it who may see such documents; an administrator of the identity provider states the claims.");
        }
    }

    /**
     * The condition in SQL that keeps from this request what it may not see: a controlled certificate counts as missing.
     *
     * @param certificate the name of the table of certificates in the statement
     */
    public String visible(String certificate) {
        return isAdmitted()
                ? "true"
                : "not exists (select from certificate_control x where x.certificate_id = %s.certificate_id)"
                        .formatted(certificate);
    }

    private static Stream<String> valuesOf(@Nullable Object claim) {
        return switch (claim) {
            case null -> Stream.of();
            case Collection<?> list -> list.stream().flatMap(ExportControl::valuesOf);
            // Within lists they are JSON's, in quotes.
            default -> Stream.of(claim.toString().replace("\"", ""));
        };
    }
}
