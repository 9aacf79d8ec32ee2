package org.lotline.production.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.lotline.custody.KnownLots;
import org.lotline.custody.KnownPolicy;

/** What records an item needs, whether it is made here or bought. */
@ApplicationScoped
public class Policies {

    private final KnownLots known;

    Policies(KnownLots known) {
        this.known = known;
    }

    /** What we say ourselves, else what receiving says; empty if nobody has defined it yet. */
    public Optional<KnownPolicy> of(ItemId item) {
        return Item.<Item>findByIdOptional(item).map(Policies::policyOf).or(() -> known.policy(item.item()));
    }

    private static KnownPolicy policyOf(Item item) {
        return new KnownPolicy(
                item.id.item(),
                item.baseUnit,
                item.tracking.name(),
                item.heatMixing.word(),
                item.shelfLifeRequired,
                item.heatRequired);
    }
}
