package org.lotline.production.floor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.lotline.runtime.rule.Findings;

/** The numbers of the lots and units that were made here; one names one lot for ever. */
@ApplicationScoped
public class GivenNumbers {

    private final EntityManager entities;

    GivenNumbers(EntityManager entities) {
        this.entities = entities;
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
        return entities.createNativeQuery(
                                "insert into given_number (comparable, number, lot_id) values (?1, ?2, ?3) on conflict do nothing")
                        .setParameter(1, key)
                        .setParameter(2, number)
                        .setParameter(3, lotId)
                        .executeUpdate()
                == 1;
    }

    private Object ownerOf(String key) {
        return entities.createNativeQuery("select lot_id from given_number where comparable = ?1", UUID.class)
                .setParameter(1, key)
                .getSingleResult();
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
        var lots = lotIds.stream().map(UUID::toString).toList();
        entities.createNativeQuery("""
                        insert into given_number (comparable, number, lot_id)
                        select * from unnest(string_to_array(?1, chr(10)), string_to_array(?2, chr(10)),
                                             cast(string_to_array(?3, chr(10)) as uuid[]))
                        on conflict do nothing""")
                .setParameter(1, String.join("\n", keys))
                .setParameter(2, String.join("\n", numbers))
                .setParameter(3, String.join("\n", lots))
                .executeUpdate();
        requireGiven(keys, lots, numbers, field);
        return keys;
    }

    private void requireGiven(List<String> keys, List<String> lots, List<String> numbers, IntFunction<String> field) {
        List<?> taken = entities.createNativeQuery("""
                        select n.place from unnest(string_to_array(?1, chr(10)), cast(string_to_array(?2, chr(10)) as uuid[]))
                          with ordinality as n (comparable, lot_id, place)
                        join given_number g on g.comparable = n.comparable where g.lot_id <> n.lot_id order by n.place""", Long.class)
                .setParameter(1, String.join("\n", keys))
                .setParameter(2, String.join("\n", lots))
                .setMaxResults(1)
                .getResultList();
        for (var place : taken) {
            var index = ((Number) place).intValue() - 1;
            Findings.refuse(List.of(FloorRules.taken(numbers.get(index), field.apply(index))));
        }
    }

    /** Whether the lot was made here, so that it never lies at the dock. */
    public boolean isOurs(UUID lotId) {
        return !entities.createNativeQuery("select 1 from given_number where lot_id = ?1", Integer.class)
                .setParameter(1, lotId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
