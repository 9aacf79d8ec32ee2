package org.lotline.runtime.act;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * How a row came about, in the columns that every table of acts has.
 *
 * @param occurredAt when it was done (UTC)
 * @param recordedAt our clock when it was told (UTC)
 * @param recordedBy whose token it was
 * @param performedBy the badge of who did it
 */
@Embeddable
public record ActStamp(
        @Column(name = "occurred_at") Instant occurredAt,
        @Column(name = "recorded_at") Instant recordedAt,
        @Column(name = "recorded_by") String recordedBy,
        @Column(name = "performed_by") String performedBy) {

    public static ActStamp of(ActContext act) {
        return new ActStamp(act.occurredAt(), act.recordedAt(), act.recordedBy(), act.performedBy());
    }
}
