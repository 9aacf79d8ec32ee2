package org.lotline.quality.hold;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.HoldPlaced;

/**
 * What may not be issued or shipped, as it stands now. Times are UTC. What it reaches is {@link HoldReaches}': the background fills that
 * in beside whoever releases the hold, so the two never write the same columns.
 */
@Entity
@Table(name = "hold")
public class Hold extends PanacheEntityBase {

    private static final int PAGE = 100;

    @Id
    @Column(name = "hold_id")
    public UUID holdId;

    @Column(name = "hold_number")
    public String holdNumber;

    @ElementCollection
    @CollectionTable(name = "hold_seed", joinColumns = @JoinColumn(name = "hold_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = PAGE)
    public List<Seed> seeds = new ArrayList<>();

    @Column
    @Enumerated(EnumType.STRING)
    public Extent reach;

    @Column
    @Enumerated(EnumType.STRING)
    public Blocks blocks;

    @Column
    public String reason;

    /** When it is to be looked at again; it ends only by a release. */
    @Column
    public @Nullable Instant until;

    @Column(name = "placed_at")
    public Instant placedAt;

    @Column(name = "placed_by")
    public String placedBy;

    /** Its end, if it has ended. */
    @Embedded
    public @Nullable Release release;

    /** The lots for which it has ended, while it holds all else. A set, for rows of it are only ever added. */
    @ElementCollection
    @CollectionTable(name = "hold_exemption", joinColumns = @JoinColumn(name = "hold_id"))
    @OrderBy("releasedAt, lotId")
    @BatchSize(size = PAGE)
    public Set<Exemption> exemptions = new LinkedHashSet<>();

    public HoldStatus status() {
        return release == null ? HoldStatus.OPEN : HoldStatus.RELEASED;
    }

    boolean isExempt(UUID lotId) {
        return exemptions.stream().anyMatch(exemption -> exemption.lotId().equals(lotId));
    }

    HoldPlaced stated() {
        return new HoldPlaced(
                holdId,
                holdNumber,
                seeds.stream().map(Seed::stated).toList(),
                reach.word(),
                blocks.word(),
                reason,
                until);
    }

    /** Its end. */
    @Embeddable
    public record Release(
            @Column(name = "released_at") Instant at,
            @Column(name = "released_by") String by,
            @Column(name = "release_reason") String reason) {}

    /** Its end for one lot; the reason with the evidence. */
    @Embeddable
    public record Exemption(
            @Column(name = "lot_id") UUID lotId,
            String reason,
            @Column(name = "released_at") Instant releasedAt,
            @Column(name = "released_by") String releasedBy) {}
}
