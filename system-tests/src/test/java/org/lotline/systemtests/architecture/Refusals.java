package org.lotline.systemtests.architecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lotline.systemtests.architecture.ProductCode.Method;
import org.lotline.systemtests.contract.Operation;

/** The refusals that name a call as the way out: which operations may tell each, and to which operations it leads. */
final class Refusals {

    /** What a trace misses is told in answers; nothing is refused by it, and it is not the asker's to mend. */
    private static final String TOLD = "org/lotline/trace/answer/";

    /** Where the resources are that several services have. */
    private static final List<String> EVERYBODYS = List.of("org/lotline/runtime/", "org/lotline/custody/");

    private final List<Operation> operations = Operation.all();
    private final List<Operation> unread = new ArrayList<>();
    private final Map<Refusal, Set<Operation>> tellers = new HashMap<>();

    /**
     * A text in the code.
     *
     * @param place such as {@code LotRules.isVoid}
     * @param service whose code it is; empty for what all have
     * @param text with {@code %s} for values
     */
    record Refusal(String place, String service, String text) {

        private static Refusal of(Method method, String text) {
            var room = method.owner().split("/", -1)[2];
            return new Refusal(method.place(), room, text);
        }

        @Override
        public String toString() {
            return "%s: %s".formatted(place, text);
        }
    }

    private Refusals() {}

    static Refusals in(ProductCode code) {
        var refusals = new Refusals();
        refusals.operations.forEach(operation -> refusals.read(operation, code));
        return refusals;
    }

    Set<Refusal> all() {
        return tellers.keySet();
    }

    Set<Operation> toldBy(Refusal refusal) {
        return tellers.getOrDefault(refusal, Set.of());
    }

    /** Of the same service where it has them, unless the text says of which. */
    List<Operation> waysOutOf(Refusal refusal) {
        return NamedCall.in(refusal.text())
                .flatMap(call -> meant(refusal, call.servedBy(operations)).stream())
                .toList();
    }

    private static List<Operation> meant(Refusal refusal, List<Operation> served) {
        var said = served.stream()
                .filter(operation -> refusal.text().contains(" of " + operation.service()))
                .toList();
        var own = served.stream()
                .filter(operation -> operation.service().equals(refusal.service()))
                .toList();
        return Stream.of(said, own, served)
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** By place, the places to whose refusals its ways out may lead. */
    Map<String, Set<String>> leads() {
        var leads = new TreeMap<String, Set<String>>();
        for (var refusal : all()) {
            var next = leads.computeIfAbsent(refusal.place(), any -> new TreeSet<>());
            waysOutOf(refusal).stream().flatMap(this::refusedBy).forEach(next::add);
        }
        return leads;
    }

    private Stream<String> refusedBy(Operation operation) {
        return tellers.entrySet().stream()
                .filter(entry -> entry.getValue().contains(operation))
                .map(entry -> entry.getKey().place());
    }

    /** Operations whose code was not found, so that their refusals are not followed. */
    List<Operation> unread() {
        return unread;
    }

    private void read(Operation operation, ProductCode code) {
        var entries = entries(operation, code);
        if (entries.isEmpty()) {
            unread.add(operation);
        }
        code.reachedFrom(entries).stream()
                .filter(method -> !method.owner().startsWith(TOLD))
                .forEach(method -> code.textsIn(method).stream()
                        .filter(text -> NamedCall.in(text).findAny().isPresent())
                        .forEach(text -> tellers.computeIfAbsent(Refusal.of(method, text), any -> new LinkedHashSet<>())
                                .add(operation)));
    }

    /** Its resource implements the generated interface. */
    private static List<Method> entries(Operation operation, ProductCode code) {
        return code
                .named(
                        operation.id(),
                        type -> type.startsWith("org/lotline/contracts/%s/api/".formatted(operation.service()))
                                || type.startsWith("org/lotline/contracts/shared/api/"))
                .stream()
                .filter(method -> method.owner().startsWith("org/lotline/%s/".formatted(operation.service()))
                        || EVERYBODYS.stream().anyMatch(method.owner()::startsWith))
                .toList();
    }
}
