package org.lotline.production.output;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.SerialsCompleted;
import org.lotline.custody.HeldLedger;
import org.lotline.custody.HeldLot;
import org.lotline.material.ComparableNumber;
import org.lotline.material.InvalidNumberException;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.floor.GivenNumbers;
import org.lotline.production.job.Job;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.NewIds;

/** Makes the units of a serialised output, each a lot of one on the floor. */
@ApplicationScoped
public class Serials {

    /** More are several events: one event has at most 256 KiB. */
    private static final int PER_EVENT = 500;

    private final Rows rows;
    private final GivenNumbers numbers;
    private final HeldLedger ledger;
    private final EventLog events;

    Serials(Rows rows, GivenNumbers numbers, HeldLedger ledger, EventLog events) {
        this.rows = rows;
        this.numbers = numbers;
        this.ledger = ledger;
        this.events = events;
    }

    /** Those of an output that are not void. */
    public List<SerialUnit> of(UUID outputLotId) {
        return SerialUnit.list("outputLotId = ?1 and fact is not null order by number", outputLotId);
    }

    /** With the job's row locked, which counts their numbers. */
    List<SerialUnit> make(Job job, JobOutput output, NewCompletion completion, int count, ActContext act) {
        var named = completion.serials().isEmpty() ? next(job, count) : completion.serials();
        var known = completion.output().isPresent() ? known(output.lotId) : Map.<String, SerialUnit>of();
        return make(job, output, named, known, completion.location(), act);
    }

    /** Units of these numbers; one whose completion was voided is the same unit when it is completed again. */
    List<SerialUnit> make(Job job, JobOutput output, List<String> named, @Nullable String location, ActContext act) {
        return make(job, output, named, known(output.lotId), location, act);
    }

    /** @param known the units of the output that there are; none of one that is new */
    private List<SerialUnit> make(
            Job job,
            JobOutput output,
            List<String> named,
            Map<String, SerialUnit> known,
            @Nullable String location,
            ActContext act) {
        var fresh = fresh(output, named, known);
        var units = new ArrayList<SerialUnit>();
        for (var index = 0; index < named.size(); index++) {
            var comparable = comparable(named.get(index));
            units.add(known.containsKey(comparable) ? known.get(comparable) : fresh.get(named.get(index)));
        }
        tell(job, output, units, act);
        var one = Quantity.of("1", Unit.of(job.unit));
        var like = new HeldLot(output.lotId, output.lotNumber, job.item.item(), null, location, one);
        enter(List.copyOf(fresh.values()), like, act);
        units.stream()
                .filter(unit -> !fresh.containsKey(unit.number))
                .forEach(unit -> ledger.credit(entryOf(unit), lotOf(unit, like), act.occurredAt(), one));
        return units;
    }

    /** States that units were completed, and gives each the entry by which it comes to the floor. */
    void tell(Job job, JobOutput output, List<SerialUnit> units, ActContext act) {
        for (var from = 0; from < units.size(); from += PER_EVENT) {
            var some = units.subList(from, Math.min(from + PER_EVENT, units.size()));
            var fact = events.append(
                    new SerialsCompleted(
                            job.jobId,
                            output.lotId,
                            job.item.item(),
                            some.stream()
                                    .map(unit -> new SerialsCompleted.Serial(unit.lotId, unit.number))
                                    .toList()),
                    act);
            for (var unit : some) {
                unit.fact = fact;
                unit.entryId = NewIds.next();
            }
        }
    }

    /** By number, units that were never here before; their rows are made with {@link #enter}. */
    private Map<String, SerialUnit> fresh(JobOutput output, List<String> named, Map<String, SerialUnit> known) {
        var places = IntStream.range(0, named.size())
                .filter(index -> !known.containsKey(comparable(named.get(index))))
                .boxed()
                .toList();
        var given = places.stream().map(named::get).toList();
        if (given.isEmpty()) {
            return Map.of();
        }
        var lots = given.stream().map(number -> NewIds.next()).toList();
        var keys = numbers.giveAll(given, lots, index -> "serials[%d]".formatted(places.get(index)));
        return IntStream.range(0, given.size())
                .mapToObj(index -> unit(output, lots.get(index), given.get(index), keys.get(index)))
                .collect(Collectors.toMap(unit -> unit.number, Function.identity()));
    }

    private static SerialUnit unit(JobOutput output, UUID lotId, String number, String comparable) {
        var unit = new SerialUnit();
        unit.lotId = lotId;
        unit.outputLotId = output.lotId;
        unit.number = number;
        unit.comparable = comparable;
        return unit;
    }

    /** All at once: thousands come of one job in one call. */
    private void enter(List<SerialUnit> fresh, HeldLot like, ActContext act) {
        if (fresh.isEmpty()) {
            return;
        }
        rows.update(
                """
                insert into serial (output_lot_id, lot_id, number, comparable, entry_id, fact)
                select ?::uuid, * from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::uuid[])""",
                like.lotId(),
                fresh.stream().map(unit -> unit.lotId).toList(),
                fresh.stream().map(unit -> unit.number).toList(),
                fresh.stream().map(unit -> unit.comparable).toList(),
                fresh.stream().map(Serials::entryOf).toList(),
                fresh.stream().map(unit -> unit.fact).toList());
        ledger.creditNew(fresh.stream()
                .map(unit -> new HeldLedger.Arrival(entryOf(unit), lotOf(unit, like), act.occurredAt()))
                .toList());
    }

    static UUID entryOf(SerialUnit unit) {
        var entry = unit.entryId;
        if (entry == null) {
            throw new IllegalStateException("unit %s is not completed".formatted(unit.number));
        }
        return entry;
    }

    private static HeldLot lotOf(SerialUnit unit, HeldLot like) {
        return new HeldLot(unit.lotId, unit.number, like.item(), null, like.location(), like.onHand());
    }

    private static Map<String, SerialUnit> known(UUID outputLotId) {
        return SerialUnit.<SerialUnit>list("outputLotId", outputLotId).stream()
                .collect(Collectors.toMap(unit -> unit.comparable, Function.identity()));
    }

    /** Of what has nothing to compare by there is nothing known; it is refused when it is to be given. */
    private static String comparable(String number) {
        try {
            return ComparableNumber.of(number).key();
        } catch (InvalidNumberException e) {
            return "";
        }
    }

    private static List<String> next(Job job, int count) {
        var first = job.lastSerial + 1;
        job.lastSerial += count;
        return IntStream.range(first, first + count)
                .mapToObj(number -> String.format(Locale.ROOT, "%s-%04d", job.jobNumber, number))
                .toList();
    }
}
