package org.lotline.runtime.problem;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.lotline.contracts.shared.model.FieldProblemJson;
import org.lotline.contracts.shared.model.ProblemJson;

/** The problems that every service has, in words. */
public final class Problems {

    /** After which what is not available may be. */
    public static final Duration A_MOMENT = Duration.ofSeconds(2);

    private Problems() {}

    /** 400 with the fields to blame. */
    public static ProblemException invalid(List<FieldProblemJson> fields) {
        var names = fields.stream().map(FieldProblemJson::getField).distinct().collect(Collectors.joining(", "));
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "Not valid: " + names + ".",
                "Correct the fields named and send the request again.",
                fields);
    }

    /** 400 where the body as a whole can't be read. */
    public static ProblemException unreadable(String detail) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST, detail, "Send a body as the contract at /q/openapi has it.");
    }

    /** As a document beside others in an answer that is none itself. */
    public static ProblemJson document(ProblemException problem) {
        return Answers.document(problem, null);
    }

    static ProblemException badToken() {
        return notAuthenticated("The bearer token is not valid here.");
    }

    /** 401 for who says not at all who he is. */
    public static ProblemException noToken() {
        return notAuthenticated("The request carries no bearer token.");
    }

    static ProblemException forbidden() {
        return notPermitted("The token's roles may not do this.");
    }

    /** 403 for who lacks the role. */
    public static ProblemException notPermitted(String detail) {
        return new ProblemException(
                ProblemType.NOT_PERMITTED,
                detail,
                "Ask an administrator for the role, or have somebody do it who has it.");
    }

    public static ProblemException notAuthenticated(String detail) {
        return new ProblemException(
                ProblemType.NOT_AUTHENTICATED,
                detail,
                "Send \"Authorization: Bearer <token>\" with a token of this plant that has not expired.");
    }

    /** 503: the same request may succeed a little later, and its Idempotency-Key makes the repetition safe. */
    public static ProblemException unavailable(String detail) {
        return new ProblemException(
                        ProblemType.UNAVAILABLE,
                        detail,
                        "Send the same request with the same Idempotency-Key again after the time in Retry-After.")
                .retryAfter(A_MOMENT);
    }

    public static ProblemException tooLarge(long limit) {
        return new ProblemException(
                ProblemType.TOO_LARGE,
                "A body has at most %d bytes here.".formatted(limit),
                "Send less at once; scan documents with less resolution.");
    }

    static ProblemException encodedBody(String encoding) {
        return new ProblemException(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                "The content encoding %s is not taken here.".formatted(encoding),
                "Send the body as it is, without Content-Encoding.");
    }

    static ProblemException bodyTooSlow(Duration patience) {
        return new ProblemException(
                ProblemType.BODY_TOO_SLOW,
                "The body had not come whole after %d s.".formatted(patience.toSeconds()),
                "Send the same request with the same Idempotency-Key again, over a better line or in smaller parts.");
    }

    static ProblemException manyUploads() {
        return new ProblemException(
                        ProblemType.UNAVAILABLE,
                        "Many documents are on their way here just now.",
                        "Send the same request with the same Idempotency-Key again after the time in Retry-After.")
                .retryAfter(A_MOMENT);
    }

    /** 400 for what is not HTTP as RFC 9112 has it. */
    static ProblemException noHttp(String detail) {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                detail,
                "Send a request line, one Host, headers and a body as HTTP/1.1 has them; look at the set-up of sender and proxy.");
    }

    static ProblemException otherHttp() {
        return new ProblemException(
                ProblemType.HTTP_VERSION,
                "Only HTTP/1.1 and HTTP/1.0 are spoken here.",
                "Send the request by HTTP/1.1.");
    }

    static ProblemException brokenBody() {
        return noHttp("The body is not in chunks as its head says.");
    }

    static ProblemException brokenOff() {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "The body broke off before it had come whole.",
                "Send the same request with the same Idempotency-Key again.");
    }

    static ProblemException undecodable() {
        return new ProblemException(
                ProblemType.INVALID_REQUEST,
                "The address can't be decoded.",
                "Write each % as %25, and what may not stand in an address as % and two hexadecimal digits.");
    }

    static ProblemException addressTooLong(String detail) {
        return new ProblemException(
                ProblemType.ADDRESS_TOO_LONG,
                detail,
                "Ask for less at once, or put it into the body where there is one.");
    }

    static ProblemException headersTooLarge(String detail) {
        return new ProblemException(
                ProblemType.HEADERS_TOO_LARGE,
                detail,
                "Leave out the headers that the contract at /q/openapi does not name.");
    }

    static ProblemException noSuchPath(String path) {
        return new ProblemException(
                ProblemType.NOT_FOUND,
                "There is nothing at " + path + ".",
                "Look the path up in the contract at /q/openapi.");
    }

    static ProblemException internal(String id) {
        return new ProblemException(
                ProblemType.INTERNAL,
                "Something went wrong here; our log has it under " + id + ".",
                "Send the same request with the same Idempotency-Key again; if it fails again, tell the operators the id.");
    }
}
