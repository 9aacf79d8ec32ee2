package org.lotline.receiving.opening;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lotline.material.LotNumber;
import org.lotline.receiving.lot.FindingLots;
import org.lotline.receiving.lot.FindingNamed;
import org.lotline.receiving.lot.LotNumbers;
import org.lotline.receiving.lot.LotRules;
import org.lotline.receiving.opening.KnownDock.KnownLine;
import org.lotline.receiving.supplier.FindingSuppliers;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.rule.Ruling;

/** Looks up what is on record of the lines of an opening balance: one statement for each kind of thing, however many lines there are. */
@ApplicationScoped
class FindingKnownDock {

    private final OpeningLines lines;
    private final FindingNamed names;
    private final FindingSuppliers suppliers;
    private final FindingLots find;
    private final LotNumbers numbers;
    private final Rows rows;

    FindingKnownDock(
            OpeningLines lines,
            FindingNamed names,
            FindingSuppliers suppliers,
            FindingLots find,
            LotNumbers numbers,
            Rows rows) {
        this.lines = lines;
        this.names = names;
        this.suppliers = suppliers;
        this.find = find;
        this.numbers = numbers;
        this.rows = rows;
    }

    /** @param lock of lots that are known, in the order of their ids */
    KnownDock of(OpeningBalance balance, LockModeType lock) {
        var kept = lines.find(
                balance.lines().stream().map(OpeningBalance.Line::key).toList());
        var lots = find.byIds(kept.stream().map(OpeningLines.Kept::lotId).toList(), lock);
        var known = new HashMap<String, KnownLine>();
        kept.forEach(line -> known.put(line.key(), new KnownLine(requireNonNull(lots.get(line.lotId())), line.said())));
        return new KnownDock(
                names.by(balance.lines().stream().map(OpeningBalance.Line::lot).toList()),
                suppliers(balance),
                known,
                numbers(balance),
                certificates(lots.keySet()));
    }

    private Set<String> suppliers(OpeningBalance balance) {
        var named = balance.lines().stream()
                .flatMap(line -> Stream.ofNullable(line.supplier()))
                .collect(toSet());
        return named.isEmpty() ? named : suppliers.of(named).keySet();
    }

    private Map<String, UUID> numbers(OpeningBalance balance) {
        var stated = balance.lines().stream()
                .flatMap(line -> Stream.ofNullable(line.lotNumber()))
                .flatMap(FindingKnownDock::keyOf)
                .collect(toSet());
        return stated.isEmpty() ? Map.of() : numbers.named(stated);
    }

    /** None of what can't name a lot. */
    private static Stream<String> keyOf(String number) {
        return LotRules.lotNumber(number.strip()) instanceof Ruling.Given<LotNumber>(var given)
                ? Stream.of(given.comparable().key())
                : Stream.empty();
    }

    private record Link(UUID lotId, String type) {}

    private Map<UUID, Set<String>> certificates(Collection<UUID> lots) {
        List<Link> links = lots.isEmpty() ? List.of() : rows.list("""
                        select l.lot_id, c.type from certificate_link l join certificate c using (certificate_id)
                        where l.lot_id = any(?::uuid[])""", row -> new Link(row.uuid(1), row.text(2)), lots);
        return links.stream().collect(groupingBy(Link::lotId, mapping(Link::type, toSet())));
    }
}
