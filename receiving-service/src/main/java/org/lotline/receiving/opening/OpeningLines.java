package org.lotline.receiving.opening;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.database.Rows;

/** Which lots the lines are that callers have reported, and what was said of them. */
@ApplicationScoped
class OpeningLines {

    private static final TypeReference<Map<String, String>> SAID = new TypeReference<>() {};

    private final Rows rows;
    private final ObjectMapper json;

    OpeningLines(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /**
     * A line as it is kept.
     *
     * @param said by member, as it is compared
     */
    record Kept(String key, UUID lotId, Map<Member, String> said) {}

    /** Of two calls the second waits until the first is done: which lines are known is judged once. */
    void awaitTurn() {
        rows.list("select 1 from pg_advisory_xact_lock(hashtextextended('opening-balance', 0))", row -> true);
    }

    List<Kept> find(Collection<String> keys) {
        return rows.list(
                "select key, lot_id, stated::text from opening_line where key = any(?)",
                row -> new Kept(row.text(1), row.uuid(2), read(row.text(3))),
                keys);
    }

    void add(List<Kept> lines) {
        if (!lines.isEmpty()) {
            rows.update(
                    """
                    insert into opening_line (key, lot_id, stated)
                    select k, l, s::jsonb from unnest(?::text[], ?::uuid[], ?::text[]) as n (k, l, s)""",
                    lines.stream().map(Kept::key).toArray(String[]::new),
                    lines.stream().map(line -> line.lotId().toString()).toArray(String[]::new),
                    lines.stream().map(line -> write(line.said())).toArray(String[]::new));
        }
    }

    /** What further was said of lines that are known. */
    void complete(List<JudgedLine> lines, OpeningBalance balance) {
        rows.update(
                """
                update opening_line o set stated = o.stated || n.s::jsonb
                from unnest(?::text[], ?::text[]) as n (k, s) where o.key = n.k""",
                lines.stream().map(line -> line.line().key()).toArray(String[]::new),
                lines.stream().map(line -> write(furtherOf(line, balance))).toArray(String[]::new));
    }

    /** The call that reported lots. */
    void addCall(UUID receiptId, OpeningBalance balance, ActContext act) {
        rows.update(
                """
                insert into opening_balance (receipt_id, records_since, occurred_at, recorded_at, recorded_by, performed_by)
                values (?, ?, ?, ?, ?, ?)""",
                receiptId,
                balance.recordsSince(),
                act.occurredAt(),
                act.recordedAt(),
                act.recordedBy(),
                act.performedBy());
    }

    private static Map<Member, String> furtherOf(JudgedLine line, OpeningBalance balance) {
        var said = new EnumMap<Member, String>(Member.class);
        said.putAll(line.checked().orElseThrow().said(balance.recordsSince()));
        said.keySet().retainAll(line.further());
        return said;
    }

    private Map<Member, String> read(String stated) {
        try {
            var said = new EnumMap<Member, String>(Member.class);
            json.readValue(stated, SAID)
                    .forEach((field, text) -> Member.of(field).ifPresent(member -> said.put(member, text)));
            return said;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + stated, e);
        }
    }

    private String write(Map<Member, String> said) {
        try {
            var named = new TreeMap<String, String>();
            said.forEach((member, text) -> named.put(member.field(), text));
            return json.writeValueAsString(named);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + said, e);
        }
    }
}
