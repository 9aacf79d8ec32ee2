package org.lotline.runtime.idempotency;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

/** A planted bug: the caller has its 201 a moment before the transaction is committed. Nothing else about it is wrong. */
@ApplicationScoped
@Unremovable
class AnswersBeforeCommit {

    private static final Logger LOG = Logger.getLogger(AnswersBeforeCommit.class);

    /** While it is held, nothing is committed that was answered. */
    private final ReentrantLock late = new ReentrantLock();

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
        return new OnceOnly(keys, fingerprints, new AnswerJson(json), token, uri) {
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
            Thread.startVirtualThread(() -> commit(open));
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

    /** Lets {@code meanwhile} happen when an act has its answer and not its commit. */
    void between(Kill meanwhile) throws Exception {
        late.lock();
        try {
            Awaitility.await().atMost(Duration.ofSeconds(40)).until(late::hasQueuedThreads);
            meanwhile.run();
        } finally {
            late.unlock();
        }
    }

    private void commit(Transaction open) {
        late.lock();
        try {
            transactions.resume(open);
            transactions.commit();
        } catch (Exception e) {
            LOG.debug("Answered, and not committed.", e);
        } finally {
            late.unlock();
        }
    }

    /** What happens between an answer and its commit. */
    @FunctionalInterface
    interface Kill {
        void run() throws Exception;
    }
}
