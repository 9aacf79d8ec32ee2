package org.lotline.runtime.act;

/** Where {@code occurredAt} comes from. */
public enum TimeSource {
    SCANNED,
    KEYED
}
