package org.lotline.systemtests.genealogy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lotline.localplant.Plant;
import org.lotline.localplant.site.Checkout;
import org.lotline.systemtests.plant.Contracted;
import org.lotline.systemtests.plant.OnThePlant;

/** 161 lots and 283 uses of them, made elsewhere: every forward and backward trace must be what a search over the file finds. */
@OnThePlant
class CatenaxTest {

    private static final Path FILE = Checkout.find()
            .root()
            .resolve("../shared/data/catenax-small/smallTestdata.json")
            .normalize();

    private final Plant plant;

    CatenaxTest(Plant plant) {
        this.plant = plant;
    }

    @Test
    void givenAGenealogyThatNobodyHereWrote_whenItIsBuiltThroughTheApis_thenEveryTraceIsASearchOverItsFile() {
        assumeTrue(Files.exists(FILE), "There is no ../shared/data/catenax-small beside this checkout: skipped");
        var asBuilt = AsBuilt.read(FILE);
        var driving = new GenealogyDriver(plant, asBuilt);

        driving.build();

        assertThat(driving.partOf()).hasSize(161);
        assertThat(driving.issues()).isEqualTo(283);
        assertThat(traced(driving, "forward")).isEqualTo(found(asBuilt.ids(), asBuilt::forward));
        assertThat(traced(driving, "backward")).isEqualTo(found(asBuilt.ids(), asBuilt::backward));
    }

    private static Map<String, Set<String>> found(Set<String> ids, Function<String, Set<String>> search) {
        var all = new TreeMap<String, Set<String>>();
        ids.forEach(id -> all.put(id, search.apply(id)));
        return all;
    }

    private Map<String, Set<String>> traced(GenealogyDriver driving, String direction) {
        var all = new ConcurrentSkipListMap<String, Set<String>>();
        AtOnce.each(
                driving.partOf().entrySet(), lot -> all.put(lot.getValue(), traced(driving, direction, lot.getKey())));
        return all;
    }

    private Set<String> traced(GenealogyDriver driving, String direction, UUID lotId) {
        var trace = Contracted.request(plant, "trace")
                .auth()
                .oauth2(plant.token("inspector-1", "quality"))
                .queryParams("lot", lotId, "wait", 10_000)
                .get("/traces/" + direction)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(trace.getBoolean("upToDate")).isTrue();
        return ids(trace).stream()
                .map(id ->
                        Objects.requireNonNull(driving.partOf().get(UUID.fromString(id)), "a lot of somebody else's"))
                .collect(Collectors.toSet());
    }

    private static List<String> ids(JsonPath trace) {
        return trace.getList("identities[0].lots.lotId", String.class);
    }
}
