package org.lotline.trace.rest;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.lotline.contracts.events.Source;
import org.lotline.contracts.trace.model.CanonicalHashJson;
import org.lotline.contracts.trace.model.LineageMemoryJson;
import org.lotline.contracts.trace.model.ParkedEventJson;
import org.lotline.contracts.trace.model.ProjectedSourceJson;
import org.lotline.contracts.trace.model.RebuildJson;
import org.lotline.contracts.trace.model.SourcePositionJson;
import org.lotline.trace.feed.FeedState.Course;
import org.lotline.trace.lineage.ParkedEvent;
import org.lotline.trace.lineage.SequenceRange;
import org.lotline.trace.lineage.SourcePosition;
import org.lotline.trace.memory.LineageInMemory;
import org.lotline.trace.neo4j.GraphHash.Hashed;
import org.lotline.trace.neo4j.Rebuild;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;
import org.mapstruct.factory.Mappers;

/** The projection as the contract has it. */
@Mapper
interface ProjectionMapping {

    /** Of a source that was cut off for long, a list of every single missing sequence helps nobody. */
    int MAX_HOLES = 1_000;

    ProjectionMapping INSTANCE = Mappers.getMapper(ProjectionMapping.class);

    static ProjectedSourceJson modelOf(Source source, List<SourcePosition> positions, Course course) {
        var position = positions.stream()
                .filter(one -> one.source().equals(source.id()))
                .findFirst()
                .orElse(SourcePosition.start(source.id()));
        var model = new ProjectedSourceJson()
                .source(source.id())
                .sequence(position.sequence())
                .holes(holes(position));
        return switch (course) {
            case Course.Running() -> model.running(true);
            case Course.Waiting(var reason) -> model.running(false).stopped(reason);
            case Course.Failing(var reason) -> model.running(false).stopped(reason);
            case Course.Stopped(var reason) -> model.running(false).stopped(reason);
        };
    }

    private static List<Long> holes(SourcePosition position) {
        return position.holes().stream()
                .flatMapToLong(ProjectionMapping::sequences)
                .limit(MAX_HOLES)
                .boxed()
                .toList();
    }

    private static LongStream sequences(SequenceRange hole) {
        return LongStream.rangeClosed(hole.first(), hole.last());
    }

    @Mapping(target = "touches", qualifiedByName = "inOrder")
    ParkedEventJson modelOf(ParkedEvent parked);

    @Mapping(target = "asOf", source = "positions")
    CanonicalHashJson modelOf(Hashed hashed);

    SourcePositionJson modelOf(SourcePosition position);

    LineageMemoryJson modelOf(LineageInMemory.Standing standing);

    @Named("inOrder")
    default List<String> inOrder(Set<String> texts) {
        return texts.stream().sorted().toList();
    }

    static RebuildJson modelOf(Rebuild rebuild) {
        var progress = rebuild.progress();
        var model = new RebuildJson()
                .rebuildId(rebuild.rebuildId())
                .from(RebuildJson.FromEnum.valueOf(rebuild.origin().name()))
                .state(RebuildJson.StateEnum.valueOf(rebuild.state().name()))
                .generation(rebuild.generation())
                .startedAt(rebuild.startedAt())
                .endedAt(rebuild.endedAt())
                .events(progress.events())
                .ofEvents(progress.ofEvents())
                .percent(progress.ofEvents() == 0 && rebuild.endedAt() == null ? 0 : progress.percent())
                .eventsPerSecond(progress.perSecond())
                .secondsLeft(
                        progress.perSecond() == 0
                                ? null
                                : (progress.ofEvents() - progress.events()) / progress.perSecond())
                .reason(rebuild.reason());
        var outcome = rebuild.outcome();
        return outcome == null
                ? model
                : model.hashBefore(outcome.hashBefore())
                        .hashAfter(outcome.hashAfter())
                        .samePositions(outcome.samePositions());
    }
}
