package org.lotline.runtime.problem;

import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lotline.contracts.shared.model.ProblemJson;
import org.lotline.material.MaterialException;
import org.lotline.runtime.database.TransientFailure;

/** What the service itself throws: expected problems, senders that are gone, the database's passing failures, and errors of ours, masked. */
@Singleton
class DomainMappers {

    private static final Logger LOG = Logger.getLogger(DomainMappers.class);
    private static final String WRITING = "com.fasterxml.jackson.databind.ser.";

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

    /** A body that can't be read is the caller's to mend; an answer that can't be written is ours. */
    @ServerExceptionMapper
    RestResponse<ProblemJson> mapping(JsonMappingException failure) {
        return isOfWriting(failure) ? unexpected(failure) : answers.of(UnreadableJson.problem(failure));
    }

    /** Jackson gives both the same type, and to what it wraps while it writes neither a place nor a generator. */
    private static boolean isOfWriting(JsonMappingException failure) {
        return Arrays.stream(failure.getStackTrace())
                .anyMatch(frame -> frame.getClassName().startsWith(WRITING));
    }

    @ServerExceptionMapper
    RestResponse<ProblemJson> unexpected(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException wrapped) {
                return answers.of(wrapped);
            }
            if (cause instanceof SenderGoneException gone) {
                return brokenOff(gone);
            }
        }
        return TransientFailure.causes(failure) ? passing(failure) : masked(failure);
    }

    /** Nobody listens any more; whoever was cut off for being slow has had an answer. */
    private RestResponse<ProblemJson> brokenOff(SenderGoneException gone) {
        LOG.infof("A sender hung up before its body had come whole: %s", gone.getCause());
        return answers.of(Problems.brokenOff());
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
