package org.lotline.trace.neo4j;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The generation that answers, read when it is first needed, and again when it may have been switched. */
@ApplicationScoped
class CurrentGeneration implements Supplier<Generation> {

    private final GraphSchema schema;
    private volatile @Nullable Generation generation;

    CurrentGeneration(GraphSchema schema) {
        this.schema = schema;
    }

    @Override
    public Generation get() {
        var known = generation;
        return known == null ? refresh() : known;
    }

    Generation refresh() {
        var read = schema.current();
        generation = read;
        return read;
    }
}
