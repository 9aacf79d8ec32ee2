package org.lotline.runtime.problem;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lotline.contracts.shared.model.ProblemJson;
import org.lotline.material.MaterialException;
import org.lotline.runtime.database.TransientFailure;

/** What the service itself throws: expected problems, the database's passing failures, and errors of ours, masked. */
@Singleton
class DomainMappers {

    private static final Logger LOG = Logger.getLogger(DomainMappers.class);

    private final Answers answers;

    DomainMappers(Answers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    RestResponse<ProblemJson> expected(ProblemException problem) {
        return answers.of(problem);
    }

    /** Who knows the field tells it; this is for what nobody looked at before. */
    @ServerExceptionMapper
    RestResponse<ProblemJson> nonsense(MaterialException nonsense) {
        return answers.of(new ProblemException(
                ProblemType.MAKES_NO_SENSE, nonsense.sentence(), "Correct it and send the request again."));
    }

    @ServerExceptionMapper
    RestResponse<ProblemJson> unexpected(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException wrapped) {
                return answers.of(wrapped);
            }
        }
        return TransientFailure.causes(failure) ? passing(failure) : masked(failure);
    }

    private RestResponse<ProblemJson> passing(Throwable failure) {
        LOG.warnf("The database failed for the moment: %s", failure);
        return answers.of(Problems.unavailable("The database does not answer or gave way to another request."));
    }

    private RestResponse<ProblemJson> masked(Throwable failure) {
        var id = UUID.randomUUID().toString();
        LOG.errorf(failure, "Error %s", id);
        return answers.of(Problems.internal(id));
    }
}
