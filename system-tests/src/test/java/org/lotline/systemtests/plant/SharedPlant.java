package org.lotline.systemtests.plant;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.lotline.localplant.Plant;

/** Starts a plant when the first test needs it; JUnit closes it behind the last one. */
final class SharedPlant implements ParameterResolver {

    private static final Namespace OURS = Namespace.create(SharedPlant.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Plant.class;
    }

    @Override
    public Plant resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(OURS).computeIfAbsent(Plant.class, type -> start(), Plant.class);
    }

    private static Plant start() {
        return Plant.temporary().onProgress(System.out::println).start();
    }
}
