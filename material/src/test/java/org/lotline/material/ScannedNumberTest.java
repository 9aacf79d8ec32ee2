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
            """)
    void givenWhatAScannerGives_whenRead_thenItMeansTheNumberOnTheLabel(String scanned, String readings) {
        // Given
        var read = scanned.replace('~', '\u001d');

        // When
        var number = ScannedNumber.of(read);

        // Then
        assertThat(number.readings()).containsExactly(readings.split(";", -1));
    }
}
