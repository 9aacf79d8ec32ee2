package org.lotline.receiving.opening;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lotline.material.LotNumber;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.receiving.lot.LotRules;
import org.lotline.receiving.lot.StatedLot;
import org.lotline.receiving.opening.KnownDock.KnownLine;
import org.lotline.receiving.supplier.SupplierRules;
import org.lotline.runtime.problem.ProblemType;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/**
 * What each line of an opening balance comes to. It is a report: what nobody knows is missing, and only what makes no sense, or says
 * otherwise than is on record, is refused, line by line. One instance judges one balance.
 */
final class OpeningRules {

    private static final int EARLIEST_YEAR = 1950;

    /** Whoever goes live on Monday imports the week before. */
    private static final int MOST_DAYS_AHEAD = 366;

    private final LocalDate recordsSince;
    private final KnownDock known;
    private final Map<String, Long> keys;
    private final Set<String> numbers = new HashSet<>();

    private OpeningRules(OpeningBalance balance, KnownDock known) {
        this.recordsSince = balance.recordsSince();
        this.known = known;
        this.keys = balance.lines().stream()
                .collect(Collectors.groupingBy(OpeningBalance.Line::key, Collectors.counting()));
    }

    /** Each line, in their order. */
    static List<JudgedLine> judge(OpeningBalance balance, KnownDock known) {
        var rules = new OpeningRules(balance, known);
        var judged = new ArrayList<JudgedLine>();
        for (var line : balance.lines()) {
            judged.add(rules.judge(line, judged.size()));
        }
        return judged;
    }

    /** A day that nobody means is a slip of the keyboard. */
    static Optional<Finding> implausible(LocalDate recordsSince, LocalDate today) {
        return recordsSince.getYear() >= EARLIEST_YEAR && !recordsSince.isAfter(today.plusDays(MOST_DAYS_AHEAD))
                ? Optional.empty()
                : Optional.of(Finding.of(
                        ProblemType.INVALID_REQUEST,
                        "recordsSince",
                        "Records don't begin on %s.".formatted(recordsSince),
                        "State the first day of which there are records, from the year %d to a year from now."
                                .formatted(EARLIEST_YEAR)));
    }

    private JudgedLine judge(OpeningBalance.Line line, int index) {
        var path = "lines[" + index + "].";
        var findings = new ArrayList<Finding>();
        twice(line, path).ifPresent(findings::add);
        supplier(line, path).ifPresent(findings::add);
        var checked = check(line, path, findings);
        var before = Optional.ofNullable(known.lines().get(line.key()));
        if (!findings.isEmpty() || checked.isEmpty()) {
            return new JudgedLine(line, index, checked, before, Set.of(), List.of(), findings);
        }
        return before.map(reported -> judge(checked.get(), reported, index))
                .orElseGet(() -> fresh(checked.get(), index));
    }

    private JudgedLine fresh(CheckedLine checked, int index) {
        var number = checked.number();
        var findings = number == null || isFree(number)
                ? List.<Finding>of()
                : List.of(LotRules.namesAnother(number).at(field(index, Member.LOT_NUMBER)));
        return new JudgedLine(
                checked.line(),
                index,
                Optional.of(checked),
                Optional.empty(),
                Set.of(),
                missing(checked, null),
                findings);
    }

    private JudgedLine judge(CheckedLine checked, KnownLine reported, int index) {
        var lot = reported.lot();
        var said = checked.said(recordsSince);
        var standing = Member.standing(lot);
        var further = new HashSet<Member>();
        var findings = new ArrayList<>(LotRules.isVoid(lot).stream().toList());
        said.forEach((member, text) -> {
            if (isSaid(member, text, checked, reported, standing)) {
                return;
            }
            if (isOnRecord(member, reported, standing)) {
                findings.add(differs(member, text, reported, standing, index));
            } else if (member == Member.LOT_NUMBER && !isFree(number(checked))) {
                findings.add(LotRules.namesAnother(number(checked)).at(field(index, member)));
            } else {
                further.add(member);
            }
        });
        return new JudgedLine(
                checked.line(),
                index,
                Optional.of(checked),
                Optional.of(reported),
                further,
                missing(checked, reported),
                findings);
    }

    private boolean isSaid(
            Member member, String text, CheckedLine checked, KnownLine reported, Map<Member, String> standing) {
        return text.equals(reported.said().get(member))
                || text.equals(standing.get(member))
                || member == Member.LOT_NUMBER
                        && reported.lot()
                                .lotId
                                .equals(known.numbers()
                                        .get(number(checked).comparable().key()));
    }

