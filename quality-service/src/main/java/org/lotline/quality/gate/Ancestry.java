package org.lotline.quality.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Item;
import org.lotline.contracts.events.Key;
import org.lotline.contracts.events.Key.Kind;
import org.lotline.contracts.events.Keys;
import org.lotline.quality.clearance.BasisKey;

/**
 * All that a lot came from, up to date when trace was asked.
 *
 * @param ancestors the lot itself and everything from which it can be reached
 * @param runs of the jobs on the way
 * @param deviations of the jobs on the way
 * @param gaps what policy requires and the records lack, in sentences
 */
public record Ancestry(
        UUID lotId, List<Ancestor> ancestors, List<Run> runs, List<Deviation> deviations, List<String> gaps)
        implements AncestryAnswer {

    public Ancestry {
        ancestors = List.copyOf(ancestors);
        runs = List.copyOf(runs);
        deviations = List.copyOf(deviations);
        gaps = List.copyOf(gaps);
    }

    /**
     * One node.
     *
     * @param name what people call it
     * @param item of a lot
     * @param receivingInspection whether its item's policy asks for an inspection on receipt
     * @param expiresOn of a lot: the last day of the plant on which it may be used, if one is on record
     * @param isSplitOff of a lot: whether it was split off another
     * @param isFound of a lot: whether it is material that was found
     * @param isIdentityUnknown of such a lot: whether nobody knows yet of which lot it is
     */
    public record Ancestor(
            Key key,
            String name,
            @Nullable Item item,
            boolean receivingInspection,
            @Nullable LocalDate expiresOn,
            boolean isSplitOff,
            boolean isFound,
            boolean isIdentityUnknown) {

        /** What was received, or made. */
        public Ancestor(
                Key key,
                String name,
                @Nullable Item item,
                boolean receivingInspection,
                @Nullable LocalDate expiresOn,
                boolean isSplitOff) {
            this(key, name, item, receivingInspection, expiresOn, isSplitOff, false, false);
        }

        /** What was not split off another. */
        public Ancestor(
                Key key, String name, @Nullable Item item, boolean receivingInspection, @Nullable LocalDate expiresOn) {
            this(key, name, item, receivingInspection, expiresOn, false);
        }

        boolean isA(Kind kind) {
            return key.isA(kind);
        }

        /** Of a lot or job. */
        UUID id() {
            return key.id();
        }

        /** As it is called in a sentence. */
        String called() {
            return isA(Kind.LOT) ? name : key.kind().word().replace('-', ' ') + " " + name;
        }
    }

    /** A run by which it was made. */
    public record Run(@Nullable String machine, @Nullable String operator, Instant startedAt, Instant endedAt) {}

    /** A deviation of a job on the way. */
    public record Deviation(UUID deviationId, String kind, String description) {}

    /** Whether the lot itself was split off another. */
    boolean isPart() {
        return ancestors.stream()
                .anyMatch(ancestor -> ancestor.isSplitOff() && ancestor.key().equals(Key.lot(lotId)));
    }

    /**
     * Everything by which a hold can touch it. Machines and operators count with the window of their runs only; as nodes without
     * one they would be touched by every window.
     */
    Collection<BasisKey> basis() {
        var basis = new ArrayList<BasisKey>();
        basis.add(BasisKey.of(Key.lot(lotId)));
        ancestors.stream()
                .filter(ancestor -> !ancestor.isA(Kind.MACHINE) && !ancestor.isA(Kind.OPERATOR))
                .map(Ancestor::key)
                .filter(key -> !key.equals(Key.lot(lotId)))
                .map(BasisKey::of)
                .forEach(basis::add);
        for (var run : runs) {
            Stream.concat(
                            Stream.ofNullable(run.machine()).map(Keys::machine),
                            Stream.ofNullable(run.operator()).map(Keys::operator))
                    .map(key -> new BasisKey(Key.of(key), run.startedAt(), run.endedAt()))
                    .forEach(basis::add);
        }
        return basis;
    }

    List<Ancestor> ofKind(Kind kind) {
        return ancestors.stream().filter(ancestor -> ancestor.isA(kind)).toList();
    }

    /** What people call it; {@code otherwise} for what is no ancestor, such as a machine. */
    String called(Key key, String otherwise) {
        return ancestors.stream()
                .filter(ancestor -> ancestor.key().equals(key))
                .findFirst()
                .map(Ancestor::called)
                .orElse(otherwise);
    }

    /** The keys of the lots and jobs, for an NCR is about one of these. */
    List<Key> lotsAndJobs() {
        return Stream.concat(ofKind(Kind.LOT).stream(), ofKind(Kind.JOB).stream())
                .map(Ancestor::key)
                .toList();
    }

    /** What the lot is, as far as it is known. */
    @Nullable
    Item item() {
        return itself().map(Ancestor::item).orElse(null);
    }

    /** The last day on which the lot may be used, if one is on record. */
    Optional<LocalDate> expiresOn() {
        return itself().map(Ancestor::expiresOn);
    }

    private Optional<Ancestor> itself() {
        return ancestors.stream()
                .filter(ancestor -> ancestor.key().equals(Key.lot(lotId)))
                .findFirst();
    }

    /** The lot's number. */
    String lotName() {
        return called(Key.lot(lotId), "lot " + lotId);
    }
}
