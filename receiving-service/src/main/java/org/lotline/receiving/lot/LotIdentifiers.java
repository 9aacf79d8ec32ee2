package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.material.ComparableNumber;
import org.lotline.receiving.NearKeys;
import org.lotline.runtime.database.Rows;

/** The index by which lots are found: number, serial, supplier lot and heat in their comparable form. */
@ApplicationScoped
public class LotIdentifiers {

    /** By their arrays; behind what makes the lots, if that is in the same statement. */
    static final String INSERT = """
            insert into lot_identifier (lot_id, kind, written, qualifier, comparable, near)
            select i.lot_id, i.kind, i.written, i.qualifier, i.comparable, string_to_array(i.near, E'\\x1f')
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
              as i (lot_id, kind, written, qualifier, comparable, near)
            on conflict do nothing""";

    /** No number as it is compared has a sign of control. */
    private static final String BETWEEN = "\u001f";

    private final Rows rows;

    LotIdentifiers(Rows rows) {
        this.rows = rows;
    }

    record Identifier(
            UUID lotId,
            IdentifierKind kind,
            String written,
            @Nullable String qualifier) {}

    /** By its numbers, all that it ever had. */
    public void addNumber(UUID lotId, String number) {
        insert(List.of(new Identifier(lotId, IdentifierKind.NUMBER, number, null)));
    }

    /** All by which some lots are known, as the arrays that {@link #INSERT} takes. */
    record Columns(List<Identifier> identifiers) {

        Columns {
            identifiers = List.copyOf(identifiers);
        }

        Stream<@Nullable String[]> columns() {
            var numbers = identifiers.stream()
                    .map(identifier -> ComparableNumber.of(identifier.written()))
                    .toList();
            return Stream.of(
                    each(identifiers, identifier -> identifier.lotId().toString()),
                    each(identifiers, identifier -> identifier.kind().word()),
                    each(identifiers, Identifier::written),
                    each(identifiers, Identifier::qualifier),
                    each(numbers, ComparableNumber::key),
                    each(numbers, number -> String.join(BETWEEN, NearKeys.of(number))));
        }

        private static <T> @Nullable String[] each(List<T> of, Function<T, @Nullable String> value) {
            return of.stream().map(value).toArray(String[]::new);
        }
    }

    /** Of new lots. */
    static Columns of(List<Lot> lots) {
        return new Columns(lots.stream()
                .flatMap(lot -> Stream.concat(
                        Stream.of(new Identifier(lot.lotId, IdentifierKind.NUMBER, lot.lotNumber, null)), foreign(lot)))
                .toList());
    }

    /** By what its supplier, its maker and its mill call it, as it stands now. */
    public void replaceForeign(Lot lot) {
        replaceForeign(List.of(lot));
    }

    /** The same of many. */
    void replaceForeign(List<Lot> lots) {
        rows.update(
                "delete from lot_identifier where lot_id = any(?::uuid[]) and kind <> 'number'",
                lots.stream().map(lot -> lot.lotId).toList());
        insert(lots.stream().flatMap(LotIdentifiers::foreign).toList());
    }

    private static Stream<Identifier> foreign(Lot lot) {
        return Stream.of(
                        identifier(lot, IdentifierKind.SERIAL, lot.serial, null),
                        identifier(lot, IdentifierKind.SUPPLIER_LOT, lot.supplierLot, lot.supplier),
                        identifier(lot, IdentifierKind.HEAT, lot.heat, lot.mill))
                .flatMap(stream -> stream);
    }

    private static Stream<Identifier> identifier(
            Lot lot, IdentifierKind kind, @Nullable String written, @Nullable String qualifier) {
        return written == null ? Stream.of() : Stream.of(new Identifier(lot.lotId, kind, written, qualifier));
    }

    private void insert(List<Identifier> identifiers) {
        rows.update(INSERT, new Columns(identifiers).columns().toArray());
    }
}
