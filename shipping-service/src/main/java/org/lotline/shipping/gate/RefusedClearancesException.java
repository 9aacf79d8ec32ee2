package org.lotline.shipping.gate;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lotline.runtime.problem.ProblemException;

/** Quality refuses to spend some clearances, so that none was spent. */
public final class RefusedClearancesException extends ProblemException {

    private final transient Map<UUID, String> refused;

    /** @param refused by clearance, what speaks against it as a sentence; never empty */
    public RefusedClearancesException(ProblemException refusal, Map<UUID, String> refused) {
        super(refusal.type(), refusal.detail(), refusal.wayOut(), List.of());
        this.refused = Map.copyOf(refused);
    }

    public Map<UUID, String> refused() {
        return refused;
    }
}
