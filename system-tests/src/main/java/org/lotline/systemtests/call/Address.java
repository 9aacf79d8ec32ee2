package org.lotline.systemtests.call;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Paths with query parameters. */
public final class Address {

    private final StringBuilder text;
    private char separator = '?';

    private Address(String path) {
        text = new StringBuilder(path);
    }

    /** Starts with a path that is encoded already. */
    public static Address of(String path) {
        return new Address(path);
    }

    /** Adds a parameter. */
    public Address with(String name, Object value) {
        text.append(separator).append(name).append('=').append(encoded(value.toString()));
        separator = '&';
        return this;
    }

    /** A segment of a path, or a value of a parameter, in which nothing means anything else. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
