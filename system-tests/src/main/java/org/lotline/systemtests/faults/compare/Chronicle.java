package org.lotline.systemtests.faults.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lotline.contracts.events.Source;
import org.lotline.systemtests.call.Caller;

/** All that one source has said since its beginning, in its database and on its topic, read on from round to round. */
public final class Chronicle {

    private final Source source;
    private final ReadingTheSource reading;
    private final List<Sequenced> atSource = new ArrayList<>();
    private final List<Sequenced> inTopic = new ArrayList<>();
    private long nextOffset;

    /** Nothing is read yet. */
    public Chronicle(Source source, Caller caller) {
        this.source = source;
        this.reading = new ReadingTheSource(source.id(), caller);
    }

    /** The name of the source. */
    public String source() {
        return source.id();
    }

    /** Every event in the database behind {@code sequence}, in ascending order. */
    public List<SourceEvent> behind(long sequence) throws IOException {
        return reading.behind(sequence);
    }

    /**
     * Reads on and compares the topic with the database.
     *
     * @param settled up to here the plant was at rest; what has come since may be on its way
     * @param kafka what a client is told to read the topics
     */
    public Findings compare(long settled, Map<String, Object> kafka) throws IOException {
        var last = atSource.isEmpty() ? 0 : atSource.getLast().sequence();
        reading.behind(last).stream()
                .map(SourceEvent::place)
                .filter(place -> place.sequence() <= settled)
                .forEach(atSource::add);
        var part = ReadingTheTopic.of(source.topic(), nextOffset, kafka);
        inTopic.addAll(part.events());
        nextOffset = part.next();
        return ComparingTheTopic.compare(
                source.id(),
                atSource,
                inTopic.stream().filter(place -> place.sequence() <= settled).toList());
    }
}
