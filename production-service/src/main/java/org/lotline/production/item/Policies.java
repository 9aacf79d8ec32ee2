package org.lotline.production.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.lotline.custody.KnownLots;
import org.lotline.custody.KnownPolicy;
import org.lotline.material.Quantity;
import org.lotline.production.ProductionProblem;
import org.lotline.runtime.problem.ProblemException;

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

    /**
     * Half a serial is none: what is tracked by serial is taken and given in whole pieces.
     *
     * @param field the path of the quantity in the body
     * @throws ProblemException 422
     */
    public void requireWholePieces(ItemId item, Quantity quantity, String field) {
        var isWhole = quantity.amount().stripTrailingZeros().scale() <= 0;
        if (!isWhole && of(item).filter(KnownPolicy::isSerial).isPresent()) {
            throw new ProblemException(
                    ProductionProblem.INVALID_QUANTITY,
                    "%s is tracked by serial: %s is no whole piece.".formatted(item, quantity),
                    "State whole pieces; what is a part of one is another item.",
                    List.of(ProblemException.field(field + ".value", "is no whole number of pieces")));
        }
    }

    private static KnownPolicy policyOf(Item item) {
        return new KnownPolicy(
                item.id.item(),
                item.baseUnit,
                item.tracking,
                item.heatMixing,
                item.shelfLifeRequired,
                item.heatRequired);
    }
}
