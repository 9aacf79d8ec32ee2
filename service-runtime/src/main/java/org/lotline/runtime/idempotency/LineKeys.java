package org.lotline.runtime.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final AnswerJson answers;
    private final JsonWebToken token;

    LineKeys(KeyTable keys, Fingerprints fingerprints, AnswerJson answers, JsonWebToken token) {
        this.keys = keys;
        this.fingerprints = fingerprints;
        this.answers = answers;
        this.token = token;
    }

    /** One act of several, as its caller keyed it. */
    public static final class Line {

        private final KeyedRequest request;

        private Line(KeyedRequest request) {
            this.request = request;
        }
    }

    /** What is known of a key. */
    public sealed interface Known<T> {

        /** It was done, and came to this. */
        record Done<T>(T answer) implements Known<T> {}

        /** It came with something else before. */
        record Reused<T>() implements Known<T> {}
    }

    /**
     * @param operation the contract's operationId; keys of different operations never meet
     * @param key its caller's
     * @param body what was asked, compared as canonical JSON
     */
    public Line line(String operation, String key, Object body) {
        return new Line(new KeyedRequest(token.getSubject(), operation, key, fingerprints.of("", body)));
    }

    /**
     * Those that are answered already, by key; what is under way elsewhere is not seen.
     *
     * @param lines at least one, of one operation, each with a key of its own
     */
    public <T> Map<String, Known<T>> known(Collection<Line> lines, Class<T> answer) {
        return known(byKey(lines), answer);
    }

    /**
     * The same, and all others are this transaction's from now on; each of them has to be {@linkplain #keep kept}. Waits for who is
     * at one of them.
     */
    @Transactional(TxType.MANDATORY)
    public <T> Map<String, Known<T>> claim(Collection<Line> lines, Class<T> answer) {
        var requests = byKey(lines);
        requests.keySet().removeAll(keys.claimAll(requests.values()));
        return requests.isEmpty() ? Map.of() : known(requests, answer);
    }

    /** What a claimed key has come to. */
    @Transactional(TxType.MANDATORY)
    public void keep(Line line, Object answer) {
        keys.store(line.request, OK, null, answers.written(answer));
    }

    private <T> Map<String, Known<T>> known(Map<String, KeyedRequest> requests, Class<T> answer) {
        var known = new HashMap<String, Known<T>>();
        keys.findAll(requests.values()).forEach((key, stored) -> {
            var asked = Objects.requireNonNull(requests.get(key));
            known.put(
                    key,
                    MessageDigest.isEqual(stored.fingerprint(), asked.fingerprint())
                            ? new Known.Done<>(answers.read(Objects.requireNonNull(stored.body()), answer))
                            : new Known.Reused<>());
        });
        return known;
    }

    private static Map<String, KeyedRequest> byKey(Collection<Line> lines) {
        return lines.stream()
                .map(line -> line.request)
                .collect(Collectors.toMap(KeyedRequest::key, Function.identity(), (one, twin) -> one, HashMap::new));
    }
}
