package org.lotline.goinglive.act;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.lotline.goinglive.mapping.Kind;
import org.lotline.goinglive.row.ImportRow;
import org.lotline.material.ComparableNumber;
import org.lotline.material.InvalidNumberException;

/**
 * Something that a row defines or names.
 *
 * @param name by which it is compared
 * @param stated as it stands in the sheet; two spellings are one thing
 */
public record KnownThing(Type type, String name, String stated) {

    KnownThing(Type type, String name) {
        this(type, name, name);
    }

    /** What it is. */
    public enum Type {
        SUPPLIER,
        MILL,
        CONSIGNEE,
        BOUGHT_ITEM,
        MADE_ITEM,
        JOB,
        LOT
    }

    /** As people say it. */
    public String words() {
        return "%s %s".formatted(type.name().toLowerCase(Locale.ROOT).replace('_', ' '), stated);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnownThing(Type otherType, String otherName, var spelling)
                && type == otherType
                && name.equals(otherName);
    }

    @Override
    public int hashCode() {
        return 31 * type.hashCode() + name.hashCode();
    }

    /** Whether both numbers name the same lot, as numbers are compared. */
    static boolean isOneLot(String number, String other) {
        return number(Type.LOT, number).equals(number(Type.LOT, other));
    }

    /** Jobs and lots are the same however their numbers are spelled. */
    static KnownThing number(Type type, String number) {
        try {
            return new KnownThing(type, ComparableNumber.of(number).key(), number);
        } catch (InvalidNumberException e) {
            return new KnownThing(type, number);
        }
    }

    static KnownThing item(ImportRow row, Type type) {
        return new KnownThing(type, "%s %s".formatted(row.needed("partNumber"), row.needed("revision")));
    }

    /** What a row brings into being, or would if it were whole; nothing if it does not even say its name. */
    public static Optional<KnownThing> definedBy(ImportRow row) {
        return switch (row.kind()) {
            case SUPPLIERS -> row.value("code").map(code -> new KnownThing(Type.SUPPLIER, code));
            case MILLS -> row.value("code").map(code -> new KnownThing(Type.MILL, code));
            case CUSTOMERS -> row.value("consignee").map(code -> new KnownThing(Type.CONSIGNEE, code));
            case ITEMS ->
                row.value("partNumber")
                        .flatMap(part -> row.value("revision"))
                        .map(revision -> item(row, isMade(row) ? Type.MADE_ITEM : Type.BOUGHT_ITEM));
            case STOCK -> row.value("lotNumber").map(lot -> number(Type.LOT, lot));
            case JOBS -> row.value("jobNumber").map(job -> number(Type.JOB, job));
            case COMPLETIONS -> completed(row).map(lot -> number(Type.LOT, lot));
            case CONSUMPTION, SHIPMENTS -> Optional.empty();
        };
    }

    /** What a whole row names that must be there before it. */
    public static List<KnownThing> namedBy(ImportRow row) {
        return switch (row.kind()) {
            case SUPPLIERS, MILLS, CUSTOMERS, ITEMS -> List.of();
            case STOCK ->
                Stream.of(
                                Optional.of(item(row, Type.BOUGHT_ITEM)),
                                row.value("supplier").map(code -> new KnownThing(Type.SUPPLIER, code)),
                                row.value("heat")
                                        .flatMap(heat -> row.value("mill"))
                                        .map(code -> new KnownThing(Type.MILL, code)))
                        .flatMap(Optional::stream)
                        .toList();
            case JOBS -> List.of(item(row, Type.MADE_ITEM));
            case CONSUMPTION, COMPLETIONS ->
                Stream.concat(
                                Stream.of(number(Type.JOB, row.needed("jobNumber"))),
                                row.kind() == Kind.CONSUMPTION
                                        ? row.value("lot").map(lot -> number(Type.LOT, lot)).stream()
                                        : Stream.of())
                        .toList();
            case SHIPMENTS ->
                List.of(new KnownThing(Type.CONSIGNEE, row.needed("consignee")), number(Type.LOT, row.needed("lot")));
        };
    }

    static boolean isMade(ImportRow row) {
        return row.value("source").filter("made"::equals).isPresent();
    }

    private static Optional<String> completed(ImportRow row) {
        return row.value("lotNumber")
                .or(() -> row.value("output")
                        .flatMap(letter -> row.value("jobNumber").map(job -> job + "-" + letter)));
    }
}
