package org.lotline.systemtests.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTest {

    private final Metrics metrics = Metrics.of("""
            # HELP lotline_lineage_answering 1 if memory answers, 0 if Neo4j does
            # TYPE lotline_lineage_answering gauge
            lotline_lineage_answering 1.0
            lotline_lineage_answering_since 7.0
            http_requests_total{status="200",uri="/a b"} 3.0
            http_requests_total{status="404"} 1.5E1
            """);

    @Test
    void givenAMetric_whenItIsAsked_thenItIsThatOneAndNoLongerName() {
        assertThat(metrics.sum("lotline_lineage_answering")).isEqualTo(1);
    }

    @Test
    void givenAMetricWithLabels_whenItIsAsked_thenItIsTheSum() {
        assertThat(metrics.sum("http_requests_total")).isEqualTo(18);
    }

    @Test
    void givenACounterThatNeverCounted_whenItIsAsked_thenItIsZero() {
        assertThat(metrics.sum("lotline_lineage_differences_total")).isZero();
    }
}
