package org.lotline.trace.rest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.shared.model.FieldProblem;
import org.lotline.contracts.trace.model.TraceIdentity;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.trace.answer.Seed;
import org.lotline.trace.answer.SeedKind;

/** What a request asks for, or the problem with it. */
final class Asked {

    private static final List<String> SEEDS = List.of("heat", "supplierLot", "certificate", "lot", "receipt");

    private Asked() {}

    /** The one seed that is given; {@code mill} and {@code supplier} narrow theirs only. */
    static Seed seed(
            @Nullable String heat,
            @Nullable String mill,
            @Nullable String supplierLot,
            @Nullable String supplier,
            @Nullable String certificate,
            @Nullable String lot,
            @Nullable UUID receipt) {
        var given = new ArrayList<Seed>();
        var names = new ArrayList<String>();
        add(given, names, "heat", heat == null ? null : new Seed.OfHeat(heat, mill));
        add(given, names, "supplierLot", supplierLot == null ? null : new Seed.OfSupplierLot(supplierLot, supplier));
        add(given, names, "certificate", certificate == null ? null : new Seed.OfCertificate(certificate));
        add(given, names, "lot", lot == null ? null : lot(lot));
        add(given, names, "receipt", receipt == null ? null : new Seed.OfReceipt(receipt));
        requireOne(names);
        requireWith(mill, "mill", heat, "heat");
        requireWith(supplier, "supplier", supplierLot, "supplierLot");
        return given.getFirst();
    }

    /** The parameter that gives a seed of this kind. */
    static String nameOf(SeedKind kind) {
        return TraceIdentity.KindEnum.valueOf(kind.name()).value();
    }

    /** By id if it is one, else by number. */
    static Seed lot(String numberOrId) {
        try {
            return new Seed.OfLotId(UUID.fromString(numberOrId));
        } catch (IllegalArgumentException noId) {
            return new Seed.OfLot(numberOrId);
        }
    }

    /** What is known in the future nobody knows. */
    static void requirePast(@Nullable Instant knownAt, Instant now) {
        if (knownAt != null && knownAt.isAfter(now)) {
            throw invalid(
                    "knownAt is ahead of our clock, which shows %s.".formatted(now),
                    "Leave knownAt out to have all that is known now.",
                    List.of(ProblemException.field("knownAt", "is in the future")));
        }
    }

    private static void add(List<Seed> given, List<String> names, String name, @Nullable Seed seed) {
        if (seed != null) {
            given.add(seed);
            names.add(name);
        }
    }

    private static void requireOne(List<String> given) {
        if (given.size() == 1) {
            return;
        }
        var named = given.isEmpty() ? SEEDS : given;
        throw invalid(
                "A trace starts from exactly one thing, and the request names %s."
                        .formatted(given.isEmpty() ? "none" : String.join(", ", given)),
                "Give one of " + String.join(", ", SEEDS) + ".",
                named.stream()
                        .map(name -> ProblemException.field(
                                name, given.isEmpty() ? "is one of those to choose from" : "excludes the others"))
                        .collect(Collectors.toList()));
    }

    private static void requireWith(
            @Nullable Object narrowing, String name, @Nullable Object narrowed, String narrowedName) {
        if (narrowing != null && narrowed == null) {
            throw invalid(
                    "%s narrows %s, which is not given.".formatted(name, narrowedName),
                    "Give %s too, or leave %s out.".formatted(narrowedName, name),
                    List.of(ProblemException.field(name, "is given without " + narrowedName)));
        }
    }

    static ProblemException invalid(String detail, String wayOut, List<FieldProblem> fields) {
        return new ProblemException(ProblemType.INVALID_REQUEST, detail, wayOut, fields);
    }
}
