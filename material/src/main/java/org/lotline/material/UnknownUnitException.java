package org.lotline.material;

import java.util.Collection;

/** A unit code that is neither one of the accepted UCUM codes nor a counted thing in braces. */
public final class UnknownUnitException extends MaterialException {

    private final String code;

    UnknownUnitException(String code, Collection<String> accepted) {
        super(
                "Unit %s is not known: use one of %s (UCUM, case-sensitive), or name a counted thing in braces, like {bar}."
                        .formatted(quoted(code), String.join(" ", accepted)));
        this.code = code;
    }

    /** The code as it was given. */
    public String code() {
        return code;
    }
}
