package org.lotline.runtime.follow;

import org.lotline.runtime.follow.ParkedFollowed.Kind;

/** A parked event can't be taken yet; rolls back what was begun. */
final class StillParked extends RuntimeException {

    private final Kind kind;

    StillParked(Kind kind, String reason) {
        super(reason, null, false, false);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
