package org.lotline.trace.audit;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.shared.model.AuditPageJson;
import org.lotline.contracts.shared.model.AuditRecordJson;
import org.lotline.runtime.audit.AuditEntry;
import org.lotline.runtime.audit.AuditQuestion;
import org.lotline.runtime.audit.AuditTrail;
import org.lotline.runtime.event.OwnSource;
import org.lotline.trace.sources.SourceClients;

/** Asks each service for its part of the trail, all at once; trace's own part is read here. */
@ApplicationScoped
class AskedServices {

    private static final Logger LOG = Logger.getLogger(AskedServices.class);

    private final SourceClients clients;
    private final AuditTrail own;
    private final OwnSource self;
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    AskedServices(SourceClients clients, AuditTrail own, OwnSource self) {
        this.clients = clients;
        this.own = own;
        this.self = self;
    }

    @PreDestroy
    void close() {
        executor.shutdownNow();
    }

    /**
     * What they answered.
     *
     * @param told by those that did
     * @param silent the names of those that did not
     */
    record Answers(List<ServiceTrail> told, List<String> silent) {

        /** The lots that any of them means. */
        List<UUID> lots() {
            return told.stream()
                    .flatMap(one -> one.lots().stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** All of them at once. */
    Answers ask(TrailQuestion question, TrailPlace place, int limit) {
        var mine = own.of(wanted(question, List.of()), place.in(self.id()), limit + 1);
        var answers = ask(Arrays.asList(Source.values()), wanted(question, List.of()), place, limit);
        return new Answers(concat(List.of(of(mine, limit)), answers.told()), answers.silent());
    }

    /** The same once it is known which lots are meant: who did not mean all of them is asked again. */
    Answers ask(Answers before, TrailQuestion question, List<UUID> lots, TrailPlace place, int limit) {
        var unaware = before.told().stream()
                .filter(told -> !told.lots().containsAll(lots))
                .flatMap(told -> Source.byId(told.service()).stream())
                .toList();
        var kept = before.told().stream()
                .filter(told -> unaware.stream().noneMatch(source -> source.id().equals(told.service())))
                .toList();
        var again = ask(unaware, wanted(question, lots), place, limit);
        return new Answers(concat(kept, again.told()), concat(before.silent(), again.silent()));
    }

    private static AuditQuestion wanted(TrailQuestion question, List<UUID> lots) {
        return new AuditQuestion(null, question.name(), lots, question.by(), question.from(), question.to());
    }

    private Answers ask(List<Source> sources, AuditQuestion wanted, TrailPlace place, int limit) {
        var asked = new LinkedHashMap<Source, CompletableFuture<ServiceTrail>>();
        sources.forEach(source -> asked.put(
                source,
                CompletableFuture.supplyAsync(() -> of(source, wanted, place.in(source.id()), limit), executor)));
        var told = new ArrayList<ServiceTrail>();
        var silent = new ArrayList<String>();
        asked.forEach(
                (source, answer) -> joined(source, answer).ifPresentOrElse(told::add, () -> silent.add(source.id())));
        return new Answers(told, silent);
    }

    private static <T> List<T> concat(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static Optional<ServiceTrail> joined(Source source, CompletableFuture<ServiceTrail> answer) {
        try {
            return Optional.of(answer.join());
        } catch (CompletionException e) {
            if (!isSilence(e.getCause())) {
                throw e;
            }
            LOG.warnf("%s could not be asked for its audit trail: %s", source.id(), e.getCause());
            return Optional.empty();
        }
    }

    private static boolean isSilence(@Nullable Throwable failure) {
        return failure instanceof ProcessingException || failure instanceof WebApplicationException;
    }

    private ServiceTrail of(Source source, AuditQuestion wanted, long behind, int limit) {
        var page = clients.forAudit(source)
                .listAudit(
                        null,
                        wanted.name(),
                        wanted.lots().isEmpty() ? null : wanted.lots(),
                        wanted.by(),
                        wanted.from(),
                        wanted.to(),
                        behind,
                        limit)
                .getEntity();
        return new ServiceTrail(
                source.id(),
                page.getFound(),
                lots(page),
                page.getEntries().stream().map(AskedServices::entry).toList(),
                page.getTruncated());
    }

    private ServiceTrail of(AuditTrail.Answer mine, int limit) {
        var entries = mine.entries();
        return new ServiceTrail(
                self.id(),
                mine.found(),
                List.of(),
                entries.subList(0, Math.min(limit, entries.size())),
                entries.size() > limit);
    }

    private static List<UUID> lots(AuditPageJson page) {
        return Objects.requireNonNullElse(page.getLots(), List.<UUID>of());
    }

    private static AuditEntry entry(AuditRecordJson told) {
        return new AuditEntry(
                told.getId(),
                told.getRecordedAt(),
                told.getOccurredAt(),
                told.getRecordedBy(),
                told.getPerformedBy(),
                told.getSubject(),
                told.getAction(),
                told.getBefore(),
                told.getAfter(),
                told.getReason());
    }
}
