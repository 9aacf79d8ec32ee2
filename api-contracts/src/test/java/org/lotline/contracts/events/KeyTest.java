package org.lotline.contracts.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KeyTest {

    private static final UUID ID = UUID.fromString("019a2f4e-7c11-7a52-9c0e-51e2d5a7a001");

    /** One of each kind; whoever adds a kind adds it here. */
    private static final List<String> WRITTEN = List.of(
            Keys.lot(ID),
            Keys.lotNumber("J4520-A"),
            Keys.receipt(ID),
            Keys.supplier("STEEL"),
            Keys.mill("GLS"),
            Keys.countryList("QUALIFYING"),
            Keys.item(new Item("BAR:40", "A")),
            Keys.supplierLot("STEEL", new Item("BAR", "A"), "SL-9"),
            Keys.heat(new Heat("A48213", null)),
            Keys.certificate(ID),
            Keys.certificateNumber("MTR-1"),
            Keys.job(ID),
            Keys.jobNumber("J4520"),
            Keys.shipment(ID),
            Keys.shipmentNumber("S-1042"),
            Keys.consignee("ACME"),
            Keys.customer("ACME"),
            Keys.run(ID),
            Keys.machine("HAAS-3"),
            Keys.operator("OP-17"),
            Keys.deviation(ID),
            Keys.inspection(ID),
            Keys.ncr(ID),
            Keys.hold(ID),
            Keys.clearance(ID),
            Keys.gateRelease(ID));

    @Test
    void givenEveryKindOfKey_whenItIsReadAndWritten_thenItIsTheSameText() {
        // When
        var read = WRITTEN.stream().map(Key::of).toList();

        // Then
        assertThat(read).extracting(Key::toString).containsExactlyElementsOf(WRITTEN);
        assertThat(read.stream().map(Key::kind).collect(Collectors.toSet())).isEqualTo(EnumSet.allOf(Key.Kind.class));
    }

    @Test
    void givenALotsKey_whenItIsTakenApart_thenKindAndIdAreThere() {
        // When
        var key = Key.of(Keys.lot(ID));

        // Then
        assertThat(key).isEqualTo(Key.lot(ID));
        assertThat(key.isA(Key.Kind.LOT)).isTrue();
        assertThat(key.id()).isEqualTo(ID);
    }

    @Test
    void givenWhatIsNoKeyOrOfAKindOfLater_whenItIsRead_thenThereIsNone() {
        // When
        var read = List.of("without-heat", "robot:R2", "").stream().map(Key::read);

        // Then
        assertThat(read).allMatch(key -> key.isEmpty());
        assertThatIllegalArgumentException().isThrownBy(() -> Key.of("robot:R2"));
    }
}
