package org.lotline.localplant.demo;

/** Two jobs: bars are scanned into them, a wrong one is caught, a wrong issue is put right, shafts and pins come out. */
final class OnTheFloor {

    private static final String STEEL = "20260315-STEEL-001";
    private static final String BROWN = "20260316-BROWN-001";

    private final Cast cast;

    OnTheFloor(Cast cast) {
        this.cast = cast;
    }

    void tell() {
        cast.chapter("17 March: jobs 4520 and 4521");
        release("J4520", "P-100", 48);
        release("J4521", "P-110", 24);
        var caught =
                cast.operator().refused("production", "/jobs/J4520/issues", issue("20260316-STEEL-001", 2, "10:00"));
        cast.tell(caught, "4130 is scanned for J4520 by mistake, and caught:");
        cast.out().printf("      %s%n      %s%n", caught.text("/detail"), caught.text("/wayOut"));
        var issued = cast.operator().post("production", "/jobs/J4520/issues", issue(STEEL, 2, "10:02"));
        cast.tell(issued, "Two bars of %s go into J4520, straight from the dock", STEEL);
        var wrong = cast.operator().post("production", "/jobs/J4521/issues", issue(BROWN, 1, "10:20"));
        cast.tell(wrong, "One bar of %s goes into J4521: the wrong tag was scanned", BROWN);
        var corrected = cast.inspector()
                .post("production", "/corrections", """
                {"reason":"The bar in the saw was of %s","voids":["%s"],"replacements":[
                 {"jobNumber":"J4521","lot":"%s","quantity":{"value":1,"unit":"{bar}"}}]}""".formatted(STEEL, wrong.text("/issueId"), STEEL));
        cast.tell(corrected, "That issue is voided and replaced by one of %s, in one correction", STEEL);
        make("J4520", "P-100", "HAAS-3", 46, 2, "first-article");
        make("J4521", "P-110", "HAAS-1", 24, 0, "in-process");
    }

    private void release(String job, String partNumber, int pieces) {
        var call = cast.erp().post("production", "/jobs", """
                {"jobNumber":"%s","item":{"partNumber":"%s","revision":"C"},"quantity":{"value":%d,"unit":"{pc}"},
                 "operations":[{"number":10,"name":"Saw"},{"number":20,"name":"Turn"}],
                 "act":{"occurredAt":"2026-03-16T07:00:00Z"}}""".formatted(job, partNumber, pieces));
        cast.tell(call, "ERP releases %s: %d of %s", job, pieces, partNumber);
    }

    private static String issue(String lot, int bars, String at) {
        return """
                {"lot":"%s","quantity":{"value":%d,"unit":"{bar}"},"act":{"performedBy":"OP-17","occurredAt":"2026-03-17T%s:00Z"}}""".formatted(lot, bars, at);
    }

    private void make(String job, String partNumber, String machine, int good, int scrap, String firstInspection) {
        var scrapped = scrap == 0 ? "" : ",\"scrap\":{\"value\":%d,\"unit\":\"{pc}\"}".formatted(scrap);
        var run = cast.operator()
                .post("production", "/jobs/%s/runs".formatted(job), """
                {"operation":20,"machine":"%s","operator":"OP-17","shift":"1","program":"O1234",
                 "startedAt":"2026-03-17T11:00:00Z","endedAt":"2026-03-17T14:30:00Z","good":{"value":%d,"unit":"{pc}"}%s,
                 "parameters":[{"name":"feed","value":"0.2","unit":"mm"}],"act":{"performedBy":"OP-17","occurredAt":"2026-03-17T14:30:00Z"}}""".formatted(machine, good, scrapped));
        cast.tell(run, "Turned on %s by OP-17: %d good, %d scrapped", machine, good, scrap);
        var first = inspect(firstInspection, "\"jobId\":\"%s\"".formatted(jobId(job)), partNumber);
        cast.tell(first, "The %s of %s is measured: %s", firstInspection, job, first.text("/result"));
        var completed = cast.operator().post("production", "/jobs/%s/completions".formatted(job), """
                {"quantity":{"value":%d,"unit":"{pc}"},"location":"FG-2","act":{"performedBy":"OP-17","occurredAt":"2026-03-17T15:00:00Z"}}""".formatted(good));
        var lot = completed.text("/lotNumber");
        cast.tell(completed, "%s yields %d as lot %s", job, good, lot);
        var last = inspect("final", "\"lotId\":\"%s\"".formatted(completed.text("/lotId")), partNumber);
        cast.tell(last, "The final inspection of %s: %s", lot, last.text("/result"));
    }

    private String jobId(String job) {
        return cast.operator().get("production", "/jobs/" + job).text("/jobId");
    }

    private Call inspect(String kind, String of, String partNumber) {
        return cast.inspector().post("quality", "/inspections", """
                {"kind":"%s",%s,"item":{"partNumber":"%s","revision":"C"},"gauge":"MIC-12",
                 "characteristics":[{"name":"diameter","value":25.01,"unit":"mm","lowerLimit":24.98,"upperLimit":25.02}]}""".formatted(kind, of, partNumber));
    }
}
