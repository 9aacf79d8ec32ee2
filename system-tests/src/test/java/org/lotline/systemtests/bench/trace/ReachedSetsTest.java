package org.lotline.systemtests.bench.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lotline.systemtests.bench.made.Made;
import org.lotline.systemtests.bench.plan.Plan;
import org.lotline.systemtests.bench.rival.Adjacency;

class ReachedSetsTest {

    /** One bar of a heat, into one job. */
    private static final Made MADE = new Made(
            new Plan("one job", false, List.of(Plan.Kind.LOT, Plan.Kind.JOB), List.of(0), List.of(), List.of()),
            "H1",
            "MILL",
            7,
            List.of(
                    new Made.Thing(5, Made.Kind.LOT, "lot:1", "L1", "{\"key\":\"lot:1\"}"),
                    new Made.Thing(6, Made.Kind.JOB, "job:1", "J1", "{\"key\":\"job:1\"}"),
                    new Made.Thing(7, Made.Kind.HEAT, "heat:MILL:H1", "H1", "")),
            List.of(flow("heat-of", 7, "heat:MILL:H1", 5, "lot:1"), flow("issued", 5, "lot:1", 6, "job:1")));

    private static final ReachedSets WANTED = ReachedSets.of(MADE);

    private static Made.Flow flow(String kind, int from, String fromKey, int to, String toKey) {
        var body = "{\"kind\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(kind, fromKey, toKey);
        return new Made.Flow(kind, from, to, body);
    }

    @Test
    void givenWhatTheFloorAnswers_whenItIsCompared_thenItDoesNotDiffer() throws IOException {
        var floor = new Adjacency();
        floor.load(List.of(shifted()));

        var given = ReachedSets.of(floor.answer(2), shifted());

        assertThat(WANTED.difference(given)).isEmpty();
    }

    @Test
    void givenAnAnswerThatLacksAnEdge_whenItIsCompared_thenTheEdgeIsNamed() throws IOException {
        var difference = WANTED.difference(answer("""
                {"identities":[{"lots":[{"key":"lot:1"}],"jobs":[{"key":"job:1"}],"shipments":[],
                "flows":[{"kind":"heat-of","from":"heat:MILL:H1","to":"lot:1"}]}]}"""));

        assertThat(difference).isEqualTo(" lacks 1 edges: [issued lot:1 job:1]");
    }

    @Test
    void givenAnAnswerWithoutAnyEdge_whenItIsCompared_thenItDiffers() throws IOException {
        var difference = WANTED.difference(
                answer("{\"identities\":[{\"lots\":[{\"key\":\"lot:1\"}],\"jobs\":[{\"key\":\"job:1\"}]}]}"));

        assertThat(difference).contains("lacks 2 edges");
    }

    @Test
    void givenAnAnswerThatTellsANodeAndAnEdgeTwice_whenItIsCompared_thenTheSecondIsBeyond() throws IOException {
        var difference = WANTED.difference(answer("""
                {"identities":[{"lots":[{"key":"lot:1"},{"key":"lot:1"}],"jobs":[{"key":"job:1"}],"flows":[
                {"kind":"heat-of","from":"heat:MILL:H1","to":"lot:1"},{"kind":"issued","from":"lot:1","to":"job:1"},
                {"kind":"issued","from":"lot:1","to":"job:1"}]}]}"""));

        assertThat(difference)
                .isEqualTo(" has beyond them 1 nodes: [lot:1] has beyond them 1 edges: [issued lot:1 job:1]");
    }

    @Test
    void givenAnAnswerWithAnotherNode_whenItIsCompared_thenTheNodeIsNamed() throws IOException {
        var difference = WANTED.difference(answer("""
                {"identities":[{"lots":[{"key":"lot:1"},{"key":"lot:2"}],"jobs":[{"key":"job:1"}],"flows":[
                {"kind":"heat-of","from":"heat:MILL:H1","to":"lot:1"},{"kind":"issued","from":"lot:1","to":"job:1"}]}]}"""));

        assertThat(difference).isEqualTo(" has beyond them 1 nodes: [lot:2]");
    }

    @Test
    void givenNumbersOnly_whenTheyAreCompared_thenNodesCountAndTheHeatIsNone() throws IOException {
        assertThat(WANTED.difference(answer("{\"ids\":[7,5,6]}"))).isEmpty();
        assertThat(WANTED.difference(answer("{\"ids\":[7,5]}"))).isEqualTo(" lacks 1 nodes: [job:1]");
    }

    @Test
    void givenAnEmptyAnswer_whenItIsCompared_thenItDiffers() throws IOException {
        assertThat(WANTED.difference(answer("{}"))).contains("lacks 2 nodes");
    }

    private static ReachedSets answer(String json) throws IOException {
        return ReachedSets.of(json.getBytes(StandardCharsets.UTF_8), MADE);
    }

    /** The same with numbers from 0, as the first set of a plant has them. */
    static Made shifted() {
        return new Made(
                MADE.plan(),
                MADE.heat(),
                MADE.mill(),
                2,
                MADE.things().stream()
                        .map(thing -> new Made.Thing(
                                thing.number() - 5, thing.kind(), thing.key(), thing.name(), thing.body()))
                        .toList(),
                MADE.flows().stream()
                        .map(flow -> new Made.Flow(flow.kind(), flow.from() - 5, flow.to() - 5, flow.body()))
                        .toList());
    }
}
