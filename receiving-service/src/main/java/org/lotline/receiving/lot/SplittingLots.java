package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.custody.EffectiveTime;
import org.lotline.material.LotNumber;
import org.lotline.material.Quantity;
import org.lotline.receiving.lot.SplitRules.CheckedPart;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.audit.AuditLog;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.NewIds;
import org.lotline.runtime.rule.Findings;

/** Splitting lots off one that lies at the dock, because they go their own way (domain rules 1 and 3). */
@ApplicationScoped
public class SplittingLots {

    private final FindingLots lots;
    private final LotNumbers numbers;
    private final LotRows rows;
    private final DockStock stock;
    private final EffectiveTime effect;
    private final EventLog events;
    private final AuditLog audit;

    SplittingLots(
            FindingLots lots,
            LotNumbers numbers,
            LotRows rows,
            DockStock stock,
            EffectiveTime effect,
            EventLog events,
            AuditLog audit) {
        this.lots = lots;
        this.numbers = numbers;
        this.rows = rows;
        this.stock = stock;
        this.effect = effect;
        this.events = events;
        this.audit = audit;
    }

    /**
     * What is to be split off.
     *
     * @param lotNumber that somebody wants for it; {@code null} takes the next of the plant's scheme
     * @param location where it lies; {@code null} if where its lot lies
     */
    public record Part(
            Quantity quantity,
            @Nullable String lotNumber,
            @Nullable String location) {}

    /**
     * What came of it.
     *
     * @param parts in the order in which they were asked for
     * @param onHand what is left of the lot at the dock
     */
    public record Split(Lot lot, List<Lot> parts, Quantity onHand) {

        public Split {
            parts = List.copyOf(parts);
        }
    }

    /**
     * All parts or none. Whether the lot is held does not matter: so are its parts.
     *
     * @throws org.lotline.runtime.problem.ProblemException 404 for an unknown lot, 422 for a part that makes no sense, 409 for a voided
     *     lot, a number that is taken, or more than there is
     */
    public Split split(UUID lotId, List<Part> asked, ActContext when) {
        var lot = lots.lockedById(lotId);
        Findings.refuse(LotRules.isVoid(lot));
        var act = effect.of(when, lotId);
        var checked = SplitRules.parts(lot, asked).orRefuse();
        var ids = checked.stream().map(part -> NewIds.next()).toList();
        var named = named(lot, checked, ids, act);
        var parts = new ArrayList<Lot>();
        for (var index = 0; index < ids.size(); index++) {
            var number = Objects.requireNonNull(named.get(ids.get(index)));
            parts.add(splitOff(lot, checked.get(index), ids.get(index), number, index, act));
        }
        rows.add(parts);
        stock.enterReceived(parts);
        parts.forEach(part -> audit.record(act, Keys.lot(part.lotId), "lot-split-off", null, Lots.splitOf(part), null));
        audit.record(act, Keys.lot(lotId), "lot-split", null, ids, null);
        Map<UUID, Quantity> left = stock.onHand(Set.of(lotId));
        return new Split(lot, parts, Objects.requireNonNull(left.get(lotId)));
    }

    private Lot splitOff(Lot lot, CheckedPart part, UUID lotId, LotNumber number, int index, ActContext act) {
        var split = Lots.partOf(lot, lotId, number, part, act);
        split.fact = events.append(Lots.splitOf(split), act);
        split.splitFact = split.fact;
        Findings.refuse(
                stock.take(split.fact, lot, part.quantity(), act).map(shortage -> SplitRules.missing(shortage, index)));
        return split;
    }

    /** Numbers that somebody wants first: those of the scheme pass them over. */
    private Map<UUID, LotNumber> named(Lot lot, List<CheckedPart> parts, List<UUID> ids, ActContext act) {
        var named = new HashMap<UUID, LotNumber>();
        for (var index = 0; index < ids.size(); index++) {
            var place = index;
            parts.get(index).number().ifPresent(number -> claim(number, ids.get(place), place, named, act));
        }
        var others = ids.stream().filter(id -> !named.containsKey(id)).toList();
        if (!others.isEmpty()) {
            named.putAll(numbers.next(
                    others,
                    Objects.requireNonNullElse(lot.supplier, Lots.NO_SUPPLIER),
                    act.occurredAt(),
                    act.recordedAt()));
        }
        return named;
    }

    private void claim(LotNumber number, UUID lotId, int index, Map<UUID, LotNumber> named, ActContext act) {
        if (!numbers.claim(number, lotId, act.recordedAt())) {
            Findings.refuse(List.of(SplitRules.namesAnother(number, index)));
        }
        named.put(lotId, number);
    }
}
