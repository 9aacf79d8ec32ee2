package org.lotline.systemtests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.site.Checkout;
import org.lotline.systemtests.architecture.Refusals.Refusal;
import org.lotline.systemtests.contract.Operation;

/**
 * A refusal that names a call as the way out names one that there is, that some of the refused may make or are told who may, and that is
 * not refused in turn with what leads back. What may be refused is read off the compiled code: which texts stand in what an
 * operation may run. Whether it is refused in a given state, the code does not say; so of every loop that could be, it is said
 * here where it ends.
 */
class WaysOutTest {

    private static final Set<String> NO_SERVICE = Set.of("api-contracts", "local-plant", "system-tests");

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
    void givenARefusal_whenItNamesACall_thenSomeOfThoseRefusedMayMakeItOrAreToldWhoMay() {
        var locked = REFUSALS.all().stream()
                .flatMap(refusal -> REFUSALS.waysOutOf(refusal).stream()
                        .filter(wayOut -> !isOpen(refusal, wayOut))
                        .map(wayOut -> "%s leads to %s, which is for %s".formatted(refusal, wayOut, wayOut.roles())))
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

    /** Somebody whom the text names, or some role of each operation that tells it. */
    private static boolean isOpen(Refusal refusal, Operation wayOut) {
        return wayOut.roles().stream().anyMatch(role -> refusal.text().matches(".*\\b%s\\b.*".formatted(role)))
                || REFUSALS.toldBy(refusal).stream()
                        .allMatch(teller -> teller.roles().stream().anyMatch(wayOut.roles()::contains));
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
        for (var sources : sourcesOfServices()) {
            try (var files = Files.walk(sources)) {
                for (var file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    NamedCall.in(Files.readString(file))
                            .forEach(call -> named.add(Map.entry(file.getFileName(), call)));
                }
            }
        }
        return named;
    }

    private static List<Path> sourcesOfServices() throws IOException {
        try (Stream<Path> modules = Files.list(Checkout.find().root())) {
            return modules.filter(
                            module -> !NO_SERVICE.contains(module.getFileName().toString()))
                    .map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }
}
