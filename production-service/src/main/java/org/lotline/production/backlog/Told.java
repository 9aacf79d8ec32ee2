package org.lotline.production.backlog;

import org.lotline.production.issue.NewIssue;
import org.lotline.production.issue.UntrackedOrder;
import org.lotline.production.job.NewJob;
import org.lotline.production.output.NewCompletion;

/** What a line says was done. */
public sealed interface Told {

    /** The operation of the contract by which it is recorded alone. */
    String operation();

    /** A job was released. */
    record Released(NewJob job) implements Told {

        @Override
        public String operation() {
            return "releaseJob";
        }
    }

    /** Material of a lot went into a job. */
    record Used(String jobNumber, NewIssue issue) implements Told {

        @Override
        public String operation() {
            return "issueMaterial";
        }
    }

    /** Material went into a job, and nobody knows its lot. */
    record UsedUntracked(String jobNumber, UntrackedOrder order) implements Told {

        @Override
        public String operation() {
            return "issueMaterial";
        }
    }

    /** A job has yielded something. */
    record Yielded(String jobNumber, NewCompletion completion) implements Told {

        @Override
        public String operation() {
            return "completeOutput";
        }
    }
}
