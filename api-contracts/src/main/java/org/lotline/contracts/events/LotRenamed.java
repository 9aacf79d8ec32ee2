package org.lotline.contracts.events;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A lot was given another number; the former one stays as an alias.
 *
 * @param lotId the lot
 * @param from its number until then
 * @param to its number from then on
 * @param reason why
 */
public record LotRenamed(UUID lotId, String from, String to, String reason) implements ReceivingEvent {

    @Override
    public String subject() {
        return Keys.lot(lotId);
    }

    @Override
    public Set<String> touches() {
        // No Set.of: a number may be renamed into another spelling of itself, which is one key.
        return new LinkedHashSet<>(List.of(Keys.lot(lotId), Keys.lotNumber(from), Keys.lotNumber(to)));
    }
}
