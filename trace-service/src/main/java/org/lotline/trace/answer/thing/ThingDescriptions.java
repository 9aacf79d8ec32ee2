package org.lotline.trace.answer.thing;

import static org.lotline.trace.lineage.FactKind.CERTIFICATE_CONTROLLED;
import static org.lotline.trace.lineage.FactKind.CERTIFICATE_NUMBERED;
import static org.lotline.trace.lineage.FactKind.CERTIFICATE_REVIEWED;
import static org.lotline.trace.lineage.FactKind.CERTIFICATE_SUPERSEDED;
import static org.lotline.trace.lineage.FactKind.CERTIFIES;
import static org.lotline.trace.lineage.FactKind.COMPLETED;
import static org.lotline.trace.lineage.FactKind.HEAT_OF;
import static org.lotline.trace.lineage.FactKind.JOB_CLOSED;
import static org.lotline.trace.lineage.FactKind.JOB_NUMBERED;
import static org.lotline.trace.lineage.FactKind.LOT_NUMBERED;
import static org.lotline.trace.lineage.FactKind.RECEIVED;
import static org.lotline.trace.lineage.FactKind.RETURNED_AS;
import static org.lotline.trace.lineage.FactKind.SERIAL_OF;
import static org.lotline.trace.lineage.FactKind.SHELF_LIFE;
import static org.lotline.trace.lineage.FactKind.SPLIT_OFF;
import static org.lotline.trace.lineage.FactKind.SUPPLIER_LOT_OF;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Heat;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Keys;
import org.lotline.contracts.events.Measure;
import org.lotline.contracts.events.Origin;
import org.lotline.contracts.events.Tracking;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.answer.known.TraceabilityPolicy;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.NodeKeys;
import org.lotline.trace.lineage.Property;

/** Things as the records describe them: of several facts of a kind the one with the last sequence is the present one. */
public final class ThingDescriptions {

    /** How a lot may come to be: received, made, serialised, returned or split off another. */
    private static final FactKind[] ORIGINS = {RECEIVED, COMPLETED, SERIAL_OF, RETURNED_AS, SPLIT_OFF};

    private final KnownFacts records;

    /** @param records what is known of the things */
    public ThingDescriptions(KnownFacts records) {
        this.records = records;
    }

    /** A lot by its key. */
    public TracedLot lot(String key) {
        var origin = origin(key);
        var number = number(key);
        var item = origin == null ? null : item(origin);
        var heat = records.last(key, HEAT_OF);
        var parent = records.last(key, SERIAL_OF);
        return new TracedLot(
                key,
                idOf(key),
                number,
                formerNumbers(key, number),
                item,
                item == null ? null : tracking(item),
                parent == null ? null : idOf(parent.from()),
                origin == null ? null : quantity(origin),
                text(origin, Property.SUPPLIER),
                text(records.last(key, SUPPLIER_LOT_OF), Property.NUMBER),
                heat == null ? null : heat(heat),
                text(records.last(key, RECEIVED), Property.SERIAL),
                expiresOn(key),
                recordsSince(key),
                source(key),
                text(origin, Property.LOCATION),
                text(origin, Property.OWNER),
                origin == null ? null : origin.assertion().occurredAt(),
                origin == null ? null : origin.assertion().recordedAt());
    }

    /** Of what was received or split off it; what is made here has those of what went into it. */
    private @Nullable Origin source(String key) {
        var said = records.last(key, RECEIVED, SPLIT_OFF);
        var made = text(said, Property.MADE_ON);
        return new Origin(
                        text(said, Property.MELTED),
                        text(said, Property.POURED),
                        text(said, Property.MANUFACTURED),
                        made == null ? null : LocalDate.parse(made),
                        text(said, Property.SOURCE))
                .orNull();
    }

    private @Nullable LocalDate recordsSince(String key) {
        var told = text(records.last(key, RECEIVED), Property.RECORDS_SINCE);
        return told == null ? null : LocalDate.parse(told);
    }

    private @Nullable Tracking tracking(Item item) {
        return TraceabilityPolicy.of(Keys.item(item), records)
                .map(TraceabilityPolicy::tracking)
                .orElse(null);
    }

    /** A job by its key. */
    public TracedJob job(String key) {
        var released = records.last(key, JOB_NUMBERED);
        return new TracedJob(
                key,
                idOf(key),
                text(released, Property.NUMBER),
                released == null ? null : item(released),
                released == null ? null : quantity(released),
                !records.to(key, JOB_CLOSED).isEmpty());
    }

    /** The number of a job; {@code null} until its release is known. */
    @Nullable
    public String jobNumber(String key) {
        return text(records.last(key, JOB_NUMBERED), Property.NUMBER);
    }

