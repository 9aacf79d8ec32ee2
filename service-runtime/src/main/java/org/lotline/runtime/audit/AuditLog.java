package org.lotline.runtime.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.lotline.material.Quantity;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.database.Rows;
import org.lotline.runtime.kept.AuditRow;
import org.lotline.runtime.kept.KeptRows;

/** The audit trail: insert-only, one row per change. */
@ApplicationScoped
public class AuditLog {

    private static final String EARLIER = "select count(*) from audit where subject = ? and action = ?";

    private final KeptRows kept;
    private final Rows rows;
    private final ObjectMapper json;

    AuditLog(KeptRows kept, Rows rows, ObjectMapper json) {
        this.kept = kept;
        this.rows = rows;
        this.json = json.copy()
                .registerModule(new SimpleModule().addSerializer(Quantity.class, ToStringSerializer.instance));
    }

    /**
     * Writes one row in the caller's transaction, which must be there.
     *
     * @param subject the key of what was changed, such as {@code lot:<id>}
     * @param action what was done, in the past tense, such as {@code lot-renamed}
     * @param before what it was; written as JSON, quantities as people write them ({@code 46 {pc}}); null if it was not there
     * @param after what it is now; written as JSON; null if it is gone
     * @param reason why, where the act asks for it
     */
    @Transactional(TxType.MANDATORY)
    public void record(
            ActContext act,
            String subject,
            String action,
            @Nullable Object before,
            @Nullable Object after,
            @Nullable String reason) {
        kept.add(new AuditRow(act, subject, action, write(before), write(after), reason));
    }

    /**
     * Writes one row of what may be asked for again and again, and tells how often it was before. Of several at once each waits for the
     * one before, so that none is counted as the first twice.
     *
     * @param after what was asked for, from how often it was before
     */
    @Transactional(TxType.MANDATORY)
    public void recordCounted(
            ActContext act, String subject, String action, IntFunction<Object> after, @Nullable String reason) {
        rows.list("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, action + ' ' + subject);
        var earlier = rows.first(EARLIER, row -> Math.toIntExact(row.number(1)), subject, action)
                .orElse(0);
        record(act, subject, action, null, after.apply(earlier), reason);
    }

    private @Nullable String write(@Nullable Object value) {
        try {
            return value == null ? null : json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON: " + value, e);
        }
    }
}
