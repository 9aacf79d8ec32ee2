package org.lotline.trace.answer.thing;

import static org.lotline.trace.lineage.FactKind.ISSUED;
import static org.lotline.trace.lineage.FactKind.RETURNED_FROM_JOB;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.lotline.contracts.events.Measure;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.lineage.NodeKeys;

/** What of one lot went into jobs, net of what came back. */
public final class IssuedByJob {

    private final KnownFacts records;
    private final String lot;
    private final Map<String, Amounts> byJob = new TreeMap<>();

    /** @param records with every fact that ends at the lot, and its issues */
    public IssuedByJob(KnownFacts records, String lot) {
        this.records = records;
        this.lot = lot;
        records.from(lot, ISSUED).forEach(said -> book(said, said.to(), Amounts::add));
        records.to(lot, RETURNED_FROM_JOB).forEach(said -> book(said, said.from(), Amounts::subtract));
    }

    private void book(KnownFact said, String transformation, BiConsumer<Amounts, Measure> booking) {
        var quantity = ThingDescriptions.quantity(said);
        if (quantity != null) {
            var job = NodeKeys.jobOfWork(transformation);
            booking.accept(byJob.computeIfAbsent(job, key -> new Amounts()), quantity);
        }
    }

    /** By job, whether open or not. */
    public Map<String, Amounts> byJob() {
        return byJob;
    }

    /** By job, of those among these that are open. */
    public Stream<InProcess> inProcess(Set<String> jobs) {
        var describing = new ThingDescriptions(records);
        var number = describing.number(lot);
        return byJob.entrySet().stream()
                .filter(entry -> jobs.contains(entry.getKey()))
                .flatMap(entry -> {
                    var job = describing.job(entry.getKey());
                    return job.closed()
                            ? Stream.empty()
                            : entry.getValue()
                                    .left()
                                    .map(left -> new InProcess(
                                            job.jobId(), job.jobNumber(), ThingDescriptions.idOf(lot), number, left));
                });
    }
}
