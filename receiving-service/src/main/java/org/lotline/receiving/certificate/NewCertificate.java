package org.lotline.receiving.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as somebody files it.
 *
 * @param type COC, CMTR, COA or SPECIAL_PROCESS
 * @param number as it is written
 * @param issuer who signed it
 * @param issuedOn when it was signed
 * @param isControlled whether it is stated to be export-controlled
 * @param lotIds the lots that it covers
 */
public record NewCertificate(
        String type,
        String number,
        String issuer,
        @Nullable LocalDate issuedOn,
        boolean isControlled,
        List<UUID> lotIds) {

    public NewCertificate {
        lotIds = List.copyOf(lotIds);
    }
}
