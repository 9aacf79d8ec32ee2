package org.lotline.runtime.cloudevents;

import org.jspecify.annotations.Nullable;

/** A Kafka record is no event of ours: an attribute is missing or not what it must be. */
public class UnreadableRecordException extends RuntimeException {

    private final String attribute;

    UnreadableRecordException(String attribute, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.attribute = attribute;
    }

    /** The CloudEvents attribute that is to blame. */
    public String attribute() {
        return attribute;
    }
}
