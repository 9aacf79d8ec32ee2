package org.lotline.runtime.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.lotline.contracts.shared.model.ProblemJson;
import org.lotline.runtime.contract.ServedContract;

/** What the framework throws at a request that does not keep the contract. */
@Singleton
class RequestMappers {

    private final Answers answers;
    private final ServedContract contract;

    RequestMappers(Answers answers, ServedContract contract) {
        this.answers = answers;
        this.contract = contract;
    }

    @ServerExceptionMapper
    RestResponse<ProblemJson> constraints(ConstraintViolationException violated) {
        return answers.of(Problems.invalid(ViolatedFields.of(violated)));
    }

    /** Members that are unknown, of the wrong type or not among the values of an enum. */
    @ServerExceptionMapper
    RestResponse<ProblemJson> mismatch(MismatchedInputException mismatch) {
        return answers.of(UnreadableJson.problem(mismatch));
    }

    @ServerExceptionMapper
    RestResponse<ProblemJson> tooLarge(BodyTooLargeException body) {
        return answers.of(Problems.tooLarge(body.limit()));
    }

    /** Either no such path, or a path or query value that can't be read, which JAX-RS answers with 404 too. */
    @ServerExceptionMapper
    RestResponse<ProblemJson> notFound(
            NotFoundException notFound, ResourceInfo operation, ContainerRequestContext request) {
        var method = notFound.getCause() == null ? null : operation.getResourceMethod();
        return answers.of(
                method == null
                        ? Problems.noSuchPath(
                                request.getUriInfo().getRequestUri().getRawPath())
                        : UnreadableParameters.problem(method, request.getUriInfo()));
    }

    @ServerExceptionMapper
    RestResponse<ProblemJson> notAllowed(NotAllowedException refused, ContainerRequestContext request) {
        var path = request.getUriInfo().getRequestUri().getRawPath();
        return answers.with(
                ContainerErrors.methodNotAllowed(request),
                HttpHeaders.ALLOW,
                String.join(", ", contract.methodsAt(path)));
    }

    @ServerExceptionMapper
    RestResponse<ProblemJson> notSupported(NotSupportedException refused, ContainerRequestContext request) {
        return answers.of(ContainerErrors.unsupportedMediaType(request));
    }

    @ServerExceptionMapper
    RestResponse<ProblemJson> notAcceptable(NotAcceptableException refused, ContainerRequestContext request) {
        return answers.of(ContainerErrors.notAcceptable(request));
    }

    @ServerExceptionMapper
    RestResponse<ProblemJson> other(WebApplicationException refused) {
        return answers.of(
                refused.getCause() instanceof JsonProcessingException unreadable
                        ? UnreadableJson.problem(unreadable)
                        : ContainerErrors.of(refused));
    }
}
