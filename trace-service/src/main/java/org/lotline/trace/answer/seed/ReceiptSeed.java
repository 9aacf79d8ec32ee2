package org.lotline.trace.answer.seed;

import static org.lotline.trace.lineage.FactKind.RECEIVED;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.lotline.contracts.events.Keys;
import org.lotline.trace.answer.known.KnownFact;
import org.lotline.trace.answer.known.KnownFacts;
import org.lotline.trace.lineage.FactKind;

/**
 * A purchase receipt.
 *
 * @param receiptId the receipt
 */
public record ReceiptSeed(UUID receiptId) implements Seed {

    @Override
    public String told() {
        return "purchase receipt " + receiptId;
    }

    @Override
    public SeedKind kind() {
        return SeedKind.RECEIPT;
    }

    @Override
    public Set<String> keys() {
        return Set.of(Keys.receipt(receiptId));
    }

    @Override
    public Set<FactKind> leads() {
        return Set.of(RECEIVED);
    }

    @Override
    public Stream<Identified> candidates(KnownFacts records) {
        return records.from(Keys.receipt(receiptId), RECEIVED).stream()
                .map(KnownFact::from)
                .map(Identified::by);
    }
}
