package org.lotline.systemtests.faults.compare;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a comparison has found, in words that lead to the place. */
public final class Findings {

    private final Map<Violation, List<String>> found = new EnumMap<>(Violation.class);

    public void add(Violation violation, String what) {
        found.computeIfAbsent(violation, v -> new ArrayList<>()).add(what);
    }

    public void addAll(Violation violation, List<String> whats) {
        whats.forEach(what -> add(violation, what));
    }

    public void addAll(Findings others) {
        others.found.forEach(this::addAll);
    }

    /** Those of one of several that were compared, each with its name. */
    public void addAll(String of, Findings others) {
        others.found.forEach((violation, whats) -> whats.forEach(what -> add(violation, of + ": " + what)));
    }

    /** How many of one kind. */
    public int count(Violation violation) {
        return found.getOrDefault(violation, List.of()).size();
    }

    /** The kinds of violation that were found. */
    public Map<Violation, List<String>> all() {
        return Map.copyOf(found);
    }

    /** Whether nothing was found. */
    public boolean isClean() {
        return found.isEmpty();
    }

    /** The first few of each kind. */
    @Override
    public String toString() {
        var text = new StringBuilder();
        found.forEach((violation, whats) -> {
            text.append("%s %d:%n".formatted(violation, whats.size()));
            whats.stream().limit(5).forEach(what -> text.append("  %s%n".formatted(what)));
        });
        return text.toString();
    }
}
