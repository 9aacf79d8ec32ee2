package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.material.ComparableNumber;
import org.lotline.material.InvalidNumberException;
import org.lotline.material.ScannedNumber;
import org.lotline.receiving.ExportControl;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Findings;

/** Finding lots by whatever number somebody has in hand. */
@ApplicationScoped
public class FindingLots {

    private final EntityManager entities;
    private final Rows rows;
    private final ExportControl export;

    FindingLots(EntityManager entities, Rows rows, ExportControl export) {
        this.entities = entities;
        this.rows = rows;
        this.export = export;
    }

    /** @throws ProblemException 404 */
    public Lot byId(UUID lotId) {
        return byId(lotId, LockModeType.NONE);
    }

    /**
     * With its row locked, for whoever changes it or appends an event of it.
     *
     * @throws ProblemException 404
     */
    public Lot lockedById(UUID lotId) {
        return byId(lotId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of these lots that there are, by their ids; locked in the order of these. */
    public Map<UUID, Lot> byIds(Collection<UUID> lotIds, LockModeType lock) {
        return lotIds.isEmpty()
                ? Map.of()
                : Lot.<Lot>find("lotId in ?1 order by lotId", lotIds).withLock(lock).list().stream()
                        .collect(Collectors.toMap(lot -> lot.lotId, Function.identity()));
    }

    /** With their rows locked, but what is changed of them is not written: for who judges many before any is changed. */
    public Map<UUID, Lot> lockedToRead(Collection<UUID> lotIds) {
        var lots = byIds(lotIds, LockModeType.PESSIMISTIC_WRITE);
        lots.values().forEach(entities::detach);
        return lots;
    }

    /** What was changed of it is written, and it is let go: each statement looks all entities through that are there. */
    public void written(Lot lot) {
        entities.flush();
        entities.detach(lot);
    }

    private static Lot byId(UUID lotId, LockModeType lock) {
        return Lot.<Lot>findByIdOptional(lotId, lock)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.NOT_FOUND,
                        "There is no lot %s.".formatted(lotId),
                        "Look it up with GET /lots by its number, heat or supplier lot."));
    }

    /** Those of these lots off which something was split that stands. */
    public Set<UUID> split(Collection<UUID> lotIds) {
        return Set.copyOf(rows.list(
                "select distinct split_from from lot where split_from = any(?::uuid[]) and not voided",
                row -> row.uuid(1),
                lotIds));
    }

    /** The lots split off one, and off those in turn, that stand; an id is older than those of what was split off it. */
    public List<UUID> idsSplitOff(UUID lotId) {
        return rows.list("""
                with recursive off as (
                  select lot_id from lot where split_from = ? and not voided
                  union all
                  select l.lot_id from lot l join off on l.split_from = off.lot_id where not l.voided)
                select lot_id from off order by lot_id""", row -> row.uuid(1), lotId);
    }

    /** Off which lot it was split, if it was. */
    public Optional<UUID> splitFrom(UUID lotId) {
        return rows.first(
                "select split_from from lot where lot_id = ? and split_from is not null", row -> row.uuid(1), lotId);
    }

    /** The same as they stand, without what this transaction has voided; each behind the one off which it was split. */
    public List<Lot> splitOff(UUID lotId) {
        var parts = idsSplitOff(lotId);
        return parts.isEmpty() ? List.of() : Lot.list("lotId in ?1 and voided = false order by lotId", parts);
    }

    /** The lots of a receipt, those that stand first, in the order of their ordinals; what was split off them is none of its lines. */
    public List<Lot> ofReceipt(UUID receiptId) {
        return Lot.list("receiptId = ?1 and splitFrom is null order by voided, ordinal", receiptId);
    }

    /** The same of many receipts, as they stand; to be read only: who changes one has it locked, and read anew. */
    public List<Lot> ofReceipts(Collection<UUID> receiptIds) {
        List<Lot> lots = receiptIds.isEmpty()
                ? List.of()
                : Lot.list("receiptId in ?1 and splitFrom is null order by receiptId, voided, ordinal", receiptIds);
        lots.forEach(entities::detach);
        return lots;
    }

    /**
     * Newest first; a lot's id grows with the moment in which it was recorded.
     *
     * @param behind the last lot of the page before
     * @throws ProblemException 400 if no number is given, or one has nothing to compare by
     */
    public List<Lot> find(LotQuestion question, int limit, Optional<UUID> behind) {
        Findings.refuse(QuestionRules.nothingGiven(question));
        try {
            return found(question, limit, behind);
        } catch (InvalidNumberException e) {
            Findings.refuse(List.of(QuestionRules.nothingToCompare(e)));
            throw e;
        }
    }

    @SuppressWarnings("unchecked")
    private List<Lot> found(LotQuestion question, int limit, Optional<UUID> behind) {
        var parameters = new LinkedHashMap<String, Object>();
        var where = new ArrayList<String>();
        identifiedBy(IdentifierKind.NUMBER, question.number(), null, where, parameters);
        identifiedBy(IdentifierKind.SUPPLIER_LOT, question.supplierLot(), question.supplier(), where, parameters);
        identifiedBy(IdentifierKind.HEAT, question.heat(), question.mill(), where, parameters);
        coveredBy(question.certificate(), where, parameters);
        behind.ifPresent(last -> where.add("lot_id < :behind"));
        behind.ifPresent(last -> parameters.put("behind", last));
        var query = entities.createNativeQuery(
                "select * from lot where " + String.join(" and ", where) + " order by lot_id desc", Lot.class);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private static void identifiedBy(
            IdentifierKind asked,
            @Nullable String number,
            @Nullable String qualifier,
            List<String> where,
            Map<String, Object> parameters) {
        if (number == null) {
            return;
        }
        var name = asked.word();
        var narrowed = qualifier == null ? "" : " and qualifier = :%sOf".formatted(name);
        where.add("lot_id in (select lot_id from lot_identifier where kind in (:%sKinds) and comparable in (:%s)%s)"
                .formatted(name, name, narrowed));
        parameters.put(name + "Kinds", kindsOf(asked));
        parameters.put(name, keysOf(asked, number));
        if (qualifier != null) {
            parameters.put(name + "Of", qualifier);
        }
    }

    /** A scan of our own label may be read in two ways; a supplier's label says its lot. */
    private static List<String> keysOf(IdentifierKind asked, String number) {
        return switch (asked) {
            case NUMBER, SERIAL -> ScannedKeys.of(number);
            case SUPPLIER_LOT ->
                List.of(ComparableNumber.of(ScannedNumber.lotToRecord(number)).key());
            case HEAT -> List.of(ComparableNumber.of(number).key());
        };
    }

    /** Who scans a bought unit scans its maker's number as often as ours. */
    private static List<String> kindsOf(IdentifierKind asked) {
        return switch (asked) {
            case NUMBER, SERIAL -> List.of(IdentifierKind.NUMBER.word(), IdentifierKind.SERIAL.word());
            case SUPPLIER_LOT, HEAT -> List.of(asked.word());
        };
    }

    private void coveredBy(@Nullable String certificate, List<String> where, Map<String, Object> parameters) {
        if (certificate != null) {
            where.add("""
                    lot_id in (
                      with recursive covered as (
                        select lot_id from certificate_link join certificate using (certificate_id)
                        where comparable = :certificate and %s
                        union
                        select l.lot_id from lot l join covered on l.split_from = covered.lot_id where not l.voided)
                      select lot_id from covered)""".formatted(export.visible("certificate")));
            parameters.put("certificate", ComparableNumber.of(certificate).key());
        }
    }
}
