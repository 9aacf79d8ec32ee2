package org.lotline.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LotNumberTemplateTest {

    private static final VendorCode ACME = VendorCode.of("ACME");
    private static final LocalDate MARCH_15 = LocalDate.of(2026, 3, 15);
    private static final List<String> PARTS =
            List.of("{yyyyMMdd}", "{yyMMdd}", "{yyDDD}", "{yy}", "{MM}", "{dd}", "{vendor}", "-", "L", "0", "/R", "a.");

    @ParameterizedTest
    @CsvSource({
        "{yyyyMMdd}-{vendor}-{seq:3}, 20260315-ACME-007, 20260315-ACME-",
        "{vendor}{yyDDD}{seq:4}, ACME260740007, ACME26074",
        "L{seq:6}, L000007, L",
        "{seq:1}, 7, ''",
        "{seq:3}/{yy}, 007/26, /26",
        "R-{seq:5}-{vendor}, R-00007-ACME, R--ACME",
        "{dd}.{MM}.{yyyy}-{seq:2}, 15.03.2026-07, 15.03.2026-"
    })
    void givenATemplate_whenANumberIsMade_thenItReadsAsWritten(String template, String number, String series) {
        // When
        var made = LotNumberTemplate.of(template);
        // Then
        assertThat(made.number(MARCH_15, ACME, 7)).isEqualTo(number);
        var without = made.series(MARCH_15, ACME);
        assertThat(without.before() + without.after()).isEqualTo(series);
        assertThat(made).hasToString(template);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | The template has 0 sequences",
                "{yyyyMMdd}-{vendor} | The template has 0 sequences",
                "{seq:2}{seq:2} | The template has 2 sequences",
                "{yyyyMMdd}-{vendor}-{seq:5} | up to 21 characters and a label carries 20: {yyyyMMdd} 8, '-' 1, {vendor} 6, '-' 1, {seq:5} 5. Shorten the template by 1; its longest part is {yyyyMMdd}.",
                "OUR-VERY-LONG-PREFIX-{seq:3} | its longest part is OUR-VERY-LONG-PREFIX-",
                "{yyyy}{vendor}{vendor}{seq:9} | Shorten the template by 5",
                "{seq:0} | There is no part '{seq:0}'",
                "{seq:10} | There is no part '{seq:10}'",
                "{seq} | There is no part '{seq}'",
                "{supplier}{seq:3} | There is no part '{supplier}'",
                "{YYYY}{seq:3} | There is no part '{YYYY}'",
                "{}{seq:3} | There is no part '{}'",
                "{seq:3 | a brace without its other half",
                "seq:3} | a brace without its other half",
                "{{seq:3}} | a brace without its other half",
                "LOT {seq:3} | The part 'LOT ' can't be printed",
                "L#{seq:3} | can't be printed",
                "Ü{seq:3} | can't be printed"
            })
    void givenATemplateThatWon_tDo_whenItIsWritten_thenThePartToBlameIsNamed(String template, String complaint) {
        // When / Then
        assertThatExceptionOfType(InvalidNumberException.class)
                .isThrownBy(() -> LotNumberTemplate.of(template))
                .withMessageContaining(complaint);
    }

    @Test
    void givenALocaleWithOtherDigits_whenANumberIsMade_thenItIsTheSame() {
        // Given
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
        try {
            // When
            var number = LotNumberTemplate.of("{yyDDD}-{seq:3}").number(MARCH_15, ACME, 7);
            // Then
            assertThat(number).isEqualTo("26074-007");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void givenAnyTemplate_whenItIsAccepted_thenItsNumbersFitALabelAndNoneIsGivenTwice() {
        SeededTrials.run(20_000, 7, (random, size) -> {
            var digits = random.nextInt(1, 6);
            var text = any(random, size, digits);
            var longest = longestOf(text, digits);
            if (longest > LotNumber.MAX_LENGTH) {
                assertThatExceptionOfType(InvalidNumberException.class)
                        .isThrownBy(() -> LotNumberTemplate.of(text))
                        .withMessageContaining("up to " + longest);
                return;
            }
            var scheme = new LotNumberScheme(ZoneOffset.UTC, LotNumberTemplate.of(text));
            var moment = Instant.ofEpochSecond(random.nextLong(0, 4_000_000_000L));
            var vendor = VendorCode.of("VENDOR".substring(0, random.nextInt(1, 7)));
            var last = (long) Math.pow(10, digits) - 1;
            var from = random.nextLong(1, last + 1);
            var keys = new HashSet<ComparableNumber>();
            for (var sequence = from; sequence <= Math.min(last, from + 20); sequence++) {
                keys.add(scheme.received(moment, vendor, sequence).comparable());
            }
            assertThat(keys).hasSize((int) (Math.min(last, from + 20) - from + 1));
            assertThatNoException().isThrownBy(() -> scheme.received(moment, vendor, last));
        });
    }

    private static String any(RandomGenerator random, int parts, int digits) {
        var text = new StringBuilder("{seq:" + digits + "}");
        for (var i = 0; i < parts; i++) {
            var part = PARTS.get(random.nextInt(PARTS.size()));
            text.insert(random.nextBoolean() ? 0 : text.length(), part);
        }
        return text.toString();
    }

    private static int longestOf(String text, int digits) {
        return text.replace("{seq:" + digits + "}", "9".repeat(digits))
                .replace("{vendor}", "VENDOR")
                .replaceAll("[{}]", "")
                .length();
    }
}
