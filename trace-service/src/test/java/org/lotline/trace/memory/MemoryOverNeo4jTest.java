package org.lotline.trace.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lotline.trace.history.Delivery;
import org.lotline.trace.history.RandomHistory;
import org.lotline.trace.lineage.Assertion;
import org.lotline.trace.lineage.Fact;
import org.lotline.trace.lineage.FactKind;
import org.lotline.trace.lineage.GraphReading;
import org.lotline.trace.lineage.GraphSink;
import org.lotline.trace.lineage.Lineage;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.memory.LineageInMemory.State;
import org.lotline.trace.neo4j.Neo4jForTests;
import org.lotline.trace.neo4j.Neo4jGraph;
import org.lotline.trace.neo4j.StoreContract;

/** The contract of stores once more, with Neo4j written and memory read; and how memory is loaded and dropped. */
@ExtendWith(Neo4jForTests.Extension.class)
class MemoryOverNeo4jTest extends StoreContract {

    private final Neo4jForTests neo4j;
    private final Neo4jGraph graph;
    private final FollowedNeo4j followed;

    MemoryOverNeo4jTest(Neo4jForTests neo4j) {
        this.neo4j = neo4j;
        graph = neo4j.emptyGraph();
        followed = new FollowedNeo4j(neo4j, graph, Long.MAX_VALUE);
    }

    @BeforeEach
    void begin() {
        assertThat(followed.load()).isTrue();
    }

    @Override
    protected GraphSink sink() {
        return graph;
    }

    @Override
    protected Lineage lineage() {
        return followed.lineage();
    }

    @Override
    protected String canonicalHash() {
        var hash = followed.memory().canonicalHash();
        assertThat(hash).isEqualTo(neo4j.hashOf(graph));
        return hash;
    }

    @Test
    void givenBatchesWhileMemoryIsLoaded_whenItAnswers_thenNoneIsLostAndItIsLikeNeo4j() {
        // Given
        var history = RandomHistory.of(21, 120);
        var delivery = new Delivery();
        delivery.deliver(graph, history.subList(0, 60));
        var late = new FollowedNeo4j(neo4j, graph, Long.MAX_VALUE);
        var writing = CompletableFuture.runAsync(() -> {
            for (var event : history.subList(60, history.size())) {
                delivery.deliver(graph, List.of(event));
            }
        });

        // When
        late.load();
        writing.join();

        // Then
        late.compare();
        assertThat(late.differences()).isZero();
        assertThat(late.memory().canonicalHash()).isEqualTo(neo4j.hashOf(graph));
        assertThat(late.lineage().<List<SourcePosition>>read(GraphReading::positions))
                .containsExactlyInAnyOrderElementsOf(graph.<List<SourcePosition>>read(GraphReading::positions));
    }

    @Test
    void givenAGraphThatIsEmptiedWhileMemoryIsLoaded_whenItComesAgain_thenMemoryIsLoadedAnewAndLikeNeo4j() {
        // Given
        var history = RandomHistory.of(26, 60);
        new Delivery().deliver(graph, history);
        var loading = loadedWhile(() -> neo4j.empty(graph), () -> {});
        assertThat(loading.load()).isFalse();

        // When
        new Delivery().deliver(graph, history);

        // Then
        assertThat(loading.memory().canonicalHash()).isEqualTo(neo4j.hashOf(graph));
    }

    @Test
    void givenAGraphThatIsEmptiedAndFilledWhileMemoryIsLoaded_whenItAnswers_thenItIsLikeNeo4j() {
        // Given
        var history = RandomHistory.of(27, 60);
        new Delivery().deliver(graph, history);
        var loading = loadedWhile(() -> neo4j.empty(graph), () -> new Delivery().deliver(graph, history));

        // When
        loading.load();

        // Then
        assertThat(loading.memory().canonicalHash()).isEqualTo(neo4j.hashOf(graph));
    }

    @Test
    void givenMemoryThatAnswers_whenNeo4jIsEmptiedAndWritten_thenMemoryIsDropped() {
        // Given
        var history = RandomHistory.of(28, 60);
        new Delivery().deliver(graph, history);
        assertThat(followed.lineage().state()).isEqualTo(State.ANSWERING);
        neo4j.empty(graph);

        // When
        new Delivery().deliver(graph, history);

        // Then
        assertThat(followed.lineage().state()).isEqualTo(State.AWAITED);
    }

    @Test
    void givenPositionsOfAMomentAgo_whenABatchHasComeSince_thenNeo4jHasNotFallen() {
        // Given
        var history = RandomHistory.of(29, 60);
        new Delivery().deliver(graph, history.subList(0, 30));
        var stood = graph.<List<SourcePosition>>read(GraphReading::positions).stream()
                .collect(Collectors.toMap(SourcePosition::source, Function.identity()));
        new Delivery().deliver(graph, history.subList(30, 60));

        // When
        var fallen = followed.lineage().reloadIfFallen(followed.lineage().confirmed(), stood);

        // Then
        assertThat(fallen).isFalse();
        assertThat(followed.lineage().state()).isEqualTo(State.ANSWERING);
    }

