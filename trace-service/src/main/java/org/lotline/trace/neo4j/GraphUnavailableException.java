package org.lotline.trace.neo4j;

/** Neo4j doesn't answer, or not in time. Nothing is known of a write that ended so: it may be in, or not. */
public final class GraphUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GraphUnavailableException(Throwable cause) {
        super("The graph does not answer: " + cause.getMessage(), cause);
    }
}
