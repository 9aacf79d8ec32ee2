package org.lotline.runtime.event;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Ids of new lots, receipts, jobs and whatever else is new: UUIDv7 (RFC 9562, 5.7), so that a later one sorts behind. Thread-safe. */
public final class NewIds {

    private static final NoArgGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private NewIds() {}

    public static UUID next() {
        return GENERATOR.generate();
    }
}
