package org.lotline.runtime.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.ws.rs.core.UriInfo;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** A planted bug: the caller has its 201 a moment before the transaction is committed. Nothing else about it is wrong. */
@ApplicationScoped
@Unremovable
class AnswersBeforeCommit {

    private static final Logger LOG = Logger.getLogger(AnswersBeforeCommit.class);
    private static final long MILLISECONDS_LATE = 30;

    private final KeyTable keys;
    private final Fingerprints fingerprints;
    private final ObjectMapper json;
    private final JsonWebToken token;
    private final UriInfo uri;
    private final TransactionManager transactions;

    AnswersBeforeCommit(
            KeyTable keys,
            Fingerprints fingerprints,
            ObjectMapper json,
            JsonWebToken token,
            UriInfo uri,
            TransactionManager transactions) {
        this.keys = keys;
        this.fingerprints = fingerprints;
        this.json = json;
        this.token = token;
        this.uri = uri;
        this.transactions = transactions;
    }

    OnceOnly get() {
        return new OnceOnly(keys, fingerprints, json, token, uri) {
            @Override
            public <T> RestResponse<T> perform(
                    String operationId, String key, Object body, Class<T> answer, Supplier<RestResponse<T>> act) {
                return answeredEarly(act);
            }
        };
    }

    private <T> RestResponse<T> answeredEarly(Supplier<RestResponse<T>> act) {
        try {
            transactions.begin();
            var answer = actOrRollBack(act);
            var open = transactions.suspend();
            CompletableFuture.delayedExecutor(MILLISECONDS_LATE, TimeUnit.MILLISECONDS)
                    .execute(() -> commit(open));
            return answer;
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> RestResponse<T> actOrRollBack(Supplier<RestResponse<T>> act) throws SystemException {
        try {
            return act.get();
        } catch (RuntimeException e) {
            transactions.rollback();
            throw e;
        }
    }

    private void commit(Transaction open) {
        try {
            transactions.resume(open);
            transactions.commit();
        } catch (Exception e) {
            LOG.debug("Answered, and not committed.", e);
        }
    }
}
