package org.lotline.material;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a scanner gives of a label means the number that the label bears. */
class ScannedNumberTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            20260315-STEEL-001                  | 20260315-STEEL-001
            J4520-A                             | J4520-A
            1020260315-STEEL-001                | 1020260315-STEEL-001;20260315-STEEL-001
            ]d21020260315-STEEL-001             | 20260315-STEEL-001
            ]C11020260315-STEEL-001             | 20260315-STEEL-001
            ]Q321J4520-0001                     | J4520-0001
            (10)20260315-STEEL-001              | (10)20260315-STEEL-001;20260315-STEEL-001
            (01)04012345678901(10)A-1           | (01)04012345678901(10)A-1;A-1
            ]d2010401234567890110A-1            | A-1
            ]d20104012345678901172702281 0A-1   | ]d20104012345678901172702281 0A-1
            ]d201040123456789011727022810A-1    | A-1
            ]d210A-1~21S-7                      | S-7
            10A-1~21S-7                         | S-7
            ]d237 5~10A-1                       | A-1
            10                                  | 10
            10-447                              | 10-447;-447
            ]C1310300125010A-1                  | A-1
            ]C13712~10A-1                       | A-1
            ]d20012345678901234567510A-1        | A-1
            https://id.gs1.org/01/09506000134352/10/A%2F1/21/S-7?17=270228 | S-7
            https://lot.example/01/09506000134352/10/A+1 | A+1
            https://example.org/about           | https://example.org/about
            [)>^06~P4140~1TA-48213~Q20~^!       | A-48213
            [)>^06~P4140~1TA-48213              | A-48213
            06~P4140~1T A-48213~~Q20^!          | A-48213
            [)>^06~P4140~1T~TB-7~Q20^!          | B-7
            [)>^06~P4140~1TA-1~SS-9^!           | S-9
            [)>^06~P4140~Q20^!                  | [)>^06~P4140~Q20^!
            [)>^05~10A-1~21S-7^!                | S-7
            P4140~1TA-48213~Q20                 | A-48213
            """)
    void givenWhatAScannerGives_whenRead_thenItMeansTheNumberOnTheLabel(String scanned, String readings) {
        // Given
        var read = separated(scanned);

        // When
        var number = ScannedNumber.of(read);

        // Then
        assertThat(number.readings()).containsExactly(separated(readings).split(";", -1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            A-48213                       | A-48213 | A-48213
            10A-1                         | 10A-1   | 10A-1
            ]d210A-1~21S-7                | A-1     | S-7
            (10)A-1                       | (10)A-1 | (10)A-1
            [)>^06~1TA-1~SS-9^!           | A-1     | S-9
            https://id.gs1.org/01/09506000134352/10/A-1 | A-1 | https://id.gs1.org/01/09506000134352/10/A-1
            """)
    void givenASuppliersLabel_whenItIsRecorded_thenOnlyWhatItSurelySaysIsTakenForTheNumber(
            String scanned, String lot, String serial) {
        // Given
        var read = separated(scanned);

        // When
        var recorded = ScannedNumber.lotToRecord(read);

        // Then
        assertThat(recorded).isEqualTo(lot);
        assertThat(ScannedNumber.serialToRecord(read)).isEqualTo(serial);
    }

    /** The separators of GS1 and of ISO/IEC 15434, which nobody can read in a table. */
    private static String separated(String text) {
        return text.replace('~', '\u001d').replace('^', '\u001e').replace('!', '\u0004');
    }
}
