package org.lotline.systemtests.bench.rival;

import java.util.List;
import org.lotline.systemtests.bench.made.Made;

/** Says nothing: what the wire, the server and the caller cost. */
public final class NoAnswer implements Rival {

    public static final String NAME = "HTTP no-op";

    private static final byte[] NOTHING = {'{', '}'};

    @Override
    public String name() {
        return NAME;
    }

    /** There is nothing in them. */
    @Override
    public boolean isCompared() {
        return false;
    }

    @Override
    public void load(List<Made> made) {}

    @Override
    public byte[] answer(int seed) {
        return NOTHING;
    }
}
