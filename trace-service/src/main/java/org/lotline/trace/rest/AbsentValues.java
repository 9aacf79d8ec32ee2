package org.lotline.trace.rest;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.ValueResolver;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What is absent has no type by which Qute would find its words, and a page must not fail for it. */
@Singleton
final class AbsentValues {

    void resolve(@Observes EngineBuilder engine) {
        engine.addValueResolver(ValueResolver.builder()
                .appliesTo(value -> value.getBase() == null && value.getName().equals("told"))
                .resolveWith(PageWords.ABSENT)
                .build());
    }
}
