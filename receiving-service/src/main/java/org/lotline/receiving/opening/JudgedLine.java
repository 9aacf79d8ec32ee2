package org.lotline.receiving.opening;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lotline.receiving.opening.KnownDock.KnownLine;
import org.lotline.runtime.rule.Finding;

/**
 * What came of judging a line.
 *
 * @param line as it was stated
 * @param index its place in the request, from 0
 * @param checked what it says, if that makes sense
 * @param known as what it was reported before
 * @param further what it says that was not on record
 * @param missing what is on record nowhere, and should be
 * @param findings what speaks against it; it is refused then
 */
record JudgedLine(
        OpeningBalance.Line line,
        int index,
        Optional<CheckedLine> checked,
        Optional<KnownLine> known,
        Set<Member> further,
        List<String> missing,
        List<Finding> findings) {

    JudgedLine {
        further = Set.copyOf(further);
        missing = List.copyOf(missing);
        findings = List.copyOf(findings);
    }

    Result result() {
        if (!findings.isEmpty()) {
            return Result.REFUSED;
        }
        if (known.isEmpty()) {
            return Result.NEW;
        }
        return further.isEmpty() ? Result.UNCHANGED : Result.COMPLETED;
    }

    boolean is(Result result) {
        return result() == result;
    }

    JudgedLine against(Finding finding) {
        return new JudgedLine(line, index, checked, known, further, List.of(), List.of(finding));
    }
}
