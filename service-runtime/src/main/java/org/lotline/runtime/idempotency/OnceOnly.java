package org.lotline.runtime.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.runtime.problem.ProblemType;

/**
 * Performs an act once per Idempotency-Key, in a transaction of its own (READ COMMITTED). The key's row is inserted first:
 * a concurrent twin waits for it and gets the stored status, Location and body with {@code Idempotency-Replayed: true}.
 * Only a 2xx answer is stored; whatever else comes out rolls everything back, and the key is free again.
 */
@ApplicationScoped
public class OnceOnly {

    /** Marks an answer that was stored before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private final KeyTable keys;
    private final Fingerprints fingerprints;
    private final AnswerJson answers;
    private final JsonWebToken token;
    private final UriInfo uri;

    OnceOnly(KeyTable keys, Fingerprints fingerprints, AnswerJson answers, JsonWebToken token, UriInfo uri) {
        this.keys = keys;
        this.fingerprints = fingerprints;
        this.answers = answers;
        this.token = token;
        this.uri = uri;
    }

    /**
     * @param operationId the contract's; keys of different operations never meet
     * @param body the request's body, compared as canonical JSON together with path and query; bytes and strings as they are
     * @param answer the type of the body in the answer
     * @param act runs in the transaction
     * @throws ProblemException 422 {@code idempotency-key-reused} if the key came with another request before
     */
    public <T> RestResponse<T> perform(
            String operationId, String idempotencyKey, Object body, Class<T> answer, Supplier<RestResponse<T>> act) {
        return perform(request(operationId, idempotencyKey, body), answer, act);
    }

    /**
     * The same for an act that has to ask other services first. They are asked outside of any transaction, and only if the
     * key has no answer yet; two that prepare at once must come to the same, by keys {@linkplain DerivedKeys derived} from this
     * one.
     *
     * @param preparation asks the others; what it has brought about there stays if the act is refused, and is found again
     *     under its derived keys when the act is repeated
     * @param act runs in the transaction with what the preparation has brought
     * @throws ProblemException 422 {@code idempotency-key-reused} as above, before anybody is asked
     */
    public <P, T> RestResponse<T> perform(
            String operationId,
            String idempotencyKey,
            Object body,
            Class<T> answer,
            Supplier<P> preparation,
            Function<P, RestResponse<T>> act) {
        var request = request(operationId, idempotencyKey, body);
        var stored = keys.find(request);
        if (stored.isPresent()) {
            return replay(request, stored.get(), answer);
        }
        var prepared = preparation.get();
        return perform(request, answer, () -> act.apply(prepared));
    }

    private <T> RestResponse<T> perform(KeyedRequest request, Class<T> answer, Supplier<RestResponse<T>> act) {
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> keys.claim(request)
                            ? first(request, answer, act)
                            : replay(request, keys.find(request).orElseThrow(), answer));
        } catch (NotStored refusal) {
            return refusal.answer();
        }
    }

    private KeyedRequest request(String operationId, String idempotencyKey, Object body) {
        var address = uri.getRequestUri();
        var fingerprint = fingerprints.of(address.getRawPath() + "?" + address.getRawQuery(), body);
        return new KeyedRequest(token.getSubject(), operationId, idempotencyKey, fingerprint);
    }

    /** Answered as it will be read again: a model that left an empty list out would be told with it the second time. */
    private <T> RestResponse<T> first(KeyedRequest request, Class<T> answer, Supplier<RestResponse<T>> act) {
        var response = act.get();
        if (response.getStatus() / 100 != 2) {
            throw new NotStored(response);
        }
        var location = response.getHeaderString(HttpHeaders.LOCATION);
        var entity = response.getEntity();
        var body = entity == null ? null : answers.written(entity);
        keys.store(request, response.getStatus(), location, body);
        return body == null ? response : with(answers.read(body, answer), response);
    }

    private static <T> RestResponse<T> with(T entity, RestResponse<T> response) {
        ResponseBuilder<T> same = ResponseBuilder.create(response.getStatus());
        response.getHeaders().forEach((name, values) -> values.forEach(value -> same.header(name, value)));
        return same.entity(entity).build();
    }

    private <T> RestResponse<T> replay(KeyedRequest request, StoredAnswer stored, Class<T> answer) {
        if (!MessageDigest.isEqual(stored.fingerprint(), request.fingerprint())) {
            throw reused(request);
        }
        ResponseBuilder<T> response = ResponseBuilder.<T>create(stored.status()).header(REPLAYED, "true");
        if (stored.location() != null) {
            response.location(URI.create(stored.location()));
        }
        if (stored.body() != null) {
            response.entity(answers.read(stored.body(), answer));
        }
        return response.build();
    }

    private static ProblemException reused(KeyedRequest request) {
        return new ProblemException(
                ProblemType.IDEMPOTENCY_KEY_REUSED,
                "The key %s came with another request to %s before.".formatted(request.key(), request.operation()),
                "Send a new act with a new key; send a repetition exactly as it was.",
                List.of(ProblemException.field("Idempotency-Key", "was used for another request")));
    }

    /** Carries a refusal out of the transaction, which it rolls back. */
    private static final class NotStored extends RuntimeException {

        private final transient RestResponse<?> answer;

        NotStored(RestResponse<?> answer) {
            super(null, null, false, false);
            this.answer = answer;
        }

        @SuppressWarnings("unchecked") // thrown and caught by the same perform<T>
        <T> RestResponse<T> answer() {
            return (RestResponse<T>) answer;
        }
    }
}
