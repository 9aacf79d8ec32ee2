package org.lotline.receiving.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.DispositionDecided;
import org.lotline.contracts.events.EventEnvelope;
import org.lotline.contracts.events.HoldPlaced;
import org.lotline.contracts.events.HoldReleased;
import org.lotline.contracts.events.InspectionPlanDefined;
import org.lotline.contracts.events.InspectionRecorded;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.events.LotEvent;
import org.lotline.contracts.events.Source;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.follow.EventFollower;

/** Keeps what quality says of received lots, of plans and of holds, as it says it; twice and in any order is the same. */
@ApplicationScoped
class FollowingQuality implements EventFollower {

    private static final String RECEIVING = "receiving";
    private static final String PASSED = "passed";
    private static final String ALONE = "this-lot";

    /** Decisions after which it never ships, and is not put away either. */
    private static final Set<String> REJECTING = Set.of("scrap", "return-to-vendor", "return-to-customer");

    private final Rows rows;

    FollowingQuality(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Set<Source> sources() {
        return Set.of(Source.QUALITY);
    }

    @Override
    public void take(EventEnvelope envelope, LotEvent event) {
        switch (event) {
            case InspectionPlanDefined plan -> keep(plan, envelope.sequence());
            case InspectionRecorded inspection
            when inspection.kind().equals(RECEIVING) && inspection.lotId() != null -> keep(inspection, envelope);
            case DispositionDecided disposition -> keep(disposition, envelope.sequence());
            case HoldPlaced hold -> keep(hold, envelope);
            case HoldReleased release -> keep(release);
            default -> {}
        }
    }

    private void keep(InspectionPlanDefined plan, long sequence) {
        rows.update(
                """
                insert into heard_plan (part_number, revision, receiving, sequence) values (?, ?, ?, ?)
                on conflict (part_number, revision) do update set receiving = excluded.receiving, sequence = excluded.sequence
                where heard_plan.sequence < excluded.sequence""",
                plan.item().partNumber(),
                plan.item().revision(),
                plan.requires().contains(RECEIVING),
                sequence);
    }

    private void keep(InspectionRecorded inspection, EventEnvelope envelope) {
        var item = Optional.ofNullable(inspection.item());
        rows.update(
                """
                insert into heard_inspection (inspection_id, lot_id, part_number, revision, passed, occurred_at)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing""",
                inspection.inspectionId(),
                inspection.lotId(),
                item.map(Item::partNumber).orElse(null),
                item.map(Item::revision).orElse(null),
                inspection.result().equals(PASSED),
                envelope.occurredAt());
    }

    private void keep(DispositionDecided disposition, long sequence) {
        rows.update(
                """
                insert into heard_disposition (ncr_id, lot_id, ncr_number, rejects, sequence)
                select ?, lot_id, ?, ?, ? from unnest(?::uuid[]) as l (lot_id)
                on conflict (ncr_id, lot_id) do update set rejects = excluded.rejects, sequence = excluded.sequence
                where heard_disposition.sequence < excluded.sequence""",
                disposition.ncrId(),
                disposition.ncrNumber(),
                REJECTING.contains(disposition.decision()),
                sequence,
                disposition.lots().stream().distinct().toList());
    }

    private void keep(HoldPlaced hold, EventEnvelope envelope) {
        rows.update(
                """
                insert into heard_hold (hold_id, hold_number, alone, blocks, reason, placed_at) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""",
                hold.holdId(),
                hold.holdNumber(),
                hold.reach().equals(ALONE),
                hold.blocks(),
                hold.reason(),
                envelope.time());
        var seeds = IntStream.range(0, hold.seeds().size())
                .mapToObj(ordinal -> seed(ordinal, hold.seeds().get(ordinal)))
                .flatMap(Optional::stream)
                .toList();
        seeds.forEach(seed -> keep(hold.holdId(), seed));
    }

    private void keep(UUID holdId, SeedAtDock seed) {
        rows.update(
                """
                insert into heard_seed (hold_id, ordinal, id, kind, comparable, qualifier, part_number, revision)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                holdId,
                seed.ordinal(),
                seed.id(),
                seed.kind(),
                seed.comparable(),
                seed.qualifier(),
                seed.item() == null ? null : seed.item().partNumber(),
                seed.item() == null ? null : seed.item().revision());
    }

    private void keep(HoldReleased release) {
        if (release.lotId() == null) {
            rows.update("insert into heard_release (hold_id) values (?) on conflict do nothing", release.holdId());
        } else {
            rows.update(
                    "insert into heard_exemption (hold_id, lot_id) values (?, ?) on conflict do nothing",
                    release.holdId(),
                    release.lotId());
        }
    }

    /** What a hold is on that can be at a dock. */
    private record SeedAtDock(
            int ordinal,
            String kind,
            @Nullable UUID id,
            @Nullable String comparable,
            @Nullable String qualifier,
            @Nullable Item item) {}

    private static Optional<SeedAtDock> seed(int ordinal, HoldPlaced.HoldSeed seed) {
        var key = Key.of(seed.key());
        var parts = key.parts();
        return switch (key.kind()) {
            case LOT, CERTIFICATE -> Optional.of(new SeedAtDock(ordinal, seed.kind(), key.id(), null, null, null));
            case HEAT -> Optional.of(new SeedAtDock(ordinal, seed.kind(), null, parts.get(1), given(parts, 0), null));
            case SUPPLIER_LOT ->
                Optional.of(new SeedAtDock(
                        ordinal,
                        seed.kind(),
                        null,
                        parts.get(3),
                        given(parts, 0),
                        new Item(parts.get(1), parts.get(2))));
            default -> Optional.empty();
        };
    }

    private static @Nullable String given(List<String> parts, int place) {
        return parts.get(place).isEmpty() ? null : parts.get(place);
    }

    @Override
    public boolean mayGoWithOthers(LotEvent event) {
        return true;
    }
}
