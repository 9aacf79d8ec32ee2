package org.lotline.runtime.input;

import jakarta.inject.Singleton;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.lotline.contracts.shared.model.FieldProblemJson;
import org.lotline.runtime.problem.ContractMethod;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.Problems;

/**
 * Path and query are taken as strictly as a body: a parameter that the contract does not have is refused, so is one that
 * comes twice where one is wanted or is empty, and what is no text by {@link StatedText}. Otherwise a slip of the pen asks for something else.
 */
@Singleton
class RequestParameters {

    private static final int AFTER_AUTHORIZATION = Priorities.AUTHORIZATION + 1;

    private final Map<Method, Taken> operations = new ConcurrentHashMap<>();

    /**
     * What an operation takes beside its body.
     *
     * @param inPath names in its path
     * @param inQuery names in its query, in alphabetical order, and whether each may come more than once
     */
    private record Taken(List<String> inPath, SortedMap<String, Boolean> inQuery) {}

    /** After the authorization: who may not ask does not learn what could be asked. */
    @ServerRequestFilter(priority = AFTER_AUTHORIZATION)
    void check(ResourceInfo operation, UriInfo uri) {
        var method = operation.getResourceMethod();
        if (method == null) {
            return;
        }
        var taken = operations.computeIfAbsent(method, m -> takenBy(operation.getResourceClass(), m));
        var problems = Stream.concat(inPath(taken, uri.getPathParameters()), inQuery(taken, uri.getQueryParameters()))
                .toList();
        if (!problems.isEmpty()) {
            throw Problems.invalid(problems);
        }
    }

    private static Taken takenBy(Class<?> resource, Method method) {
        var inPath = new ArrayList<String>();
        var inQuery = new TreeMap<String, Boolean>();
        for (var parameter : ContractMethod.parametersOf(resource, method.getName(), method.getParameterTypes())) {
            var path = parameter.getAnnotation(PathParam.class);
            if (path != null) {
                inPath.add(path.value());
            }
            var query = parameter.getAnnotation(QueryParam.class);
            if (query != null) {
                inQuery.put(query.value(), Collection.class.isAssignableFrom(parameter.getType()));
            }
        }
        return new Taken(inPath, inQuery);
    }

    private static Stream<FieldProblemJson> inPath(Taken taken, Map<String, List<String>> values) {
        return taken.inPath().stream().flatMap(name -> unreadable(name, values.getOrDefault(name, List.of())));
    }

    private static Stream<FieldProblemJson> inQuery(Taken taken, Map<String, List<String>> values) {
        return new TreeMap<>(values)
                .entrySet().stream().flatMap(given -> inQuery(taken, given.getKey(), given.getValue()));
    }

    private static Stream<FieldProblemJson> inQuery(Taken taken, String name, List<String> values) {
        var mayRepeat = taken.inQuery().get(name);
        if (mayRepeat == null) {
            return Stream.of(ProblemException.field(
                    name, "is not known; known here: " + names(taken.inQuery().keySet())));
        }
        if (values.size() > 1 && !mayRepeat) {
            return Stream.of(ProblemException.field(name, "is given %d times".formatted(values.size())));
        }
        if (values.contains("")) {
            return Stream.of(ProblemException.field(name, "is empty; give a value or leave it out"));
        }
        return unreadable(name, values);
    }

    private static Stream<FieldProblemJson> unreadable(String name, List<String> values) {
        return values.stream()
                .flatMap(value -> StatedText.SCANNED.objectionTo(value).stream())
                .map(objection -> ProblemException.field(name, objection));
    }

    private static String names(Collection<String> known) {
        return known.isEmpty() ? "none" : known.stream().collect(Collectors.joining(", "));
    }
}
