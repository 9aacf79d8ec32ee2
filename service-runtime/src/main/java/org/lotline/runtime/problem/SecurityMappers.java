package org.lotline.runtime.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lotline.contracts.shared.model.ProblemJson;

/** What the framework's own security refuses. Why a token is not valid goes to the log, not to its sender. */
@Singleton
class SecurityMappers {

    private static final Logger LOG = Logger.getLogger(SecurityMappers.class);

    private final Answers answers;

    SecurityMappers(Answers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    @Priority(1)
    RestResponse<ProblemJson> badToken(AuthenticationFailedException refused) {
        LOG.infof("A token was refused: %s", refused.getCause() == null ? refused : refused.getCause());
        return answers.of(Problems.badToken());
    }

    @ServerExceptionMapper
    @Priority(1)
    RestResponse<ProblemJson> noToken(UnauthorizedException refused) {
        return answers.of(Problems.noToken());
    }

    @ServerExceptionMapper
    @Priority(1)
    RestResponse<ProblemJson> forbidden(ForbiddenException refused) {
        return answers.of(Problems.forbidden());
    }
}
