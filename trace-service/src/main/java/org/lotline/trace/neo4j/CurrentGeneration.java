package org.lotline.trace.neo4j;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The generation that answers, read when it is first needed. */
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
        if (known == null) {
            known = schema.current();
            generation = known;
        }
        return known;
    }
}
