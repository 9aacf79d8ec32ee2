package org.lotline.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.lotline.runtime.rule.Findings;

/**
 * Who may see export-controlled documents: a token whose claims {@code nationality} and {@code location} (ISO 3166-1 alpha-2, one
 * or a list; the identity provider states them) each name one that the plant admits. A token that states none sees none, whatever
 * its roles; so do the services' own.
 */
@ApplicationScoped
public class ExportControl {

    private final JsonWebToken token;
    private final ExportAdmission admission;

    ExportControl(
            JsonWebToken token,
            @ConfigProperty(name = "lotline.receiving.export-control.nationalities", defaultValue = "US")
                    Set<String> nationalities,
            @ConfigProperty(name = "lotline.receiving.export-control.locations", defaultValue = "US")
                    Set<String> locations) {
        this.token = token;
        this.admission = new ExportAdmission(nationalities, locations);
    }

    /** Whether this request's token may see them. */
    public boolean isAdmitted() {
        return admission.admits(token.getClaim("nationality"), token.getClaim("location"));
    }

    /** @throws org.lotline.runtime.problem.ProblemException 403, for who files such a document has it in hand and need not be deceived */
    public void requireAdmitted() {
        if (!isAdmitted()) {
            Findings.refuse(List.of(ExportAdmission.notAdmitted()));
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
}
