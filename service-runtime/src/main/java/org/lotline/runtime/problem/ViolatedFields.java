package org.lotline.runtime.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Path.MethodNode;
import jakarta.validation.Path.ParameterNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lotline.contracts.shared.model.FieldProblemJson;

/** Where constraints of the contract are violated: paths in the body, names of parameters and headers. */
final class ViolatedFields {

    /** What is said to be violated when there is no body at all. */
    private static final String BODY = "body";

    private ViolatedFields() {}

    /** In alphabetical order, so that answers can be compared. */
    static List<FieldProblemJson> of(ConstraintViolationException violated) {
        return violated.getConstraintViolations().stream()
                .map(v -> ProblemException.field(field(v), v.getMessage()))
                .sorted(Comparator.comparing(FieldProblemJson::getField).thenComparing(FieldProblemJson::getMessage))
                .toList();
    }

    private static String field(ConstraintViolation<?> violation) {
        var nodes = new ArrayList<Path.Node>();
        violation.getPropertyPath().forEach(nodes::add);
        if (nodes.getFirst().getKind() != ElementKind.METHOD || nodes.size() < 2) {
            return violation.getPropertyPath().toString();
        }
        var inside = join(nodes.subList(2, nodes.size()));
        var parameter = parameter(violation, nodes);
        return parameter
                .map(name -> name + index(nodes.subList(2, nodes.size())))
                .orElse(inside.isEmpty() ? BODY : inside);
    }

    private static Optional<String> parameter(ConstraintViolation<?> violation, List<Path.Node> nodes) {
        var method = nodes.get(0).as(MethodNode.class);
        var types = method.getParameterTypes().toArray(Class<?>[]::new);
        var parameters = ContractMethod.parametersOf(violation.getRootBeanClass(), method.getName(), types);
        var index = nodes.get(1).as(ParameterNode.class).getParameterIndex();
        return index < parameters.length ? ContractMethod.nameOf(parameters[index]) : Optional.empty();
    }

    /** {@code lines[0].quantity.value}: an element's index stands on the node behind it. */
    private static String join(List<Path.Node> nodes) {
        var path = new StringBuilder();
        for (var node : nodes) {
            path.append(index(List.of(node)));
            if (node.getKind() == ElementKind.PROPERTY) {
                path.append(path.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return path.toString();
    }

    private static String index(List<Path.Node> nodes) {
        return nodes.stream()
                .filter(node -> node.isInIterable() && node.getIndex() != null)
                .map(node -> "[" + node.getIndex() + "]")
                .findFirst()
                .orElse("");
    }
}
