package org.lotline.receiving.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lotline.runtime.database.Rows;

/** The versions of ERP's records that were taken, by their natural keys. */
@ApplicationScoped
class SourceVersions {

    private final Rows rows;

    SourceVersions(Rows rows) {
        this.rows = rows;
    }

    /** Of those lines that state one; their rows are locked, made if need be, in one order. */
    Versions lockedOf(Collection<PushedLine<?>> lines) {
        var records = lines.stream()
                .filter(line -> line.version() != null)
                .flatMap(line -> line.record().stream())
                .distinct()
                .sorted()
                .toList();
        if (records.isEmpty()) {
            return new Versions(Map.of());
        }
        rows.update("""
                insert into source_version (record, version)
                select r.record, ? from unnest(?::text[]) with ordinality as r (record, place) order by r.place
                on conflict do nothing""", Versions.NONE, records);
        return new Versions(rows.list("""
                                select v.record, v.version from source_version v where v.record = any (?::text[])
                                order by v.record collate "C" for update""", row -> Map.entry(row.text(1), row.number(2)), records).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Those that a push has taken; their rows are locked. */
    void keep(Versions versions) {
        var taken = List.copyOf(versions.taken().entrySet());
        if (!taken.isEmpty()) {
            rows.update(
                    """
                    update source_version v set version = n.version
                    from unnest(?::text[], ?::text[]::bigint[]) as n (record, version) where v.record = n.record""",
                    taken.stream().map(Map.Entry::getKey).toList(),
                    taken.stream().map(Map.Entry::getValue).toList());
        }
    }
}
