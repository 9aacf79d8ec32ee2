package org.lotline.receiving.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as somebody files it.
 *
 * @param type COC, CMTR, COA or SPECIAL_PROCESS
 * @param number as it is written
 * @param issuer who signed it
 * @param issuedOn when it was signed
 * @param level by EN 10204, as it says
 * @param representative who validated it for the manufacturer or the purchaser
 * @param isControlled whether it is stated to be export-controlled
 * @param supersedes in whose place it stands
 * @param reason why that one does not count any more
 * @param lotIds the lots that it covers
 */
public record NewCertificate(
        String type,
        String number,
        String issuer,
        @Nullable LocalDate issuedOn,
        @Nullable String level,
        @Nullable String representative,
        boolean isControlled,
        @Nullable UUID supersedes,
        @Nullable String reason,
        List<UUID> lotIds) {

    public NewCertificate {
        lotIds = List.copyOf(lotIds);
    }

    /** The one in whose place it stands. */
    public Optional<UUID> former() {
        return Optional.ofNullable(supersedes);
    }
}
