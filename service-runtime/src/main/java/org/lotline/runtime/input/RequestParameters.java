package org.lotline.runtime.input;

import jakarta.inject.Singleton;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.lotline.contracts.shared.model.FieldProblem;
import org.lotline.runtime.problem.ContractMethod;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.Problems;

/**
 * Path and query are taken as strictly as a body: a parameter that the contract does not have is refused, so is one that
 * comes twice where one is wanted, and what is no text by {@link StatedText}. Otherwise a slip of the pen asks for something else.
 */
@Singleton
class RequestParameters {

    private static final int AFTER_AUTHORIZATION = Priorities.AUTHORIZATION + 1;

    /** After the authorization: who may not ask does not learn what could be asked. */
    @ServerRequestFilter(priority = AFTER_AUTHORIZATION)
    void check(ResourceInfo operation, UriInfo uri) {
        var method = operation.getResourceMethod();
        if (method == null) {
            return;
        }
        var parameters =
                ContractMethod.parametersOf(operation.getResourceClass(), method.getName(), method.getParameterTypes());
        var problems = Stream.concat(
                        inPath(parameters, uri.getPathParameters()), inQuery(parameters, uri.getQueryParameters()))
                .toList();
        if (!problems.isEmpty()) {
            throw Problems.invalid(problems);
        }
    }

    private static Stream<FieldProblem> inPath(Parameter[] parameters, Map<String, List<String>> values) {
        return Arrays.stream(parameters)
                .map(parameter -> parameter.getAnnotation(PathParam.class))
                .filter(annotation -> annotation != null)
                .flatMap(path -> unreadable(path.value(), values.getOrDefault(path.value(), List.of())));
    }

    private static Stream<FieldProblem> inQuery(Parameter[] parameters, Map<String, List<String>> values) {
        var known = new TreeMap<String, Parameter>();
        for (var parameter : parameters) {
            var query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                known.put(query.value(), parameter);
            }
        }
        return new TreeMap<>(values)
                .entrySet().stream().flatMap(given -> inQuery(known, given.getKey(), given.getValue()));
    }

    private static Stream<FieldProblem> inQuery(Map<String, Parameter> known, String name, List<String> values) {
        var parameter = known.get(name);
        if (parameter == null) {
            return Stream.of(ProblemException.field(name, "is not known; known here: " + names(known.keySet())));
        }
        if (values.size() > 1 && !Collection.class.isAssignableFrom(parameter.getType())) {
            return Stream.of(ProblemException.field(name, "is given %d times".formatted(values.size())));
        }
        return unreadable(name, values);
    }

    private static Stream<FieldProblem> unreadable(String name, List<String> values) {
        return values.stream()
                .flatMap(value -> StatedText.SCANNED.objectionTo(value).stream())
                .map(objection -> ProblemException.field(name, objection));
    }

    private static String names(Collection<String> known) {
        return known.isEmpty() ? "none" : known.stream().collect(Collectors.joining(", "));
    }
}
