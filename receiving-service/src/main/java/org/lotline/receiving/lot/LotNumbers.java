package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.lotline.material.LotNumber;
import org.lotline.material.LotNumberScheme;
import org.lotline.material.LotNumberSeries;
import org.lotline.material.VendorCode;
import org.lotline.receiving.numbering.LotNumbering;
import org.lotline.runtime.database.Rows;

/** Gives lots their numbers. A number that a lot has, or ever had, is never given again. */
@ApplicationScoped
public class LotNumbers {

    private final Rows rows;
    private final LotNumbering numbering;

    LotNumbers(Rows rows, LotNumbering numbering) {
        this.rows = rows;
        this.numbering = numbering;
    }

    /**
     * The next numbers of these lots' series, by default of their day and supplier, by lot. The counter's row lock makes
     * deliveries of one series queue. Numbers of one template never meet; one that a lot got by a rename, or by an earlier
     * template, is passed over: then the taken ones are looked for first, among twice as many candidates each time.
     *
     * @throws org.lotline.material.InvalidNumberException if the sequence has outgrown what a label carries
     */
    public Map<UUID, LotNumber> next(List<UUID> lotIds, String supplier, Instant receivedAt, Instant givenAt) {
        var series = new Series(numbering.scheme(), receivedAt, VendorCode.of(supplier));
        var given = new HashMap<>(claim(reserve(series, lotIds.size()), lotIds, givenAt));
        for (var ask = lotIds.size(); given.size() < lotIds.size(); ask *= 2) {
            var without = lotIds.stream().filter(lot -> !given.containsKey(lot)).toList();
            given.putAll(claim(free(reserve(series, ask)), without, givenAt));
        }
        return given;
    }

    /** @return false if another lot has or had a number that compares equal */
    public boolean claim(LotNumber number, UUID lotId, Instant givenAt) {
        return !claim(List.of(number), List.of(lotId), givenAt).isEmpty();
    }

    /**
     * Many at once, no two of which compare equal.
     *
     * @return the lots that have theirs now; of the others another lot has or had the number
     */
    public Set<UUID> claim(Map<UUID, LotNumber> wanted, Instant givenAt) {
        var lots = List.copyOf(wanted.keySet());
        return claim(lots.stream().map(wanted::get).toList(), lots, givenAt).keySet();
    }

    /** By numbers as they are compared, the lots that they name or named. */
    public Map<String, UUID> named(Collection<String> comparable) {
        return rows
                .list(
                        "select comparable, lot_id from lot_name where comparable = any(?)",
                        row -> Map.entry(row.text(1), row.uuid(2)),
                        comparable)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether the lot has or had the number. */
    public boolean isOf(LotNumber number, UUID lotId) {
        return rows.list(
                        "select lot_id from lot_name where comparable = ?",
                        row -> row.uuid(1),
                        number.comparable().key())
                .contains(lotId);
    }

    /** By lot, every number that it has or had, in the order in which they were first given. */
    public Map<UUID, List<String>> of(Collection<UUID> lotIds) {
        return rows
                .list(
                        "select lot_id, number from lot_name where lot_id = any(?::uuid[]) order by given_at, number",
                        row -> Map.entry(row.uuid(1), row.text(2)),
                        lotIds)
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private record Series(LotNumberScheme scheme, Instant receivedAt, VendorCode vendor) {

        LotNumberSeries parts() {
            return scheme.series(receivedAt, vendor);
        }

        LotNumber number(long sequence) {
            return scheme.received(receivedAt, vendor, sequence);
        }
    }

    /** So many of the series; one statement, and one more for every block that they reach into. */
    private List<LotNumber> reserve(Series series, int count) {
        var parts = series.parts();
        var asked = places(parts, LotNumberSeries.OWN_BLOCK, count);
        var numbers = new ArrayList<LotNumber>(count);
        asked.stream()
                .filter(place -> place <= parts.lastPlace())
                .map(series::number)
                .forEach(numbers::add);
        for (var block = Math.max(1, parts.blockOf(asked.getLast())); numbers.size() < count; block++) {
            var reached = block;
            places(parts, block, count - numbers.size()).stream()
                    .filter(place -> place <= parts.lastPlace())
                    .map(place -> series.number(parts.sequenceAt(reached, place)))
                    .forEach(numbers::add);
        }
        return numbers;
    }

    /** The next places of a block; those behind its end belong to no number. */
    private List<Long> places(LotNumberSeries series, long block, int count) {
        var last = rows.list(
                        """
                        insert into lot_number_counter (series, last) values (?, ?)
                        on conflict (series) do update set last = lot_number_counter.last + ? returning last""",
                        row -> row.number(1),
                        series.counter(block),
                        LotNumberSeries.firstPlace(block) + count - 1,
                        count)
                .getFirst();
        return LongStream.rangeClosed(last - count + 1, last).boxed().toList();
    }

    private List<LotNumber> free(List<LotNumber> candidates) {
        var taken = Set.copyOf(
                rows.list("select comparable from lot_name where comparable = any(?)", row -> row.text(1), (Object)
                        keys(candidates)));
        return candidates.stream()
                .filter(number -> !taken.contains(number.comparable().key()))
                .toList();
    }

    /** The first numbers for these lots, in this order; those that somebody took meanwhile are not among the answer. */
    private Map<UUID, LotNumber> claim(List<LotNumber> numbers, List<UUID> lotIds, Instant givenAt) {
        var count = Math.min(numbers.size(), lotIds.size());
        var tried = numbers.subList(0, count);
        var claimed = Set.copyOf(rows.list(
                """
                insert into lot_name (comparable, number, lot_id, given_at)
                select c, n, l, ? from unnest(?::text[], ?::text[], ?::uuid[]) as t(c, n, l)
                on conflict do nothing returning comparable""",
                row -> row.text(1),
                givenAt,
                keys(tried),
                tried.stream().map(LotNumber::value).toArray(String[]::new),
                lotIds.subList(0, count)));
        var given = new HashMap<UUID, LotNumber>();
        for (var index = 0; index < count; index++) {
            if (claimed.contains(tried.get(index).comparable().key())) {
                given.put(lotIds.get(index), tried.get(index));
            }
        }
        return given;
    }

    private static String[] keys(List<LotNumber> numbers) {
        return numbers.stream().map(number -> number.comparable().key()).toArray(String[]::new);
    }
}
