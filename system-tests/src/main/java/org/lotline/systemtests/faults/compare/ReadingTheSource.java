package org.lotline.systemtests.faults.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lotline.contracts.shared.model.EventPageJson;
import org.lotline.systemtests.call.Address;
import org.lotline.systemtests.call.Caller;

/** Reads what a source's database has, page by page. */
public final class ReadingTheSource {

    private static final int PAGE = 1_000;

    private final String source;
    private final Caller caller;

    /** The source by its name, read with a token that may. */
    public ReadingTheSource(String source, Caller caller) {
        this.source = source;
        this.caller = caller;
    }

    /** Every event behind {@code sequence}, in ascending order. */
    public List<SourceEvent> behind(long sequence) throws IOException {
        var events = new ArrayList<SourceEvent>();
        var last = sequence;
        List<SourceEvent> page;
        do {
            page = page(last + 1);
            events.addAll(page);
            last = page.isEmpty() ? last : page.getLast().sequence();
        } while (!page.isEmpty());
        return events;
    }

    private List<SourceEvent> page(long from) throws IOException {
        var address = Address.of("/events").with("from", from).with("limit", PAGE);
        return caller.get(source, address).as(EventPageJson.class).getEvents().stream()
                .map(SourceEvent::of)
                .toList();
    }
}
