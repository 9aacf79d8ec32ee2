package org.lotline.trace.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.lotline.contracts.trace.model.BackwardTraceJson;
import org.lotline.contracts.trace.model.ForwardTraceJson;
import org.lotline.contracts.trace.model.LotCardsJson;
import org.lotline.runtime.problem.ProblemException;
import org.lotline.trace.neo4j.BudgetSettings;

/** A page to print is made as a whole, and so may have less than an answer that is written as JSON, thing by thing. */
@ApplicationScoped
class PageLimit {

    private final HttpHeaders headers;
    private final BudgetSettings settings;

    PageLimit(HttpHeaders headers, BudgetSettings settings) {
        this.headers = headers;
        this.settings = settings;
    }

    /** @throws ProblemException 422 if a page is asked for, and it would be too large */
    ForwardTraceJson within(ForwardTraceJson trace) {
        var counts = trace.getCounts();
        require(counts.getLots()
                + counts.getJobs()
                + counts.getShipments()
                + trace.getCannotBeExcluded().size());
        return trace;
    }

    /** The same. */
    BackwardTraceJson within(BackwardTraceJson trace) {
        require(trace.getIdentities().stream()
                .mapToLong(identity -> (long) identity.getLots().size()
                        + identity.getJobs().size()
                        + identity.getRuns().size())
                .sum());
        return trace;
    }

    /** The same, by the facts that the cards list. */
    LotCardsJson within(LotCardsJson cards) {
        require(cards.getCards().stream()
                .mapToLong(card -> card.getFacts().size())
                .sum());
        return cards;
    }

    private void require(long things) {
        if (things > settings.page() && isPage(headers.getAcceptableMediaTypes())) {
            throw new ProblemException(
                    AsProblem.QUESTION_TOO_LARGE,
                    String.format(
                            Locale.ROOT,
                            "It would be a page of %,d things, and one may have %,d.",
                            things,
                            settings.page()),
                    "Ask for application/json, or from further down the line: forward from one lot or job, backward from one lot or serial.");
        }
    }

    /** @param accepted what is liked best first */
    private static boolean isPage(List<MediaType> accepted) {
        return accepted.stream()
                .filter(type -> type.isCompatible(MediaType.APPLICATION_JSON_TYPE)
                        || type.isCompatible(MediaType.TEXT_HTML_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }
}
