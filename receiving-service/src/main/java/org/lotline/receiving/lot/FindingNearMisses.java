package org.lotline.receiving.lot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lotline.material.ComparableNumber;
import org.lotline.receiving.ExportControl;
import org.lotline.receiving.NearKeys;

/** Offers the numbers that somebody may have meant. */
@ApplicationScoped
public class FindingNearMisses {

    private static final int AT_MOST = 20;

    private final EntityManager entities;
    private final ExportControl export;

    FindingNearMisses(EntityManager entities, ExportControl export) {
        this.entities = entities;
        this.export = export;
    }

    /** Of every number in the question, those with most lots first. */
    public List<NearMiss> of(LotQuestion question) {
        return Stream.of(
                        identifiersNear(IdentifierKind.NUMBER, question.number()),
                        identifiersNear(IdentifierKind.SERIAL, question.number()),
                        identifiersNear(IdentifierKind.SUPPLIER_LOT, question.supplierLot()),
                        identifiersNear(IdentifierKind.HEAT, question.heat()),
                        certificatesNear(question.certificate()))
                .flatMap(stream -> stream)
                .limit(AT_MOST)
                .toList();
    }

    private Stream<NearMiss> identifiersNear(IdentifierKind kind, @Nullable String number) {
        return near(kind.word(), number, """
                select min(written), count(distinct lot_id) from lot_identifier
                where kind = ?2 and near && cast(?1 as text[]) group by comparable order by 2 desc, 1""");
    }

    private Stream<NearMiss> certificatesNear(@Nullable String number) {
        return near("certificate", number, """
                select min(number), count(distinct lot_id) from certificate left join certificate_link using (certificate_id)
                where cast(?2 as text) is not null and near && cast(?1 as text[]) and %s
                group by comparable order by 2 desc, 1""".formatted(export.visible("certificate")));
    }

    @SuppressWarnings("unchecked")
    private Stream<NearMiss> near(String kind, @Nullable String number, String sql) {
        if (number == null) {
            return Stream.of();
        }
        var asked = ComparableNumber.of(number);
        List<Object[]> rows = entities.createNativeQuery(sql, Object[].class)
                .setParameter(1, NearKeys.of(asked))
                .setParameter(2, kind)
                .getResultList();
        return rows.stream()
                .filter(row -> ComparableNumber.of((String) row[0]).isNearMissOf(asked))
                .map(row -> new NearMiss(kind, (String) row[0], ((Number) row[1]).longValue()));
    }
}
