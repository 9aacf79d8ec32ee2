package org.lotline.systemtests.genealogy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.lotline.systemtests.call.ContractJson;

/**
 * Parts and batches as they were built, from Catena-X test data: which parts went into which. Material runs from child to
 * parent.
 */
final class AsBuilt {

    private static final String CONTAINER = "https://catenax.io/schema/TestDataContainer/1.0.0";

    private final Map<String, Part> parts;
    private final List<Use> uses;

    private AsBuilt(Map<String, Part> parts, List<Use> uses) {
        this.parts = parts;
        this.uses = List.copyOf(uses);
    }

    /**
     * A part or batch.
     *
     * @param id its id in the file
     * @param partNumber of its type, with the name, for one number there stands for two types
     * @param maker who made it
     * @param ownNumber its maker's number
     */
    record Part(String id, String partNumber, String maker, String ownNumber) {}

    /**
     * What went into a part.
     *
     * @param child what
     * @param parent into which
     * @param amount how much
     * @param unit UCUM
     */
    record Use(String child, String parent, BigDecimal amount, String unit) {}

    static AsBuilt read(Path file) {
        try {
            var entries = ContractJson.tree(Files.readString(file)).path(CONTAINER);
            var parts = new LinkedHashMap<String, Part>();
            var uses = new ArrayList<Use>();
            entries.forEach(entry -> read(entry, parts, uses));
            return new AsBuilt(parts, uses);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(JsonNode entry, Map<String, Part> parts, List<Use> uses) {
        var id = entry.path("catenaXId").asText();
        entry.properties().forEach(aspect -> {
            var first = aspect.getValue().path(0);
            if (aspect.getKey().contains("SerialPartTypization")
                    || aspect.getKey().endsWith("#Batch")) {
                parts.put(id, part(id, first));
            } else if (aspect.getKey().contains("AssemblyPartRelationship")) {
                first.path("childParts").forEach(child -> uses.add(use(child, id)));
            }
        });
    }

    private static Part part(String id, JsonNode typization) {
        var type = typization.path("partTypeInformation");
        var name = type.path("nameAtManufacturer").asText().strip();
        return new Part(
                id,
                (type.path("manufacturerPartId").asText() + "-" + name).replaceAll("[^A-Za-z0-9]+", "-"),
                identifier(typization, "manufacturerId"),
                identifier(typization, "partInstanceId", "batchId"));
    }

    private static String identifier(JsonNode typization, String... keys) {
        return StreamSupport.stream(typization.path("localIdentifiers").spliterator(), false)
                .filter(identifier ->
                        List.of(keys).contains(identifier.path("key").asText()))
                .map(identifier -> identifier.path("value").asText())
                .findFirst()
                .orElse("unknown");
    }

    private static Use use(JsonNode child, String parent) {
        var quantity = child.path("quantity");
        var isWeight =
                quantity.path("measurementUnit").path("lexicalValue").asText().endsWith("kilogram");
        return new Use(
                child.path("childCatenaXId").asText(),
                parent,
                new BigDecimal(quantity.path("quantityNumber").asText()),
                isWeight ? "kg" : "{pc}");
    }

    List<Use> uses() {
        return uses;
    }

    Part part(String id) {
        return Objects.requireNonNull(parts.get(id), id);
    }

    Set<String> ids() {
        return parts.keySet();
    }

    /** What went into it. */
    List<Use> into(String parent) {
        return uses.stream().filter(use -> use.parent().equals(parent)).toList();
    }

    /** Where it went. */
    List<Use> of(String child) {
        return uses.stream().filter(use -> use.child().equals(child)).toList();
    }

    /** Children in an earlier wave than their parents; those of one wave have nothing to do with each other. */
    List<List<Part>> wavesOfMaking() {
        var waves = new ArrayList<List<Part>>();
        var made = new HashSet<String>();
        while (made.size() < parts.size()) {
            var ready = parts.values().stream()
                    .filter(part -> !made.contains(part.id()))
                    .filter(part -> into(part.id()).stream().allMatch(use -> made.contains(use.child())))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("the genealogy has a cycle");
            }
            waves.add(ready);
            ready.forEach(part -> made.add(part.id()));
        }
        return waves;
    }

    /** Everything that came of it, itself included: a search over the file alone. */
    Set<String> forward(String id) {
        return search(id, node -> of(node).stream().map(Use::parent).toList());
    }

    /** Everything that it came from, itself included. */
    Set<String> backward(String id) {
        return search(id, node -> into(node).stream().map(Use::child).toList());
    }

    private static Set<String> search(String start, Function<String, List<String>> next) {
        var reached = new HashSet<String>(Set.of(start));
        var open = new ArrayDeque<String>(List.of(start));
        while (!open.isEmpty()) {
            next.apply(open.remove()).stream().filter(reached::add).forEach(open::add);
        }
        return reached;
    }

    /** The makers, each with a code that is short enough for a lot number. */
    Map<String, String> makerCodes() {
        var codes = new HashMap<String, String>();
        parts.values().forEach(part -> codes.computeIfAbsent(part.maker(), maker -> "CX" + codes.size()));
        return codes;
    }
}
