package org.lotline.trace.heads;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lotline.contracts.events.Source;
import org.lotline.trace.answer.known.Head;
import org.lotline.trace.feed.FeedState;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.Lineage;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.sources.SourceClients;

/** Two planted bugs: heads by which every answer is up to date, and by which none is. */
@ApplicationScoped
@Unremovable
class PlantedHeads {

    private final SourceClients clients;
    private final FeedState feed;
    private final Lineage lineage;

    PlantedHeads(SourceClients clients, FeedState feed, Lineage lineage) {
        this.lineage = lineage;
        this.clients = clients;
        this.feed = feed;
    }

    /** Every source stands where the lineage does, whatever it says. */
    Heads always() {
        return planted(source -> new Head.Given(source.id(), sequenceOf(source), 0));
    }

    private long sequenceOf(Source source) {
        List<SourcePosition> positions = lineage.read(GraphReading::positions);
        return positions.stream()
                .filter(position -> position.source().equals(source.id()))
                .mapToLong(SourcePosition::sequence)
                .findFirst()
                .orElse(0);
    }

    Heads never() {
        return planted(source -> new Head.Unreachable(source.id(), "planted"));
    }

    private Heads planted(Function<Source, Head> head) {
        return new Heads(clients, feed) {
            @Override
            public List<Head> ask(Set<Source> sources, Duration limit) {
                return sources.stream().map(head).toList();
            }
        };
    }
}