    /** A certificate by its key. */
    public CertificateOnCard certificate(String key) {
        var filed = records.present(key, CERTIFICATE_NUMBERED);
        var controlled = records.present(key, CERTIFICATE_CONTROLLED);
        var linked = records.from(key, CERTIFIES).stream().findFirst();
        return new CertificateOnCard(
                idOf(key),
                text(filed.or(() -> controlled).or(() -> linked), Property.TYPE),
                text(filed, Property.NUMBER),
                text(filed, Property.ISSUER),
                controlled.isPresent(),
                records.present(key, CERTIFICATE_REVIEWED)
                        .flatMap(ThingDescriptions::review)
                        .orElse(null),
                text(filed, Property.LEVEL),
                records.present(key, CERTIFICATE_SUPERSEDED)
                        .flatMap(said -> Optional.ofNullable(said.text(Property.SUPERSEDED_BY)))
                        .map(UUID::fromString)
                        .orElse(null));
    }

    private static Optional<CertificateOnCard.Review> review(KnownFact said) {
        return Optional.ofNullable(said.text(Property.RESULT))
                .map(result -> new CertificateOnCard.Review(
                        result,
                        said.text(Property.NOTE),
                        said.assertion().occurredAt(),
                        said.assertion().performedBy()));
    }

    /** The keys of the certificates that cover a lot, or one off which it was split, in order. */
    public List<String> certificatesOf(String lot) {
        return withWholes(lot).stream()
                .flatMap(covered -> records.to(covered, CERTIFIES).stream())
                .map(KnownFact::from)
                .distinct()
                .sorted()
                .toList();
    }

    /** The lot, the one off which it was split, and so on. */
    private Set<String> withWholes(String lot) {
        var whole = new LinkedHashSet<String>();
        for (var next = Optional.of(lot); next.isPresent() && whole.add(next.get()); ) {
            next = wholeOf(next.get());
        }
        return whole;
    }

    /** Of what was split off a lot, that lot. */
    public Optional<String> wholeOf(String lot) {
        return records.present(lot, SPLIT_OFF).map(KnownFact::from);
    }

    /** How it came to be. */
    private @Nullable KnownFact origin(String lot) {
        return records.last(lot, ORIGINS);
    }

    /** The present number of a lot. */
    @Nullable
    public String number(String lot) {
        return text(records.last(lot, LOT_NUMBERED), Property.NUMBER);
    }

    /** The last date that was said, by the receipt, the split or later. */
    @Nullable
    LocalDate expiresOn(String lot) {
        String date = null;
        for (var said : records.to(lot, RECEIVED, SPLIT_OFF, SHELF_LIFE)) {
            var told = said.text(Property.EXPIRES_ON);
            date = told == null ? date : told;
        }
        return date == null ? null : LocalDate.parse(date);
    }

    /** Of a serialised unit, the lot to which it belongs. */
    public Optional<String> parentOf(String lot) {
        return records.present(lot, SERIAL_OF).map(KnownFact::from);
    }

    /** The key of the lot's item; empty while its receipt or completion isn't known. */
    public Optional<String> itemOf(String lot) {
        return item(lot).map(Keys::item);
    }

    /** What the lot is; empty while its receipt or completion isn't known. */
    public Optional<Item> item(String lot) {
        return Optional.ofNullable(origin(lot)).map(ThingDescriptions::item);
    }

    /** The id in the key of a thing that has one. */
    public static UUID idOf(String key) {
        return UUID.fromString(NodeKeys.identity(key));
    }

    /** Of which item a fact speaks; {@code null} if of none. */
    public static @Nullable Item item(KnownFact said) {
        var partNumber = said.text(Property.PART_NUMBER);
        var revision = said.text(Property.REVISION);
        return partNumber == null || revision == null ? null : new Item(partNumber, revision);
    }

    /** Of how much a fact speaks; {@code null} if it says nothing of that. */
    public static @Nullable Measure quantity(KnownFact said) {
        var quantity = said.text(Property.QUANTITY);
        var unit = said.text(Property.UNIT);
        return quantity == null || unit == null ? null : new Measure(new BigDecimal(quantity), unit);
    }

    /** A quantity that is written as amount, blank and unit. */
    public static @Nullable Measure measure(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var blank = written.indexOf(' ');
        return new Measure(new BigDecimal(written.substring(0, blank)), written.substring(blank + 1));
    }

    static @Nullable Heat heat(KnownFact said) {
        var number = said.text(Property.NUMBER);
        return number == null ? null : new Heat(number, said.text(Property.MILL));
    }

    private List<String> formerNumbers(String lot, @Nullable String present) {
        var named = records.to(lot, LOT_NUMBERED);
        return named.size() < 2
                ? List.of()
                : named.stream()
                        .flatMap(said -> Stream.ofNullable(said.text(Property.NUMBER)))
                        .filter(number -> !number.equals(present))
                        .distinct()
                        .sorted()
                        .toList();
    }

    static @Nullable String text(@Nullable KnownFact said, Property property) {
        return said == null ? null : said.text(property);
    }

    /** What is written in a fact, if there is one. */
    public static @Nullable String text(Optional<KnownFact> said, Property property) {
        return said.map(fact -> fact.text(property)).orElse(null);
    }
}
