package org.lotline.trace.answer.consumption;

import static org.lotline.trace.lineage.FactKind.BOM_DEFINED;
import static org.lotline.trace.lineage.FactKind.COMPLETED;
import static org.lotline.trace.lineage.FactKind.ISSUED;
import static org.lotline.trace.lineage.FactKind.ITEM_DEFINED;
import static org.lotline.trace.lineage.FactKind.JOB_CLOSED;
import static org.lotline.trace.lineage.FactKind.JOB_NUMBERED;
import static org.lotline.trace.lineage.FactKind.RAN_FOR;
import static org.lotline.trace.lineage.FactKind.RECEIVED;
import static org.lotline.trace.lineage.FactKind.RETURNED_AS;
import static org.lotline.trace.lineage.FactKind.RETURNED_FROM_JOB;
import static org.lotline.trace.lineage.FactKind.SERIAL_OF;
import static org.lotline.trace.lineage.FactKind.SPLIT_OFF;
import static org.lotline.trace.lineage.FactKind.UNTRACKED_ISSUED;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.Tracking;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.Moment;
import org.lotline.trace.answer.known.TraceabilityPolicy;
import org.lotline.trace.answer.thing.Amounts;
import org.lotline.trace.answer.thing.ThingDescriptions;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.NodeKind;
import org.lotline.trace.lineage.Property;

/**
 * What went into jobs, beside what their outputs hold by the bill of material as it stood when they were completed. Has records
 * of its own: a walk must not pass what is read here.
 */
public final class Consumption {

    private static final Set<FactKind> OF_JOBS =
            Set.of(ISSUED, RETURNED_FROM_JOB, UNTRACKED_ISSUED, COMPLETED, JOB_NUMBERED, JOB_CLOSED, RAN_FOR);
    private static final Set<FactKind> OF_OUTPUTS = Set.of(ISSUED, RETURNED_FROM_JOB, UNTRACKED_ISSUED);
    private static final Set<FactKind> ITEMS = Set.of(RECEIVED, COMPLETED, SERIAL_OF, RETURNED_AS, SPLIT_OFF);

    private final KnownFacts records;
    private final ThingDescriptions describing;
    private final Set<String> jobs;
    private final Map<String, JobInputs> inputs = new HashMap<>();
    /** By the fact that defines them: the outputs of a product have few between them. */
    private final Map<String, List<BillLine>> bills = new HashMap<>();

    private Consumption(KnownFacts records, Set<String> jobs) {
        this.records = records;
        this.describing = new ThingDescriptions(records);
        this.jobs = jobs;
    }

    /** @param jobs their keys */
    public static Consumption read(GraphReading reading, Moment moment, Collection<String> jobs) {
        var records = KnownFacts.standing(moment);
        var consumption = new Consumption(records, new TreeSet<>(jobs));
        if (jobs.isEmpty()) {
            return consumption;
        }
        records.add(reading.about(jobs, OF_JOBS));
        records.add(reading.about(consumption.outputs(), OF_OUTPUTS));
        records.add(reading.about(consumption.issued(), ITEMS));
        records.add(reading.about(consumption.products(), Set.of(BOM_DEFINED)));
        records.add(reading.about(consumption.wanted(), Set.of(ITEM_DEFINED)));
        return consumption;
    }

    /**
     * Of those among these jobs that made something of which a bill is on record: the others can't be judged, and nothing of them
     * is read.
     *
     * @param known with the completions of the outputs that matter
     */
    public static Consumption ofBilled(GraphReading reading, KnownFacts known, Collection<String> jobs) {
        var products = jobs.stream()
                .flatMap(job -> known.from(job, COMPLETED).stream())
                .flatMap(said -> product(said).stream())
                .collect(Collectors.toSet());
        var bills = KnownFacts.standing(known.moment())
                .add(products.isEmpty() ? List.of() : reading.about(products, Set.of(BOM_DEFINED)));
        return read(
                reading,
                known.moment(),
                jobs.stream()
                        .filter(job -> known.from(job, COMPLETED).stream()
                                .flatMap(said -> product(said).stream())
                                .anyMatch(product -> !bills.to(product).isEmpty()))
                        .toList());
    }

    private static Optional<String> product(KnownFact completed) {
        return Optional.ofNullable(ThingDescriptions.item(completed)).map(Keys::item);
    }

    private Set<String> outputs() {
        return completions()
                .map(said -> NodeKeys.outputOf(ThingDescriptions.idOf(said.from()), ThingDescriptions.idOf(said.to())))
                .collect(Collectors.toSet());
    }

    private Stream<KnownFact> completions() {
        return jobs.stream().flatMap(job -> records.from(job, COMPLETED).stream());
    }

    private Set<String> issued() {
        var lots = new HashSet<String>();
        Stream.concat(jobs.stream(), outputs().stream()).forEach(into -> {
            records.to(into, ISSUED).forEach(said -> lots.add(said.from()));
            records.from(into, RETURNED_FROM_JOB).forEach(said -> lots.add(said.to()));
        });
        return lots;
    }

