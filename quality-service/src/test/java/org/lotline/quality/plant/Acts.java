package org.lotline.quality.plant;

import java.time.Instant;
import java.util.Set;
import org.lotline.runtime.act.ActContext;
import org.lotline.runtime.act.ActMode;
import org.lotline.runtime.act.TimeSource;

/** Acts for rules that are tried without a server: at {@link #NOW}, with a token and a badge of one name. */
public final class Acts {

    public static final Instant NOW = Instant.parse("2026-04-07T10:12:00Z");

    private Acts() {}

    public static ActContext request(String subject, String... roles) {
        return act(subject, subject, ActMode.REQUEST, roles);
    }

    public static ActContext report(String subject, String... roles) {
        return act(subject, subject, ActMode.REPORT, roles);
    }

    /** With the token of one and the badge of another. */
    public static ActContext by(String token, String badge) {
        return act(token, badge, ActMode.REQUEST, "quality");
    }

    private static ActContext act(String token, String badge, ActMode mode, String... roles) {
        return new ActContext(token, badge, NOW, NOW, mode, TimeSource.SCANNED, Set.of(roles), null);
    }
}
