package org.lotline.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.LotMoved;
import org.lotline.material.BalanceCheck;
import org.lotline.material.BalanceCorrection;
import org.lotline.material.BalanceEntry;
import org.lotline.material.BalanceTimeline;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Findings;

/**
 * The ledger of this holder. Anybody's event may add to it, once; only this holder takes away, under the lot's row lock. What
 * is taken is checked against every later moment too, so that paper that is entered late can't take what has gone since; at
 * equal times credits come first.
 */
@ApplicationScoped
public class HeldLedger {

    /** More is wanted than is here, at some moment. */
    public static final ProblemType NOT_ENOUGH = Shortage.NOT_ENOUGH;

    private final HeldLots lots;
    private final HeldEntries entries;

    HeldLedger(HeldLots lots, HeldEntries entries) {
        this.lots = lots;
        this.entries = entries;
    }

    /**
     * Takes up what another holder has given up. Safe to repeat: the event counts once.
     *
     * @param event the id of the event of the move
     * @param occurredAt when it was moved (UTC)
     * @return whether it was not taken up before
     */
    @Transactional(TxType.MANDATORY)
    public boolean takeUp(UUID event, LotMoved moved, Instant occurredAt) {
        var quantity = Quantity.stored(
                moved.quantity().value(), Unit.of(moved.quantity().unit()));
        var lot =
                new HeldLot(moved.lotId(), moved.lotNumber(), moved.item(), moved.owner(), moved.location(), quantity);
        return credit(event, lot, occurredAt, quantity);
    }

    /** Those of some moves that have been entered: who fetched a lot has mostly taken it up in the same call. */
    Set<UUID> takenUp(Collection<UUID> moves) {
        return entries.entered(moves);
    }

    /**
     * Adds to a lot, whose row is made if need be and is locked then; of one that is new here that is one statement.
     *
     * @param entry the id of the event that brings it; it may bring other lots too
     * @param quantity above zero, in a unit that converts exactly into the lot's
     * @return whether that event had not been entered for this lot before
     */
    @Transactional(TxType.MANDATORY)
    public boolean credit(UUID entry, HeldLot lot, Instant occurredAt, Quantity quantity) {
        return lots.isNewWith(entry, lot, occurredAt, added(entry, lot.onHand().unit(), occurredAt, quantity))
                || creditKnown(entry, lot, occurredAt, quantity);
    }

    private boolean creditKnown(UUID entry, HeldLot lot, Instant occurredAt, Quantity quantity) {
        var held = lots.locked(lot.lotId()).orElseThrow();
        return entries.enter(entry, held, occurredAt, added(entry, held.onHand().unit(), occurredAt, quantity));
    }

    /**
     * The lot with its row locked, as it lies here once what was fetched for it is taken up; its row is made if it never was here.
     *
     * @param lot as it is known to whoever takes of it
     * @param fetched what another holder has given up for it, if anything
     */
    @Transactional(TxType.MANDATORY)
    public HeldLot lockedWith(HeldLot lot, Optional<Fetched> fetched) {
        return lots.locked(lot.lotId())
                .map(here -> fetched.map(move -> takeUp(here, move)).orElse(here))
                .orElseGet(() -> {
                    fetched.ifPresentOrElse(
                            move -> takeUp(move.event(), move.moved(), move.occurredAt()), () -> lots.know(lot));
                    return lots.locked(lot.lotId()).orElseThrow();
                });
    }

    private HeldLot takeUp(HeldLot locked, Fetched fetched) {
        var quantity = fetched.moved().quantity();
        var came = added(
                fetched.event(),
                locked.onHand().unit(),
                fetched.occurredAt(),
                Quantity.stored(quantity.value(), Unit.of(quantity.unit())));
        return entries.enter(fetched.event(), locked, fetched.occurredAt(), came)
                ? locked.with(locked.onHand().plus(came))
                : locked;
    }

    private static Quantity added(UUID entry, Unit unit, Instant occurredAt, Quantity quantity) {
        return BalanceEntry.credit(entry.toString(), occurredAt, quantity.in(unit))
                .change();
    }

    /**
     * Takes from a lot whose row the caller has locked.
     *
     * @param entry the id of the event that takes it; it may take from other lots too, but from each once
     * @param quantity above zero
     * @param even whether it is taken even if it isn't there: a report of something done, which leaves a balance below zero
     * @throws ProblemException 409 {@code not-enough}, with the moment
     */
    @Transactional(TxType.MANDATORY)
    public void debit(UUID entry, HeldLot locked, Instant occurredAt, Quantity quantity, boolean even) {
        var debit = BalanceEntry.debit(
                entry.toString(), occurredAt, quantity.in(locked.onHand().unit()));
        if (even) {
            entries.enterOnce(entry, locked, debit);
        } else {
            Findings.refuse(debitIfThere(entry, locked, debit).map(Shortage::finding));
        }
    }

    /**
     * The same, telling what would be missing; nothing is taken then.
     *
     * @param quantity above zero
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Shortage> debitIfThere(UUID entry, HeldLot locked, Instant occurredAt, Quantity quantity) {
        return debitIfThere(
                entry,
                locked,
                BalanceEntry.debit(
                        entry.toString(),
                        occurredAt,
                        quantity.in(locked.onHand().unit())));
    }

    private Optional<Shortage> debitIfThere(UUID entry, HeldLot locked, BalanceEntry debit) {
        if (entries.takeBehindAll(entry, locked, debit)) {
            return Optional.empty();
        }
        var shortage = shortage(locked, adding(debit));
        if (shortage.isEmpty()) {
            entries.enterOnce(entry, locked, debit);
        }
        return shortage;
    }

    /**
     * What a count found beyond the book of a locked lot, or missed; nothing is entered if that is nothing.
     *
     * @param entry the id of the event that says so
     * @param difference in the lot's unit; below zero is taken
     * @param even whether it is taken even if later moments lack it then
     * @return what would be missing; nothing has changed then
     */
    @Transactional(TxType.MANDATORY)
    public Optional<Shortage> adjust(
            UUID entry, HeldLot locked, Instant occurredAt, Quantity difference, boolean even) {
        if (difference.signum() == 0) {
            return Optional.empty();
        }
        if (difference.signum() < 0 && !even) {
            return debitIfThere(entry, locked, occurredAt, difference.negate());
        }
        entries.enterOnce(entry, locked, new BalanceEntry(entry.toString(), occurredAt, difference));
        return Optional.empty();
    }

