package org.lotline.systemtests.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.lotline.contracts.shared.model.EventPage;
import org.lotline.systemtests.call.Address;
import org.lotline.systemtests.call.Caller;

/** Reads what receiving's database has, page by page. */
final class ReadingTheSource {

    private static final int PAGE = 1_000;

    private ReadingTheSource() {}

    /** Every event behind {@code sequence}, in ascending order. */
    static List<SourceEvent> behind(long sequence, Caller caller) throws IOException {
        var events = new ArrayList<SourceEvent>();
        var last = sequence;
        List<SourceEvent> page;
        do {
            page = page(last + 1, caller);
            events.addAll(page);
            last = page.isEmpty() ? last : page.getLast().sequence();
        } while (page.size() == PAGE);
        return events;
    }

    private static List<SourceEvent> page(long from, Caller caller) throws IOException {
        var address = Address.of("/events").with("from", from).with("limit", PAGE);
        return caller.get("receiving", address).as(EventPage.class).getEvents().stream()
                .map(SourceEvent::of)
                .toList();
    }
}
