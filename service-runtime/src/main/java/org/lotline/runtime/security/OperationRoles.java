package org.lotline.runtime.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lotline.runtime.contract.ServedContract;

/**
 * Who may call what: {@code x-roles} of the operation whose {@code operationId} is the method's name in the generated
 * interface. An operation without roles, and a method that is in no interface of the contract, is nobody's.
 */
@Singleton
class OperationRoles {

    private static final String CONTRACTS = "org.lotline.contracts.";

    private final Map<String, Set<String>> roles;

    /** Looked up once for each operation: the methods of an interface are copied whenever they are asked for. */
    private final Map<Operation, Set<String>> known = new ConcurrentHashMap<>();

    @Inject
    OperationRoles(ServedContract contract) {
        this(contract.rolesByOperation());
    }

    OperationRoles(Map<String, Set<String>> roles) {
        this.roles = roles;
    }

    private record Operation(Class<?> resource, Method method) {}

    /** The roles of which a token must have one; empty denies everybody. */
    Set<String> of(Class<?> resource, Method method) {
        return known.computeIfAbsent(
                new Operation(resource, method),
                operation ->
                        isInContract(resource, method) ? roles.getOrDefault(method.getName(), Set.of()) : Set.of());
    }

    private static boolean isInContract(Class<?> resource, Method method) {
        return Arrays.stream(resource.getInterfaces())
                .filter(api -> api.getName().startsWith(CONTRACTS))
                .flatMap(api -> Arrays.stream(api.getMethods()))
                .anyMatch(m -> m.getName().equals(method.getName())
                        && Arrays.equals(m.getParameterTypes(), method.getParameterTypes()));
    }
}
