package org.lotline.production.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which facts of ours are void. A void is not voided, so none ever leaves. */
@ApplicationScoped
public class VoidedFacts {

    private final EntityManager entities;

    VoidedFacts(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of some facts that are void. */
    @SuppressWarnings("unchecked")
    public Set<UUID> among(Collection<UUID> facts) {
        if (facts.isEmpty()) {
            return Set.of();
        }
        List<UUID> found = entities.createNativeQuery("select fact from fact_void where fact in (?1)", UUID.class)
                .setParameter(1, facts)
                .getResultList();
        return Set.copyOf(found);
    }

    /** The fact is void from now on; once only. */
    public void enter(UUID fact, UUID correctionId) {
        entities.createNativeQuery("insert into fact_void (fact, correction_id) values (?1, ?2)")
                .setParameter(1, fact)
                .setParameter(2, correctionId)
                .executeUpdate();
    }
}