    /**
     * Whether so much could be taken then.
     *
     * @throws ProblemException 409 {@code not-enough}, with the moment
     */
    public void requireAvailable(HeldLot lot, Instant occurredAt, Quantity quantity) {
        Findings.refuse(shortage(lot, occurredAt, quantity).map(Shortage::finding));
    }

    /**
     * What would be missing if so much were taken then; empty if it can be.
     *
     * @param quantity above zero, in a unit that converts exactly into the lot's
     */
    public Optional<Shortage> shortage(HeldLot lot, Instant occurredAt, Quantity quantity) {
        var debit =
                BalanceEntry.debit("asked", occurredAt, quantity.in(lot.onHand().unit()));
        return entries.isThereBehindAll(lot, debit) ? Optional.empty() : shortage(lot, adding(debit));
    }

    /**
     * Takes entries of one locked lot back, checking only the final history.
     *
     * @param wrong entries of that lot
     * @param voidedBy the event that voids them
     * @throws ProblemException 409 {@code not-enough} if what came with them has been used since
     */
    @Transactional(TxType.MANDATORY)
    public void voidEntries(HeldLot locked, Set<UUID> wrong, UUID voidedBy) {
        correct(locked, wrong, voidedBy, Optional.empty());
    }

    /**
     * The same with a credit that stands in place of what is taken back: what came was another quantity. The states between never
     * were.
     *
     * @param instead what came in truth, if anything
     */
    @Transactional(TxType.MANDATORY)
    public void correct(HeldLot locked, Set<UUID> wrong, UUID voidedBy, Optional<Credit> instead) {
        var ids = wrong.stream().map(UUID::toString).collect(Collectors.toSet());
        var credit = instead.map(came -> BalanceEntry.credit(
                came.entry().toString(),
                came.occurredAt(),
                came.quantity().in(locked.onHand().unit())));
        check(locked, new BalanceCorrection(ids, credit.stream().toList()));
        entries.takeBack(locked, wrong, voidedBy);
        credit.ifPresent(came -> {
            entries.enter(instead.orElseThrow().entry(), locked, came.occurredAt(), came.change());
        });
    }

    /**
     * What came was another thing than was entered: the lot is that from now on, in its own unit. Nothing is checked; who corrects
     * knows what was taken since.
     *
     * @param wrong the entry that brought it
     * @param voidedBy the event that voids it
     * @param truly the lot as it should have been entered; what is on hand follows from the entries
     * @param came what came in truth
     */
    @Transactional(TxType.MANDATORY)
    public void restate(HeldLot locked, UUID wrong, UUID voidedBy, HeldLot truly, Credit came) {
        entries.takeBack(locked, Set.of(wrong), voidedBy);
        lots.become(truly);
        var added = came.quantity().in(truly.onHand().unit());
        entries.enter(came.entry(), truly, came.occurredAt(), added);
    }

    /**
     * Many lots of which more is known: what brought each is void, and the same came by another event. What is on hand stays.
     *
     * @param told of lots whose rows the caller has locked by its own
     */
    @Transactional(TxType.MANDATORY)
    public void retell(List<Retold> told) {
        lots.retell(told);
    }

    /**
     * A lot of which more is known.
     *
     * @param wrong the entry that brought it
     * @param voidedBy the event that voids it
     * @param entry the event that stands instead
     * @param owner whose it is, if that was not known
     * @param location where it lies, if that was not known
     */
    public record Retold(
            UUID lotId,
            UUID wrong,
            UUID voidedBy,
            UUID entry,
            @Nullable String owner,
            @Nullable String location) {}

    /**
     * What comes.
     *
     * @param entry the event that brings it
     * @param occurredAt when (UTC)
     * @param quantity above zero
     */
    public record Credit(UUID entry, Instant occurredAt, Quantity quantity) {}

    /**
     * A lot that is new here, with all that comes of it.
     *
     * @param entry the event that brings it
     * @param lot as it lies here from then on
     * @param occurredAt when it came (UTC)
     */
    public record Arrival(UUID entry, HeldLot lot, Instant occurredAt) {}

    /** Many lots that are new here, all at once, each with what is on hand of it. */
    @Transactional(TxType.MANDATORY)
    public void creditNew(List<Arrival> arrivals) {
        lots.add(arrivals);
    }

    /** Its balance over time. */
    public BalanceTimeline timeline(HeldLot lot) {
        return entries.timeline(lot);
    }

    private void check(HeldLot lot, BalanceCorrection correction) {
        Findings.refuse(shortage(lot, correction).map(Shortage::finding));
    }

    private Optional<Shortage> shortage(HeldLot lot, BalanceCorrection correction) {
        return timeline(lot).check(correction) instanceof BalanceCheck.Refused(Instant at, Quantity missing)
                ? Optional.of(new Shortage(lot, at, missing))
                : Optional.empty();
    }

    private static BalanceCorrection adding(BalanceEntry entry) {
        return new BalanceCorrection(Set.of(), List.of(entry));
    }
}