    private static boolean isOnRecord(Member member, KnownLine reported, Map<Member, String> standing) {
        return reported.said().containsKey(member) || standing.containsKey(member);
    }

    private static LotNumber number(CheckedLine checked) {
        return Optional.ofNullable(checked.number()).orElseThrow();
    }

    /** The first line that has it gets it. */
    private boolean isFree(LotNumber number) {
        var key = number.comparable().key();
        return !known.numbers().containsKey(key) && numbers.add(key);
    }

    private List<String> missing(CheckedLine checked, @Nullable KnownLine reported) {
        var item = known.named().item(checked.facts().stated().item()).orElseThrow();
        return reported == null
                ? MissingRecords.of(item, checked.said(recordsSince).keySet(), Set.of())
                : MissingRecords.of(
                        item,
                        both(checked.said(recordsSince).keySet(), reported),
                        known.certificates().getOrDefault(reported.lot().lotId, Set.of()));
    }

    private static Set<Member> both(Set<Member> said, KnownLine reported) {
        var both = new HashSet<>(said);
        both.addAll(Member.standing(reported.lot()).keySet());
        return both;
    }

    private Optional<CheckedLine> check(OpeningBalance.Line line, String path, List<Finding> findings) {
        var expiresOn = date(line.expiresOn(), path + Member.EXPIRES_ON.field(), findings);
        var receivedOn = date(line.receivedOn(), path + Member.RECEIVED_ON.field(), findings);
        var number = number(line.lotNumber(), path, findings);
        StatedLot stated = line.lot().expiringOn(expiresOn);
        var judged = LotRules.check(stated, path, known.named());
        findings.addAll(judged.findings());
        return judged.lot().map(facts -> new CheckedLine(line, facts, receivedOn, number));
    }

    private static @Nullable LocalDate date(@Nullable String written, String field, List<Finding> findings) {
        try {
            return written == null ? null : LocalDate.parse(written.strip());
        } catch (DateTimeParseException e) {
            findings.add(Finding.of(
                    ProblemType.INVALID_REQUEST,
                    field,
                    "%s is no date.".formatted(written),
                    "Write the date as YYYY-MM-DD, or leave it out if it is not known."));
            return null;
        }
    }

    private static @Nullable LotNumber number(@Nullable String written, String path, List<Finding> findings) {
        if (written == null) {
            return null;
        }
        return switch (LotRules.lotNumber(written.strip())) {
            case Ruling.Given<LotNumber>(LotNumber number) -> number;
            case Ruling.Against<LotNumber>(List<Finding> against) -> {
                against.stream()
                        .map(finding -> new Finding(
                                finding.kind(),
                                path + Member.LOT_NUMBER.field(),
                                finding.sentence(),
                                "Leave it out: the lot gets a number, and a new label; write the old one into remark.",
                                finding.atField(),
                                false))
                        .forEach(findings::add);
                yield null;
            }
        };
    }

    private Optional<Finding> twice(OpeningBalance.Line line, String path) {
        return keys.getOrDefault(line.key(), 0L) > 1
                ? Optional.of(Finding.of(
                        ProblemType.INVALID_REQUEST,
                        path + "key",
                        "Two lines have the key %s, and none of them is taken.".formatted(line.key()),
                        "Give each line a key of its own that stays the same whenever it is sent."))
                : Optional.empty();
    }

    private Optional<Finding> supplier(OpeningBalance.Line line, String path) {
        var code = line.supplier();
        return code == null || known.suppliers().contains(code)
                ? Optional.empty()
                : SupplierRules.unknown(code, Optional.empty()).map(finding -> finding.at(path + "supplier"));
    }

    private static Finding differs(
            Member member, String text, KnownLine reported, Map<Member, String> standing, int index) {
        Function<Member, String> onRecord =
                asked -> standing.getOrDefault(asked, reported.said().getOrDefault(asked, ""));
        return Finding.of(
                        ReceivingProblem.OPENING_BALANCE_DIFFERS,
                        field(index, member),
                        "Of lot %s %s is on record as %s, not as %s."
                                .formatted(reported.lot().lotNumber, member.field(), onRecord.apply(member), text),
                        "If what is on record is wrong, have quality correct lot %s with POST /corrections; another lot has a key of its own."
                                .formatted(reported.lot().lotId))
                .saidAtField("is on record otherwise");
    }

    private static String field(int index, Member member) {
        return "lines[" + index + "]." + member.field();
    }
}
