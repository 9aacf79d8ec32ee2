package org.lotline.runtime.problem;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The annotated method of a generated interface behind the method that implements it. */
public final class ContractMethod {

    private ContractMethod() {}

    /** Its parameters in order, annotated where the contract has them. */
    public static Parameter[] parametersOf(Class<?> resource, String name, Class<?>[] types) {
        return interfacesOf(resource)
                .map(api -> find(api, name, types))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> find(resource, name, types))
                .map(Method::getParameters)
                .orElse(new Parameter[0]);
    }

    /** The name of a path, query or header parameter as the contract writes it; empty for the body. */
    public static Optional<String> nameOf(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .map(ContractMethod::nameOf)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> nameOf(Annotation annotation) {
        return switch (annotation) {
            case HeaderParam header -> Optional.of(header.value());
            case QueryParam query -> Optional.of(query.value());
            case PathParam path -> Optional.of(path.value());
            default -> Optional.empty();
        };
    }

    /** Superclasses too, for a bean's class may be a generated subclass. */
    private static Stream<Class<?>> interfacesOf(Class<?> type) {
        return Stream.<Class<?>>iterate(type, t -> t != null, Class::getSuperclass)
                .flatMap(t -> Arrays.stream(t.getInterfaces()));
    }

    private static Optional<Method> find(Class<?> type, String name, Class<?>[] types) {
        try {
            return Optional.of(type.getMethod(name, types));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        }
    }
}
