package org.lotline.trace.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lotline.trace.answer.reach.Ancestry.Ancestor;
import org.lotline.trace.answer.thing.Named;
import org.lotline.trace.lineage.NodeKind;

/** A kind is told as keys write it. */
class NamedThingsTest {

    private static final Named LOT = new Named("supplier-lot:ACME:BAR:A:S7", NodeKind.SUPPLIER_LOT, "S7 of ACME");

    @Test
    void givenAThingOfAPath_whenItIsTold_thenItsKindIsThePartOfTheKeyBeforeTheColon() {
        assertThat(RelationMapping.INSTANCE.modelOf(LOT).getKind()).isEqualTo("supplier-lot");
    }

    @Test
    void givenAnAncestor_whenItIsTold_thenItsKindIsThePartOfTheKeyBeforeTheColon() {
        var ancestor = new Ancestor(LOT, null, null, null, null, null, null);

        assertThat(AncestryMapping.INSTANCE.modelOf(ancestor).getKind()).isEqualTo("supplier-lot");
    }
}
