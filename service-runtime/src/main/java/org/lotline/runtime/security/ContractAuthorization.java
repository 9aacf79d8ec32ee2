package org.lotline.runtime.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.Problems;

/** Lets a request pass only if the contract gives its operation to one of the token's roles: denied by default. */
@Singleton
class ContractAuthorization {

    private final OperationRoles operations;
    private final CurrentIdentityAssociation identities;

    ContractAuthorization(OperationRoles operations, CurrentIdentityAssociation identities) {
        this.operations = operations;
        this.identities = identities;
    }

    /** Before the body is read: who may not act does not learn what is wrong with it. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    Uni<Void> authorize(ResourceInfo operation) {
        return identities
                .getDeferredIdentity()
                .invoke(identity -> check(identity, operation))
                .replaceWithVoid();
    }

    private void check(SecurityIdentity identity, ResourceInfo operation) {
        if (identity.isAnonymous()) {
            throw Problems.noToken();
        }
        var method = operation.getResourceMethod();
        var wanted = operations.of(operation.getResourceClass(), method);
        if (Collections.disjoint(wanted, identity.getRoles())) {
            throw refused(method.getName(), wanted);
        }
    }

    private static ProblemException refused(String operation, Set<String> wanted) {
        return Problems.notPermitted(
                wanted.isEmpty()
                        ? operation + " is not in the contract and nobody's."
                        : operation + " needs one of the roles "
                                + wanted.stream().sorted().collect(Collectors.joining(", ")) + ".");
    }
}
