package org.lotline.systemtests.bench.write;

import java.util.ArrayList;
import java.util.List;
import org.lotline.systemtests.bench.load.Act;
import org.lotline.systemtests.bench.made.Acts;
import org.lotline.systemtests.bench.made.Catalog;
import org.lotline.systemtests.bench.made.Floor;

/** Acts on a job; each client has a job and a lot of its own. */
abstract class Work implements Act {

    private final Floor floor;
    private final String mark;
    private final List<String> jobs = new ArrayList<>();
    private final List<String> lots = new ArrayList<>();

    Work(Floor floor, String mark) {
        this.floor = floor;
        this.mark = mark;
    }

    /** Issues of one piece each. */
    static Act issues(Floor floor, String mark) {
        return new Work(floor, "I" + mark) {
            @Override
            public String name() {
                return "issue";
            }

            @Override
            public boolean perform(int client) throws Exception {
                return act(client, "issues", Acts.issue(lot(client)));
            }
        };
    }

    /** Completions of one piece each; each is a lot. */
    static Act completions(Floor floor, String mark) {
        return new Work(floor, "C" + mark) {
            @Override
            public String name() {
                return "completion";
            }

            @Override
            public boolean perform(int client) throws Exception {
                return act(client, "completions", Acts.completion(1));
            }
        };
    }

    @Override
    public void prepare(int clients) throws Exception {
        for (var client = jobs.size(); client < clients; client++) {
            var name = mark + (1_000 + client);
            jobs.add(name);
            floor.done("production", "/jobs", Acts.job(name, Catalog.PART));
            var receipt = floor.done(
                    "receiving", "/purchase-receipts", Acts.lot(Catalog.supplier(client), "DN" + name, "H" + name));
            lots.add(receipt.text("/lots/0/lotNumber"));
            floor.done("production", "/jobs/%s/issues".formatted(name), Acts.issue(lots.getLast()));
        }
    }

    String lot(int client) {
        return lots.get(client);
    }

    boolean act(int client, String what, String body) throws Exception {
        return floor.once("production", "/jobs/%s/%s".formatted(jobs.get(client), what), body)
                .isOk();
    }
}
