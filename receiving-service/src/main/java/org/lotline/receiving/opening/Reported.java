package org.lotline.receiving.opening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lotline.receiving.lot.Lot;
import org.lotline.runtime.rule.Finding;

/**
 * What is answered of a line.
 *
 * @param lotId {@code null} where there is no lot
 * @param lotNumber of the lot as it stands, or by which there would be one
 * @param missing what nobody has of it and should
 * @param findings why it is refused
 */
public record Reported(
        String key,
        Result result,
        @Nullable UUID lotId,
        @Nullable String lotNumber,
        List<String> missing,
        List<Finding> findings) {

    public Reported {
        missing = List.copyOf(missing);
        findings = List.copyOf(findings);
    }

    static Reported of(JudgedLine line, Optional<Lot> opened) {
        var lot = opened.or(() -> line.known().map(KnownDock.KnownLine::lot));
        return new Reported(
                line.line().key(),
                line.result(),
                lot.map(one -> one.lotId).orElse(null),
                lot.map(one -> one.lotNumber)
                        .orElse(line.is(Result.REFUSED) ? null : line.line().lotNumber()),
                line.missing(),
                line.findings());
    }
}
