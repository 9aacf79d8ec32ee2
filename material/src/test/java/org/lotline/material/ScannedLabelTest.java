package org.lotline.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is on a label is read, with what is amiss on it; what is no label is a number. */
class ScannedLabelTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            A-48213                                | NUMBER       | false |                          |
            20260315-STEEL-001                     | NUMBER       | false |                          |
            J4520-A                                | NUMBER       | false |                          |
            ]A0J4520-A                             | NUMBER       | false |                          |
            10                                     | NUMBER       | false |                          |
            1020260315-STEEL-001                   | GS1_ELEMENTS | false | 10=20260315-STEEL-001    |
            ]d21020260315-STEEL-001                | GS1_ELEMENTS | true  | 10=20260315-STEEL-001    |
            (10)20260315-STEEL-001                 | GS1_ELEMENTS | false | 10=20260315-STEEL-001    |
            (01)04012345678901(17)270228(10)A-1    | GS1_ELEMENTS | false | 01=04012345678901;17=270228;10=A-1 |
            ]d2010401234567890117270228310300125010A-1~21S-7~2409X | GS1_ELEMENTS | true | 01=04012345678901;17=270228;3103=001250;10=A-1;21=S-7;240=9X |
            ]d2400PO-1~10A-1                       | GS1_ELEMENTS | true  | 400=PO-1;10=A-1          |
            ]d20104012345678901                    | GS1_ELEMENTS | true  | 01=04012345678901        | LOT_MISSING
            ]d210A-1~~21S-7                        | GS1_ELEMENTS | true  | 10=A-1;21=S-7            | EMPTY_FIELD
            ]d210A-1~21                            | GS1_ELEMENTS | true  | 10=A-1                   | EMPTY_FIELD
            ]d217~10A-1                            | GS1_ELEMENTS | true  | 10=A-1                   | EMPTY_FIELD ELEMENT_CUT
            ]d2XX9~10A-1                           | GS1_ELEMENTS | true  | 10=A-1                   | IDENTIFIER_UNKNOWN
            https://id.gs1.org/01/09506000134352/10/A%2F1/21/S-7?17=270228 | DIGITAL_LINK | true | 01=09506000134352;10=A/1;21=S-7;17=270228 |
            https://id.gs1.org/01/09506000134352/10/%zz | DIGITAL_LINK | true | 01=09506000134352;10=%zz |
            https://plant.example/x/10/A-1/        | DIGITAL_LINK | true  | 10=A-1                   |
            https://example.org/about              | DIGITAL_LINK | true  |                          | LOT_MISSING
            [)>^06~P4140~1TA-48213~Q20~KPO-1^!     | MESSAGE      | true  | P=4140;1T=A-48213;Q=20;K=PO-1 |
            [)>^06~P4140~Q20~SX-9^!                | MESSAGE      | true  | P=4140;Q=20;S=X-9        |
            [)>^06~P4140~Q20^!                     | MESSAGE      | true  | P=4140;Q=20              | LOT_MISSING
            [)>^06~P4140~1T~Q20^!                  | MESSAGE      | true  | P=4140;Q=20              | EMPTY_FIELD LOT_MISSING
            [)>^06~P4140~~1TA-1^!                  | MESSAGE      | true  | P=4140;1T=A-1            | EMPTY_FIELD
            [)>^06~P4140~A-48213~Q20^!             | MESSAGE      | true  | P=4140;Q=20              | IDENTIFIER_UNKNOWN LOT_MISSING
            [)>^06~P4140~1TA-1                     | MESSAGE      | true  | P=4140;1T=A-1            | TRAILER_BROKEN
            [)>^06~P4140~1TA-1!                    | MESSAGE      | true  | P=4140;1T=A-1            | TRAILER_BROKEN
            [)>06~P4140~1TA-1^!                    | MESSAGE      | true  | P=4140;1T=A-1            | HEADER_BROKEN
            [)>^06P4140~1TA-1^!                    | MESSAGE      | true  | P=4140;1T=A-1            | HEADER_BROKEN
            [)>06P4140~1TA-1^!                     | MESSAGE      | true  | P=4140;1T=A-1            | HEADER_BROKEN
            )>^06~P4140~1TA-1^!                    | MESSAGE      | true  | P=4140;1T=A-1            | HEADER_BROKEN
            [)>~P4140~1TA-1^!                      | MESSAGE      | true  | P=4140;1T=A-1            | HEADER_BROKEN
            ^06~P4140~1TA-1^!                      | MESSAGE      | true  | P=4140;1T=A-1            | HEADER_BROKEN
            06~P4140~1TA-1                         | MESSAGE      | true  | P=4140;1T=A-1            | HEADER_BROKEN TRAILER_BROKEN
            P4140~1TA-48213~Q20                    | MESSAGE      | true  | P=4140;1T=A-48213;Q=20   | HEADER_BROKEN TRAILER_BROKEN
            P4140~Q20                              | MESSAGE      | true  | P=4140;Q=20              | HEADER_BROKEN TRAILER_BROKEN LOT_MISSING
            [)>^05~10A-1~21S-7^!                   | MESSAGE      | true  | 10=A-1;21=S-7            |
            [)>^06~P4140^05~10A-1^!                | MESSAGE      | true  | P=4140;10=A-1            |
            [)>^12~XYZ^06~1TA-1^!                  | MESSAGE      | true  | 1T=A-1                   | FORMAT_UNKNOWN
            [)>                                    | MESSAGE      | true  |                          | HEADER_BROKEN TRAILER_BROKEN LOT_MISSING
            [)><RS>06<GS>P4140<GS>1TA-1<RS><EOT>   | MESSAGE      | true  | P=4140;1T=A-1            | SEPARATORS_SPELLED
            [)>{RS}06{GS}1TA-1{RS}{EOT}            | MESSAGE      | true  | 1T=A-1                   | SEPARATORS_SPELLED
            [)>␞06␝1TA-1␞␄                         | MESSAGE      | true  | 1T=A-1                   | SEPARATORS_SPELLED
            1TA-48213                              | MESSAGE      | false | 1T=A-48213               |
            1T-                                    | NUMBER       | false |                          |
            """)
    void givenWhatAScannerGives_whenItIsRead_thenKindFieldsAndFlawsAreTold(
            String scanned, LabelKind kind, boolean isSure, String fields, String flaws) {
        // Given
        var text = separated(scanned);

        // When
        var label = ScannedLabel.of(text);

        // Then
        assertThat(label.kind()).isEqualTo(kind);
        assertThat(label.isSure()).isEqualTo(isSure);
        assertThat(label.fields().stream()
                        .map(field -> field.identifier() + "=" + field.value())
                        .collect(Collectors.joining(";")))
                .isEqualTo(fields == null ? "" : fields);
        assertThat(label.flaws()).containsExactlyInAnyOrderElementsOf(flawsOf(flaws));
    }

    @ParameterizedTest
    @EnumSource
    void givenAMeaning_whenItsNameIsWritten_thenSomeIdentifierHasIt(LabelMeaning meaning) {
        // Given
        var identifiers = Arrays.asList(
                "10", "21", "P", "2P", "Q", "K", "V", "11K", "00", "16D", "15", "17", "1T", "S", "3S", "14D", "99");

        // When
        var having = identifiers.stream()
                .filter(identifier ->
                        LabelMeaning.of(identifier).filter(meaning::equals).isPresent());

        // Then
        assertThat(having).isNotEmpty();
        assertThat(LabelMeaning.of("99")).isEmpty();
    }

    private static List<LabelFlaw> flawsOf(String flaws) {
        return flaws == null
                ? List.of()
                : Arrays.stream(flaws.split(" "))
                        .map(flaw -> LabelFlaw.valueOf(flaw.toUpperCase(Locale.ROOT)))
                        .toList();
    }

    private static String separated(String text) {
        return text.replace('~', '\u001d').replace('^', '\u001e').replace('!', '\u0004');
    }
}
