package org.lotline.contracts.events;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The expiry date of a lot was recorded, or changed with a reason; of several the one with the last sequence counts.
 *
 * @param lotId the lot
 * @param expiresOn the last day on which it may be used; a date of the plant's calendar
 * @param reason why it was changed; absent if it was not known before
 * @param evidence what shows that it may be used longer; absent if that was not asked for
 */
public record ShelfLifeRecorded(
        UUID lotId,
        LocalDate expiresOn,
        @Nullable String reason,
        @Nullable Evidence evidence) implements ReceivingEvent {

    /** Without evidence. */
    public ShelfLifeRecorded(UUID lotId, LocalDate expiresOn, @Nullable String reason) {
        this(lotId, expiresOn, reason, null);
    }

    /**
     * What shows that material may be used longer.
     *
     * @param number of the test report or certificate
     * @param certificateId that document, if it is filed
     * @param approvedBy the badge of who approved it
     */
    public record Evidence(String number, @Nullable UUID certificateId, String approvedBy) {}

    @Override
    public String subject() {
        return Keys.lot(lotId);
    }

    @Override
    public Set<String> touches() {
        return Set.of(Keys.lot(lotId));
    }
}
