package org.lotline.trace.history;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;

/** What a trace says, in a form in which two ways of finding it can be compared. */
public record View(
        SortedMap<String, Identity> identities,
        SortedSet<String> cannotBeExcluded,
        long lotsWithoutHeat,
        List<String> gaps,
        boolean upToDate,
        boolean complete) {

    /** One identity; every member in order. */
    public record Identity(
            SortedSet<String> spellings,
            SortedSet<String> lots,
            SortedSet<String> jobs,
            SortedSet<String> shipments,
            List<String> flows,
            List<String> further,
            List<String> gaps,
            boolean complete) {}

    public static List<String> sorted(Collection<String> all) {
        return all.stream().sorted().toList();
    }
}
