package org.lotline.custody;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lotline.material.ComparableNumber;
import org.lotline.runtime.database.Row;
import org.lotline.runtime.database.Rows;

/** What a scan may mean, of what lies here and of what others have told: asked for in one statement, for nearly every act begins so. */
@Singleton
public final class NamedLots {

    private static final String HELD = HeldLots.columns("h");

    private static final int HELD_COLUMNS = HELD.split(",").length;

    /** Of what lies here the number that it bears, and every name of what is known. */
    private static final String BY = """
            WITH meant AS (
              SELECT lot_id FROM held_lot WHERE comparable = ANY (?::text[])
              UNION SELECT lot_id FROM lot_name WHERE comparable = ANY (?::text[]))
            SELECT %s, %s FROM meant m LEFT JOIN held_lot h ON h.lot_id = m.lot_id LEFT JOIN known_lot k ON k.lot_id = m.lot_id
            ORDER BY m.lot_id""".formatted(HELD, KnownRows.columns("k"));

    private final Rows rows;

    NamedLots(Rows rows) {
        this.rows = rows;
    }

    /**
     * A lot of that name; one of the two at least is there.
     *
     * @param held as it lies here, or has lain
     * @param known as others have told of it
     */
    public record Named(Optional<HeldLot> held, Optional<KnownLot> known) {}

    /**
     * Those of any of these numbers, however they are spelled; also by a former number, a serial, and what the maker calls it; void
     * ones too. In the order of their ids.
     *
     * @throws org.lotline.material.InvalidNumberException if one leaves nothing to compare by
     */
    public List<Named> by(Collection<String> numbers) {
        var comparable = numbers.stream()
                .map(number -> ComparableNumber.of(number).key())
                .toList();
        return rows.list(BY, NamedLots::named, comparable, comparable);
    }

    private static Named named(Row row) {
        return new Named(
                row.uuidOrNull(1) == null ? Optional.empty() : Optional.of(HeldLots.lot(row, 0)),
                row.uuidOrNull(HELD_COLUMNS + 1) == null
                        ? Optional.empty()
                        : Optional.of(KnownRows.lot(row, HELD_COLUMNS)));
    }
}
