package org.lotline.custody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;

/**
 * A lot of another service, as that says it stands.
 *
 * @param lotId the lot, for ever
 * @param lotNumber its number now
 * @param item what it is
 * @param unit in which its quantity is counted, a UCUM code
 * @param owner whose it is; ours when {@code null}
 * @param heat the melt it came of; {@code null} if none is on record, and of what was made here
 * @param expiresOn the last day on which it may be used, of the plant's calendar; {@code null} if none is on record
 * @param voiding set if it never was
 */
public record KnownLot(
        UUID lotId,
        String lotNumber,
        Item item,
        String unit,
        @Nullable String owner,
        @Nullable KnownHeat heat,
        @Nullable LocalDate expiresOn,
        @Nullable Voiding voiding) {

    /**
     * One melt.
     *
     * @param key the same for the same melt, however its number is spelled; a heat without mill is a melt of its own
     * @param text for people
     */
    public record KnownHeat(String key, String text) {}

    /**
     * That it never was.
     *
     * @param since when it was taken back (UTC)
     * @param reason why
     */
    public record Voiding(Instant since, String reason) {}

    /** Its melt, if one is on record. */
    public Optional<KnownHeat> melt() {
        return Optional.ofNullable(heat);
    }

    public boolean isVoid() {
        return voiding != null;
    }
}