    @Test
    void givenMemoryThatAnswers_whenNeo4jIsEmptied_thenItHasFallen() {
        // Given
        new Delivery().deliver(graph, RandomHistory.of(30, 60));
        var had = followed.lineage().confirmed();
        neo4j.empty(graph);

        // When
        var fallen = followed.lineage().reloadIfFallen(had, Map.of());

        // Then
        assertThat(fallen).isTrue();
        assertThat(followed.lineage().state()).isEqualTo(State.AWAITED);
    }

    private FollowedNeo4j loadedWhile(Runnable before, Runnable after) {
        return new FollowedNeo4j(neo4j, graph, neo4j.meanwhile(graph, before, after), Long.MAX_VALUE);
    }

    @Test
    void givenAFactThatNeo4jHasNot_whenCompared_thenToldCountedDroppedAndLoadedAnew() {
        // Given
        new Delivery().deliver(graph, RandomHistory.of(22, 30));
        followed.memory().load(List.of(planted()));

        // When
        followed.compare();

        // Then
        assertThat(followed.differences()).isEqualTo(1);
        assertThat(followed.lineage().state()).isEqualTo(State.AWAITED);
        assertThat(canonicalHash()).isEqualTo(neo4j.hashOf(graph));
    }

    @Test
    void givenAFactThatMemoryLost_whenCompared_thenTold() {
        // Given
        new Delivery().deliver(graph, RandomHistory.of(23, 30));
        var all = graph.<List<Fact>>read(reading -> reading.newest(FactKind.RECEIVED, 1_000));
        var poorer = new MemoryGraph("t", Long.MAX_VALUE);
        poorer.standAt(followed.memory().positions());
        neo4j.lasting(graph)
                .facts(portion -> poorer.load(portion.stream()
                        .filter(fact -> !fact.equals(all.getFirst()))
                        .toList()));

        // When
        var images = new ComparedImages(poorer, graph.<List<SourcePosition>>read(GraphReading::positions));
        neo4j.lasting(graph).facts(images::compare);

        // Then
        assertThat(images.difference())
                .hasValueSatisfying(
                        told -> assertThat(told).contains(all.getFirst().key()));
    }

    @Test
    void givenAPlantThatDoesNotFit_whenLoaded_thenNeo4jAnswersAndItIsNotTriedAgain() {
        // Given
        new Delivery().deliver(graph, RandomHistory.of(24, 60));
        var small = new FollowedNeo4j(neo4j, graph, 10_000);

        // When
        var answers = small.load();

        // Then
        assertThat(answers).isFalse();
        assertThat(small.lineage().state()).isEqualTo(State.TOO_LARGE);
        assertThat(small.lineage().isAwaited()).isFalse();
        new Delivery().deliver(graph, RandomHistory.of(24, 80));
        assertThat(small.lineage().<List<SourcePosition>>read(GraphReading::positions))
                .containsExactlyInAnyOrderElementsOf(graph.<List<SourcePosition>>read(GraphReading::positions));
    }

    @Test
    void givenNoHeapForIt_whenLoaded_thenItIsAwaitedAgain() {
        // Given
        var lineage = new LineageInMemory(graph, neo4j.budgets());
        var failure = new OutOfMemoryError("planted");
        var loader = new ImageLoader(Long.MAX_VALUE, lineage, graph, neo4j.failing(graph, failure));

        // When, then
        assertThatThrownBy(loader::load).isSameAs(failure);
        assertThat(lineage.state()).isEqualTo(State.AWAITED);
    }

    @Test
    void givenAHistory_whenReadFromMemoryAndFromNeo4j_thenTheSameAboutEverything() {
        // Given
        var history = RandomHistory.of(25, 100);
        new Delivery().deliver(graph, history);
        var kinds = EnumSet.allOf(FactKind.class);
        var keys = Delivery.graphOf(history).facts().stream().map(Fact::from).toList();

        // When
        var facts = followed.lineage().<List<Fact>>read(reading -> reading.about(keys, kinds));

        // Then
        assertThat(facts)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(graph.<List<Fact>>read(reading -> reading.about(keys, kinds)));
    }

    private static Fact planted() {
        var id = new UUID(new Random(3).nextLong(), 1);
        var time = Instant.EPOCH;
        var said = new Assertion(new TreeMap<>(), "receiving", 1, id, time, time, "nobody", "nobody");
        return new Fact(id + "#1", FactKind.MOVED, "lot:1", "lot:1", said, null);
    }
}
