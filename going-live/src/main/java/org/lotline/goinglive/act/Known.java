package org.lotline.goinglive.act;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lotline.goinglive.act.KnownThing.Type;
import org.lotline.goinglive.plant.Services;
import org.lotline.goinglive.row.ImportRow;
import org.lotline.goinglive.row.RowProblem;

/**
 * What there is to name: what the services have, what these rows bring, and what of it was refused. Master data are read once, for
 * there are thousands of names and a call for each would be the larger part of an import.
 */
public final class Known {

    private final Services services;
    private final Map<KnownThing, JsonNode> defined = new ConcurrentHashMap<>();
    private final Map<KnownThing, Boolean> asked = new ConcurrentHashMap<>();
    private final Map<KnownThing, ImportRow> coming = new ConcurrentHashMap<>();
    private final Map<KnownThing, ImportRow> refused = new ConcurrentHashMap<>();
    private final Set<KnownThing> fresh = ConcurrentHashMap.newKeySet();

    private Known(Services services) {
        this.services = services;
    }

    /** Asks the services for what is defined. */
    public static Known by(Services services) {
        var known = new Known(services);
        known.items("receiving", Type.BOUGHT_ITEM);
        known.items("production", Type.MADE_ITEM);
        services.all("receiving", "/suppliers", "suppliers")
                .forEach(one -> known.defined.put(
                        new KnownThing(Type.SUPPLIER, one.path("code").asText()), one));
        services.all("receiving", "/mills", "mills")
                .forEach(one -> known.defined.put(
                        new KnownThing(Type.MILL, one.path("code").asText()), one));
        services.all("shipping", "/customers", "customers")
                .forEach(customer -> customer.path("consignees")
                        .forEach(one -> known.defined.put(
                                new KnownThing(Type.CONSIGNEE, one.path("code").asText()), customer)));
        return known;
    }

    private void items(String service, Type type) {
        services.all(service, "/items", "items")
                .forEach(item -> defined.put(
                        new KnownThing(
                                type,
                                "%s %s"
                                        .formatted(
                                                item.path("partNumber").asText(),
                                                item.path("revision").asText())),
                        item));
    }

    /** How it is defined in the service that has it; of a consignee its customer. */
    Optional<JsonNode> definition(KnownThing thing) {
        return Optional.ofNullable(defined.get(thing));
    }

    /** The row will bring it. */
    public void expect(KnownThing thing, ImportRow row) {
        coming.putIfAbsent(thing, row);
    }

    /** The row has not brought it. Another row, or the service, may have it all the same. */
    public void refuse(KnownThing thing, ImportRow row) {
        coming.remove(thing, row);
        refused.putIfAbsent(thing, row);
    }

    /** The row has brought it just now: nothing can be recorded of it but by this run. */
    void came(KnownThing thing) {
        fresh.add(thing);
    }

    boolean isFresh(KnownThing thing) {
        return fresh.contains(thing);
    }

    /** What of all that a row names was refused with its own row and is not there otherwise. */
    public Optional<RowProblem> consequence(ImportRow row) {
        for (var thing : KnownThing.namedBy(row)) {
            var culprit = refused.get(thing);
            if (culprit != null && !defined.containsKey(thing) && !coming.containsKey(thing) && !isThere(thing)) {
                return Optional.of(new RowProblem(
                        "",
                        "%s is not in: see %s".formatted(thing.words(), culprit.place()),
                        "Correct that row first and import both again."));
            }
        }
        return Optional.empty();
    }

    /** What of all that a row names is neither there nor coming: what the service would say, without asking it to write. */
    Optional<RowProblem> unknown(ImportRow row) {
        return KnownThing.namedBy(row).stream()
                .filter(thing -> !defined.containsKey(thing) && !coming.containsKey(thing))
                .filter(thing -> !isThere(thing))
                .findFirst()
                .map(thing -> new RowProblem(
                        "",
                        "There is no %s, neither in the plant nor in these sheets".formatted(thing.words()),
                        "Add it to its sheet, or correct the number."));
    }

    /** What is neither there nor in these rows is not asked for in vain: only jobs and lots are too many to be read before. */
    boolean isThere(KnownThing thing) {
        return switch (thing.type()) {
            case JOB, LOT -> asked.computeIfAbsent(thing, this::ask);
            default -> defined.containsKey(thing);
        };
    }

    boolean isComing(KnownThing thing) {
        return coming.containsKey(thing);
    }

    private boolean ask(KnownThing thing) {
        var name = Services.encoded(thing.stated());
        if (thing.type() == Type.JOB) {
            return services.get("production", "/jobs/" + name).isDone();
        }
        return hasLot("receiving", name) || hasLot("production", name) || hasLot("shipping", name);
    }

    private boolean hasLot(String service, String number) {
        var found = services.get(service, "/lots?number=" + number);
        return found.isDone() && !found.body().path("lots").isEmpty();
    }
}
