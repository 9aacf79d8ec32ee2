package org.lotline.production.floor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.rule.Findings;

/** The numbers of the lots and units that were made here; one names one lot for ever. */
@ApplicationScoped
public class GivenNumbers {

    private final Rows rows;

    GivenNumbers(Rows rows) {
        this.rows = rows;
    }

    /**
     * Gives a number to a lot; its own again is no change.
     *
     * @param field the path in the body, if the number is wrong
     * @return the number's comparable key
     * @throws org.lotline.runtime.problem.ProblemException 422 if it can't name a lot; 409 if it names another one
     */
    public String give(String number, UUID lotId, String field) {
        var given = FloorRules.lotNumber(number, field).orRefuse();
        var key = given.comparable().key();
        if (!insert(key, given.value(), lotId) && !lotId.equals(ownerOf(key))) {
            Findings.refuse(List.of(FloorRules.taken(number, field)));
        }
        return key;
    }

    /** False if it names a lot already. */
    private boolean insert(String key, String number, UUID lotId) {
        return rows.update(
                        "insert into given_number (comparable, number, lot_id) values (?, ?, ?) on conflict do nothing",
                        key,
                        number,
                        lotId)
                == 1;
    }

    private UUID ownerOf(String key) {
        return rows.list("select lot_id from given_number where comparable = ?", row -> row.uuid(1), key)
                .getFirst();
    }

    /**
     * Gives numbers to lots that are new, all at once.
     *
     * @param lotIds one for each number
     * @param field the path in the body of one of them, by its place in the list
     * @return the numbers' comparable keys, in their order
     * @throws org.lotline.runtime.problem.ProblemException as for one
     */
    public List<String> giveAll(List<String> numbers, List<UUID> lotIds, IntFunction<String> field) {
        var keys = IntStream.range(0, numbers.size())
                .mapToObj(index -> FloorRules.lotNumber(numbers.get(index), field.apply(index))
                        .orRefuse()
                        .comparable()
                        .key())
                .toList();
        var given = rows.update("""
                insert into given_number (comparable, number, lot_id)
                select * from unnest(?::text[], ?::text[], ?::uuid[]) on conflict do nothing""", keys, numbers, lotIds);
        if (given < keys.size()) {
            requireGiven(keys, lotIds, numbers, field);
        }
        return keys;
    }

    private void requireGiven(List<String> keys, List<UUID> lots, List<String> numbers, IntFunction<String> field) {
        rows.first("""
                        select n.place from unnest(?::text[], ?::uuid[]) with ordinality as n (comparable, lot_id, place)
                        join given_number g on g.comparable = n.comparable where g.lot_id <> n.lot_id order by n.place limit 1""", row -> Math.toIntExact(row.number(1)) - 1, keys, lots)
                .ifPresent(index -> Findings.refuse(List.of(FloorRules.taken(numbers.get(index), field.apply(index)))));
    }

    /** Whether the lot was made here, so that it never lies at the dock. */
    public boolean isOurs(UUID lotId) {
        return rows.first("select 1 from given_number where lot_id = ? limit 1", row -> true, lotId)
                .isPresent();
    }
}
