package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.lotline.material.ComparableNumber;
import org.lotline.receiving.NearKeys;
import org.lotline.runtime.database.DatabaseException;

/** The index by which lots are found: number, serial, supplier lot and heat in their comparable form. */
@ApplicationScoped
public class LotIdentifiers {

    private static final String INSERT = """
            insert into lot_identifier (lot_id, kind, written, qualifier, comparable, near)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String DELETE = "delete from lot_identifier where lot_id = ? and kind <> 'number'";

    private final DataSource database;

    LotIdentifiers(DataSource database) {
        this.database = database;
    }

    private record Identifier(
            UUID lotId,
            String kind,
            String written,
            @Nullable String qualifier) {}

    /** By its numbers, all that it ever had. */
    public void addNumber(UUID lotId, String number) {
        insert(List.of(new Identifier(lotId, "number", number, null)));
    }

    /** By all by which these new lots are known. The lots are in the database already. */
    void addAll(List<Lot> lots) {
        insert(lots.stream()
                .flatMap(lot -> Stream.concat(
                        Stream.of(new Identifier(lot.lotId, "number", lot.lotNumber, null)), foreign(lot)))
                .toList());
    }

    /** By what its supplier, its maker and its mill call it, as it stands now. */
    public void replaceForeign(Lot lot) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(DELETE)) {
            delete.setObject(1, lot.lotId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
        insert(foreign(lot).toList());
    }

    private static Stream<Identifier> foreign(Lot lot) {
        return Stream.of(
                        identifier(lot, "serial", lot.serial, null),
                        identifier(lot, "supplierLot", lot.supplierLot, lot.supplier),
                        identifier(lot, "heat", lot.heat, lot.mill))
                .flatMap(stream -> stream);
    }

    private static Stream<Identifier> identifier(
            Lot lot, String kind, @Nullable String written, @Nullable String qualifier) {
        return written == null ? Stream.of() : Stream.of(new Identifier(lot.lotId, kind, written, qualifier));
    }

    private void insert(List<Identifier> identifiers) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(INSERT)) {
            for (var identifier : identifiers) {
                bind(insert, identifier);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static void bind(PreparedStatement insert, Identifier identifier) throws SQLException {
        var number = ComparableNumber.of(identifier.written());
        insert.setObject(1, identifier.lotId());
        insert.setString(2, identifier.kind());
        insert.setString(3, identifier.written());
        insert.setString(4, identifier.qualifier());
        insert.setString(5, number.key());
        insert.setArray(6, insert.getConnection().createArrayOf("text", NearKeys.of(number)));
    }
}
