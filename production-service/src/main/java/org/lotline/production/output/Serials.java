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
import org.lotline.material.ComparableNumber;
import org.lotline.material.InvalidNumberException;
import org.lotline.material.Quantity;
import org.lotline.material.Unit;
import org.lotline.production.floor.GivenNumbers;
import org.lotline.production.job.Job;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.custody.HeldLedger;
import org.lotline.runtime.custody.HeldLot;
import org.lotline.runtime.event.EventLog;
import org.lotline.runtime.event.NewIds;

/** Makes the units of a serialised output, each a lot of one on the floor. */
@ApplicationScoped
public class Serials {

    /** More are several events: one event has at most 256 KiB. */
    private static final int PER_EVENT = 500;

    private final GivenNumbers numbers;
    private final HeldLedger ledger;
    private final EventLog events;

    Serials(GivenNumbers numbers, HeldLedger ledger, EventLog events) {
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
        var known = known(output.lotId);
        var units = new ArrayList<SerialUnit>(count);
        for (var index = 0; index < named.size(); index++) {
            units.add(unit(output, named.get(index), known, "serials[%d]".formatted(index)));
        }
        for (var from = 0; from < units.size(); from += PER_EVENT) {
            complete(job, output, units.subList(from, Math.min(from + PER_EVENT, units.size())), completion, act);
        }
        return units;
    }

    private void complete(Job job, JobOutput output, List<SerialUnit> units, NewCompletion completion, ActContext act) {
        var fact = events.append(
                new SerialsCompleted(
                        job.jobId,
                        output.lotId,
                        job.item.item(),
                        units.stream()
                                .map(unit -> new SerialsCompleted.Serial(unit.lotId, unit.number))
                                .toList()),
                act);
        var one = Quantity.of("1", Unit.of(job.unit));
        for (var unit : units) {
            unit.fact = fact;
            unit.entryId = NewIds.next();
            unit.persist();
            var lot = new HeldLot(unit.lotId, unit.number, job.item.item(), null, completion.location(), one);
            ledger.credit(unit.entryId, lot, act.occurredAt(), one);
        }
    }

    /** A unit whose completion was voided is the same unit when it is completed again. */
    private SerialUnit unit(JobOutput output, String number, Map<String, SerialUnit> known, String field) {
        var unit = known.getOrDefault(comparable(number), new SerialUnit());
        if (unit.lotId == null) {
            unit.lotId = NewIds.next();
            unit.outputLotId = output.lotId;
            unit.number = number;
            unit.comparable = numbers.give(number, unit.lotId, field);
        }
        return unit;
    }

    private static Map<String, SerialUnit> known(UUID outputLotId) {
        return SerialUnit.<SerialUnit>list("outputLotId", outputLotId).stream()
                .collect(Collectors.toMap(unit -> unit.comparable, Function.identity()));
    }

    private static @Nullable String comparable(String number) {
        try {
            return ComparableNumber.of(number).key();
        } catch (InvalidNumberException e) {
            return null;
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