    private Set<String> products() {
        return completions()
                .flatMap(said -> Stream.ofNullable(ThingDescriptions.item(said)))
                .map(Keys::item)
                .collect(Collectors.toSet());
    }

    private Set<String> wanted() {
        return completions()
                .flatMap(said -> bill(said).stream())
                .map(BillLine::wants)
                .collect(Collectors.toSet());
    }

    /** The lines of the bill as it was defined last before that; none if there was none. */
    private List<BillLine> bill(KnownFact completed) {
        var item = ThingDescriptions.item(completed);
        return item == null
                ? List.of()
                : records.to(Keys.item(item), BOM_DEFINED).stream()
                        .filter(defined -> isBefore(defined, completed))
                        .max(KnownFact.IN_SEQUENCE)
                        .map(defined -> bills.computeIfAbsent(defined.key(), key -> BillLine.of(defined)))
                        .orElse(List.of());
    }

    private static boolean isBefore(KnownFact one, KnownFact other) {
        return one.assertion().source().equals(other.assertion().source())
                && one.assertion().sequence() < other.assertion().sequence();
    }

    /** Of what isn't traced no records are needed. */
    private boolean isTraced(BillLine line) {
        return TraceabilityPolicy.of(line.wants(), records)
                .map(policy -> policy.tracking() != Tracking.NONE)
                .orElse(true);
    }

    /** What went into this job, by its key. */
    public JobInputs of(String job) {
        return inputs.computeIfAbsent(job, this::inputs);
    }

    private JobInputs inputs(String job) {
        var outputs = records.from(job, COMPLETED).stream()
                .flatMap(said -> Optional.ofNullable(ThingDescriptions.quantity(said))
                        .map(quantity -> new JobInputs.Output(
                                said.to(),
                                quantity,
                                bill(said).stream().filter(this::isTraced).toList()))
                        .stream())
                .toList();
        var into = Stream.concat(
                Stream.of(job),
                outputs.stream()
                        .map(output ->
                                NodeKeys.outputOf(ThingDescriptions.idOf(job), ThingDescriptions.idOf(output.lot())))
                        .distinct());
        return new JobInputs(job, outputs, into.flatMap(this::inputsOf).toList(), scrap(job), isDone(job));
    }

    private Stream<JobInputs.Input> inputsOf(String into) {
        var output = NodeKind.of(into) == NodeKind.JOB ? null : NodeKeys.lotOf(into);
        return Stream.of(
                        records.to(into, ISSUED).stream()
                                .flatMap(said -> input(said, output, describing.itemOf(said.from()), false)),
                        records.to(into, UNTRACKED_ISSUED).stream()
                                .flatMap(said -> input(said, output, Optional.of(said.from()), true)),
                        records.from(into, RETURNED_FROM_JOB).stream()
                                .flatMap(said -> input(said, output, describing.itemOf(said.to()), false))
                                .map(JobInputs.Input::back))
                .flatMap(inputs -> inputs);
    }

    private static Stream<JobInputs.Input> input(
            KnownFact said, @Nullable String output, Optional<String> item, boolean untracked) {
        var quantity = ThingDescriptions.quantity(said);
        return quantity == null
                ? Stream.empty()
                : Stream.of(new JobInputs.Input(output, item.orElse(null), quantity, untracked));
    }

    private List<Measure> scrap(String job) {
        return records.to(job, RAN_FOR).stream()
                .flatMap(run -> Stream.ofNullable(ThingDescriptions.measure(run.text(Property.SCRAP))))
                .toList();
    }

    /** Whether nothing more is to come of it: closed, or all that it was released for is completed. */
    private boolean isDone(String job) {
        if (!records.to(job, JOB_CLOSED).isEmpty()) {
            return true;
        }
        var made = new Amounts();
        records.from(job, COMPLETED).stream()
                .flatMap(said -> Stream.ofNullable(ThingDescriptions.quantity(said)))
                .forEach(made::add);
        return records.present(job, JOB_NUMBERED)
                .flatMap(released -> Optional.ofNullable(ThingDescriptions.quantity(released)))
                .map(planned -> made.in(planned.unit()).compareTo(planned.value()) >= 0)
                .orElse(false);
    }

    /** The outputs of which, by their bills, too little has gone in; those among these lots. */
    public List<JobInputs.Shortage> shortages(Collection<String> lots) {
        return jobs.stream()
                .flatMap(job -> of(job).shortages(false).stream())
                .filter(shortage -> lots.contains(shortage.lot()))
                .toList();
    }

    /** Outputs of which too little has gone in of lots that are known. */
    public List<JobInputs.Shortage> ofKnownLots() {
        return jobs.stream().flatMap(job -> of(job).shortages(true).stream()).toList();
    }
}
