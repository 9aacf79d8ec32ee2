package org.lotline.runtime.problem;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lotline.contracts.shared.model.FieldProblemJson;

/**
 * Finds the path and query values that can't be read. The framework doesn't say which one it was; so each is read once more
 * by the rule of Jakarta REST 3.1, 3.2: {@code fromString}, {@code valueOf} or {@code parse} of its type.
 */
final class UnreadableParameters {

    private UnreadableParameters() {}

    static ProblemException problem(Method operation, UriInfo uri) {
        var parameters = ContractMethod.parametersOf(
                operation.getDeclaringClass(), operation.getName(), operation.getParameterTypes());
        return Problems.invalid(Arrays.stream(parameters)
                .flatMap(parameter -> check(parameter, uri))
                .toList());
    }

    private static Stream<FieldProblemJson> check(Parameter parameter, UriInfo uri) {
        var type = elementType(parameter.getParameterizedType());
        return values(parameter, uri).stream()
                .filter(value -> !canBeRead(type, value))
                .map(value -> ProblemException.field(
                        ContractMethod.nameOf(parameter).orElse(parameter.getName()),
                        "'%s' is not %s".formatted(value, WantedType.of(type))));
    }

    private static List<String> values(Parameter parameter, UriInfo uri) {
        var path = parameter.getAnnotation(PathParam.class);
        if (path != null) {
            return uri.getPathParameters().getOrDefault(path.value(), List.of());
        }
        var query = parameter.getAnnotation(QueryParam.class);
        return query == null ? List.of() : uri.getQueryParameters().getOrDefault(query.value(), List.of());
    }

    private static Class<?> elementType(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType list -> elementType(list.getActualTypeArguments()[0]);
            default -> String.class;
        };
    }

    private static boolean canBeRead(Class<?> type, String value) {
        try {
            var reader = reader(type);
            return reader.isEmpty() || reader.get().invoke(null, value) != null;
        } catch (InvocationTargetException e) {
            return false;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Method> reader(Class<?> type) {
        return Stream.of("fromString", "valueOf", "parse")
                .flatMap(name -> Arrays.stream(type.getMethods()).filter(m -> reads(m, name)))
                .findFirst();
    }

    private static boolean reads(Method method, String name) {
        return method.getName().equals(name)
                && method.getParameterCount() == 1
                && CharSequence.class.isAssignableFrom(method.getParameterTypes()[0]);
    }
}
