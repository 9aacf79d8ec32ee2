package org.lotline.trace.memory;

import java.util.UUID;

/**
 * {@code eventId#n} in its parts.
 *
 * @param eventId the event
 * @param ordinal the fact's in it
 */
record FactKey(UUID eventId, int ordinal) {

    private static final int MOST = 0xFFFFFF;
    private static final int ID_LENGTH = 36;

    /** @throws IllegalArgumentException if it is written otherwise */
    static FactKey of(String key) {
        var eventId =
                key.length() > ID_LENGTH && key.charAt(ID_LENGTH) == '#' ? Words.id(key.substring(0, ID_LENGTH)) : null;
        var ordinal = eventId == null ? -1 : number(key.substring(ID_LENGTH + 1));
        if (eventId == null || ordinal < 0) {
            throw new IllegalArgumentException("no key of a fact: " + key);
        }
        return new FactKey(eventId, ordinal);
    }

    private static int number(String text) {
        try {
            var number = Integer.parseInt(text);
            return number <= MOST && text.equals(Integer.toString(number)) ? number : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    long most() {
        return eventId.getMostSignificantBits();
    }

    long least() {
        return eventId.getLeastSignificantBits();
    }
}
