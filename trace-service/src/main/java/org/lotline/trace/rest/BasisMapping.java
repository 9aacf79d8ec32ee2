package org.lotline.trace.rest;

import java.util.List;
import java.util.Map;
import org.lotline.contracts.trace.model.SourceBehindJson;
import org.lotline.contracts.trace.model.SourcePositionJson;
import org.lotline.trace.answer.known.Basis;
import org.lotline.trace.answer.known.Behind;
import org.mapstruct.Mapper;
import org.mapstruct.Named;

/** What an answer rests on, as the contract has it. */
@Mapper
interface BasisMapping {

    SourceBehindJson modelOf(Behind behind);

    default List<SourcePositionJson> asOf(Map<String, Long> asOf) {
        return asOf.entrySet().stream()
                .map(source -> new SourcePositionJson().source(source.getKey()).sequence(source.getValue()))
                .toList();
    }

    @Named("upToDate")
    default boolean upToDate(Basis basis) {
        return basis.upToDate();
    }
}
