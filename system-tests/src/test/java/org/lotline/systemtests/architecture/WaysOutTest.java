package org.lotline.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lotline.systemtests.architecture.Refusals.Refusal;
import org.lotline.systemtests.contract.Operation;

/**
 * A refusal that names a call as the way out names one that there is, that all of the refused may make or are told who may, and that is
 * not refused in turn with what leads back. What may be refused is read off the compiled code: which texts stand in what an
 * operation may run. Whether it is refused in a given state, the code does not say; so of every loop that could be, it is said
 * here where it ends.
 */
class WaysOutTest {

    private static final String SERVICE = "service";

    /** Have whom do it, or ask whom: the next words. */
    private static final Pattern WHO = Pattern.compile("\\b(?:[Hh]ave|[Aa]sk)(?: \\w+){1,5}");

    private static final Refusals REFUSALS = Refusals.in(ProductCode.read());

    /**
     * Two refusals of which the second can't follow the first, although the operation to which the first leads has it.
     *
     * @param because the state that the first finds and the second excludes
     */
    private record Apart(String first, String second, String because) {}

    private static final List<Apart> APART = List.of(
            new Apart(
                    "LotRules.quantity",
                    "LotRules.quantity",
                    "the quantity is corrected in the request; a void, the other way, states none"),
            new Apart("CountRules.overLimit", "CountRules.overLimit", "what quality counts is over no limit"),
            new Apart("LotRules.isVoid", "LotRules.quantity", "what was received once had a quantity that could be"),
            new Apart("ReceivedLines.receivedOtherwise", "LotRules.quantity", "so has what is corrected into it"),
            new Apart("ReceivedLines.receivedOtherwise", "LotRules.isVoid", "only lots that stand are held against it"),
            new Apart(
                    "JobRules.closed",
                    "JobRules.closed",
                    "a correction after the close records it as a deviation (production's CorrectionTest)"),
            new Apart("JobRules.differs", "JobRules.unknown", "the job is known"),
            new Apart("JobRules.unknown", "JobRules.unknown", "a release looks for a job only after it was claimed"),
            new Apart("ShipmentRules.opened", "ShipmentRules.opened", "so does who opens a shipment"),
            new Apart("ShipmentRules.left", "ReturnRules.notLeft", "it has left"),
            new Apart("ShipmentRules.brokeOff", "ReturnRules.notLeft", "it is confirmed first, and has left then"),
            new Apart(
                    "ShipmentRules.notChangeable",
                    "ShipmentRules.notChangeable",
                    "a confirmation that names no lines changes none (shipping's DepartureTest)"),
            new Apart("ShipmentRules.notChangeable", "ShipmentRules.leaving", "what is leaving has lines"),
            new Apart(
                    "ShipmentRules.refusedSince",
                    "ShipmentRules.notChangeable",
                    "a confirmation that is refused so lets the shipment go again"));

    @Test
    void givenTheTextsOfAllServices_whenTheyNameACall_thenSomeContractHasIt() throws IOException {
        var operations = Operation.all();

        var named = named();

        assertThat(named).as("calls named").hasSizeGreaterThan(60);
        assertThat(named.stream()
                        .filter(call -> call.getValue().servedBy(operations).isEmpty()))
                .as("calls that no contract has")
                .isEmpty();
    }

    @Test
    void givenTheOperationsOfAllServices_whenTheirCodeIsFollowed_thenItIsFound() {
        var unread = REFUSALS.unread();

        assertThat(unread).isEmpty();
        assertThat(REFUSALS.all()).as("refusals that name a call").hasSizeGreaterThan(45);
    }

    @Test
    void givenARefusal_whenItNamesACall_thenAllOfThoseRefusedMayMakeItOrAreToldWhoMay() {
        var locked = REFUSALS.all().stream()
                .flatMap(refusal -> REFUSALS.waysOutOf(refusal).stream()
                        .filter(wayOut -> !saysWhoMay(refusal, wayOut))
                        .filter(wayOut -> !lockedOut(refusal, wayOut).isEmpty())
                        .map(wayOut -> "%s%n  leads %s to %s, which is for %s"
                                .formatted(refusal, lockedOut(refusal, wayOut), wayOut, wayOut.roles())))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(locked).isEmpty();
    }

    @Test
    void givenARefusal_whenItsWayOutIsRefused_thenNoWayOutLeadsBackToIt() {
        var leads = REFUSALS.leads();
        APART.forEach(
                apart -> leads.getOrDefault(apart.first(), new HashSet<>()).remove(apart.second()));

        var loops = leads.keySet().stream()
                .filter(place -> reachedFrom(place, leads).contains(place))
                .toList();

        assertThat(loops)
                .as("refusals that lead back to themselves; say another way out, or in APART why it can't be")
                .isEmpty();
    }

    @Test
    void givenWhatIsSaidToBeApart_whenTheCodeIsFollowed_thenEachOneWouldLead() {
        var leads = REFUSALS.leads();

        assertThat(APART)
                .allSatisfy(apart -> assertThat(leads.getOrDefault(apart.first(), Set.of()))
                        .as(apart.because())
                        .contains(apart.second()));
    }

    /** Whom it can be told, and who may not go where it leads. A service hands it on to a person whose roles are not known here. */
    private static Set<String> lockedOut(Refusal refusal, Operation wayOut) {
        return REFUSALS.toldBy(refusal).stream()
                .flatMap(teller -> teller.roles().stream())
                .filter(role -> !role.equals(SERVICE) && !wayOut.roles().contains(role))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Such as "have a receiver correct it" or "ask somebody with the role quality": who is named may indeed. */
    private static boolean saysWhoMay(Refusal refusal, Operation wayOut) {
        return WHO.matcher(refusal.text())
                .results()
                .map(said -> said.group().toLowerCase(Locale.ROOT))
                .anyMatch(
                        said -> wayOut.roles().stream().anyMatch(role -> said.matches(".*\\b%s\\b.*".formatted(role))));
    }

    private static Set<String> reachedFrom(String place, Map<String, Set<String>> leads) {
        var reached = new HashSet<String>();
        var next = new ArrayList<>(leads.getOrDefault(place, Set.of()));
        while (!next.isEmpty()) {
            var one = next.removeLast();
            if (reached.add(one)) {
                next.addAll(leads.getOrDefault(one, Set.of()));
            }
        }
        return reached;
    }

    /** And in which file. */
    private static List<Map.Entry<Path, NamedCall>> named() throws IOException {
        var named = new ArrayList<Map.Entry<Path, NamedCall>>();
        for (var file : ProductSources.files()) {
            NamedCall.in(Files.readString(file)).forEach(call -> named.add(Map.entry(file.getFileName(), call)));
        }
        return named;
    }
}
