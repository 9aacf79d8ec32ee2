package org.lotline.runtime.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Acts that come together, each with a key of its own: what {@link OnceOnly} is for one, for whoever answers line by line. A key is
 * known as long as an Idempotency-Key is, whichever request carries it.
 */
@ApplicationScoped
public class LineKeys {

    private static final int OK = 200;

    private final KeyTable keys;
    private final Fingerprints fingerprints;
    private final ObjectMapper json;
    private final JsonWebToken token;

    LineKeys(KeyTable keys, Fingerprints fingerprints, ObjectMapper json, JsonWebToken token) {
        this.keys = keys;
        this.fingerprints = fingerprints;
        this.json = json;
        this.token = token;
    }

    /**
     * One act of several.
     *
     * @param key its caller's, once among them
     * @param body what was asked, compared as canonical JSON
     */
    public record Line(String key, Object body) {}

    /** What is known of a key. */
    public sealed interface Known<T> {

        /** It was done, and came to this. */
        record Done<T>(T answer) implements Known<T> {}

        /** It came with something else before. */
        record Reused<T>() implements Known<T> {}
    }

    /** Those that are answered already, by key; what is under way elsewhere is not seen. */
    public <T> Map<String, Known<T>> known(String operation, Collection<Line> lines, Class<T> answer) {
        return lines.isEmpty() ? Map.of() : known(requests(operation, lines), answer);
    }

    /**
     * The same, and all others are this transaction's from now on; each of them has to be {@linkplain #keep kept}. Waits for who is
     * at one of them.
     */
    @Transactional(TxType.MANDATORY)
    public <T> Map<String, Known<T>> claim(String operation, Collection<Line> lines, Class<T> answer) {
        var requests = requests(operation, lines);
        var fresh = keys.claimAll(requests.values());
        requests.keySet().removeAll(fresh);
        return requests.isEmpty() ? Map.of() : known(requests, answer);
    }

    /** What a claimed key has come to. */
    @Transactional(TxType.MANDATORY)
    public void keep(String operation, Line line, Object answer) {
        keys.store(request(operation, line), OK, null, written(answer));
    }

    private <T> Map<String, Known<T>> known(Map<String, KeyedRequest> requests, Class<T> answer) {
        var known = new HashMap<String, Known<T>>();
        keys.findAll(requests.values()).forEach((key, stored) -> {
            var asked = Objects.requireNonNull(requests.get(key));
            known.put(
                    key,
                    MessageDigest.isEqual(stored.fingerprint(), asked.fingerprint())
                            ? new Known.Done<>(read(Objects.requireNonNull(stored.body()), answer))
                            : new Known.Reused<>());
        });
        return known;
    }

    private Map<String, KeyedRequest> requests(String operation, Collection<Line> lines) {
        var requests = new HashMap<String, KeyedRequest>();
        lines.forEach(line -> requests.put(line.key(), request(operation, line)));
        return requests;
    }

    private KeyedRequest request(String operation, Line line) {
        return new KeyedRequest(token.getSubject(), operation, line.key(), fingerprints.of("", line.body()));
    }

    private String written(Object answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + answer, e);
        }
    }

    private <T> T read(String body, Class<T> answer) {
        try {
            return json.readValue(body, answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored by another version? " + answer, e);
        }
    }
}
