package org.lotline.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A YAML document and the way to follow its references, into other documents too.
 *
 * @param location where it was read
 * @param root the whole document
 */
public record YamlTree(URI location, JsonNode root) {

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final ConcurrentMap<URI, YamlTree> READ = new ConcurrentHashMap<>();

    public static YamlTree read(URI location) {
        return READ.computeIfAbsent(location, YamlTree::readAnew);
    }

    private static YamlTree readAnew(URI location) {
        try {
            return new YamlTree(location, YAML.readTree(url(location)));
        } catch (IOException e) {
            throw new UncheckedIOException(location + " can't be read", e);
        }
    }

    private static URL url(URI location) throws IOException {
        return location.toURL();
    }

    /** A node of this document with every reference replaced by what it points at. */
    public JsonNode inlined(JsonNode node) {
        if (node.path("$ref").isTextual()) {
            return followed(node.get("$ref").textValue());
        }
        if (node instanceof ObjectNode object) {
            var copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> copy.set(member.getKey(), inlined(member.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(inlined(element)));
            return copy;
        }
        return node;
    }

    private JsonNode followed(String reference) {
        var target = location.resolve(reference);
        var document = reference.startsWith("#")
                ? this
                : read(URI.create(target.toString().split("#", 2)[0]));
        var node = document.root.at(target.getFragment());
        if (node.isMissingNode()) {
            throw new IllegalStateException(location + " refers to " + reference + ", which is not there");
        }
        return document.inlined(node);
    }
}
