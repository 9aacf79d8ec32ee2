package org.lotline.shipping.gate;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.runtime.problem.ProblemException;

/** Quality refuses to spend some clearances, so that none was spent. */
public final class RefusedClearancesException extends ProblemException {

    private final transient Map<UUID, String> refused;

    /** @param refused by clearance, what speaks against it as a sentence; never empty */
    public RefusedClearancesException(ProblemException refusal, Map<UUID, String> refused) {
        super(refusal.type(), refusal.detail(), refusal.wayOut(), List.of());
        this.refused = Map.copyOf(refused);
    }

    public boolean refuses(@Nullable UUID clearance) {
        return clearance != null && refused.containsKey(clearance);
    }

    /** What speaks against a clearance that it {@linkplain #refuses refuses}. */
    public String saidOf(@Nullable UUID clearance) {
        return clearance == null ? detail() : refused.getOrDefault(clearance, detail());
    }

    /** By clearance. */
    public Map<UUID, String> refused() {
        return refused;
    }
}
