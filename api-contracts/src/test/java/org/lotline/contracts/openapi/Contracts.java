package org.lotline.contracts.openapi;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.lotline.contracts.YamlTree;

/** The OpenAPI documents: as they are written, and bundled as they are in the jar. */
final class Contracts {

    static final List<String> SERVICES = List.of("receiving", "production", "quality", "shipping", "trace");

    private Contracts() {}

    static YamlTree written(String service) {
        return YamlTree.read(Path.of("src/main/openapi", service + ".yaml").toUri());
    }

    static YamlTree bundled(String service) {
        return YamlTree.read(bundle(service));
    }

    static URI bundle(String service) {
        var name = "/META-INF/lotline/openapi/" + service + ".yaml";
        var resource = Objects.requireNonNull(Contracts.class.getResource(name), name + " is not in the jar");
        return URI.create(resource.toString());
    }

    static List<ApiOperation> operations() {
        return SERVICES.stream()
                .flatMap(service -> ApiOperation.of(service, bundled(service)).stream())
                .toList();
    }
}
