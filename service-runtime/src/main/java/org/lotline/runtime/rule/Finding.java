package org.lotline.runtime.rule;

import org.lotline.runtime.problem.ProblemType;

/**
 * What a rule found against an act. A value: it refuses nothing before {@link Findings} is asked for the outcome, so that a
 * request and a report are the same rule.
 *
 * @param kind its kind; the slug is the kind of the deviation, too
 * @param field the path in the body, or the name of a parameter or header; empty if none is to blame
 * @param sentence what happened here
 * @param wayOut what the caller can do about it, as a sentence
 * @param atField what is wrong with the field, told beside it
 * @param deviates whether a report of it is taken, and the finding recorded as a deviation; else not even a report may say it
 */
public record Finding(
        ProblemType kind, String field, String sentence, String wayOut, String atField, boolean deviates) {

    /** What makes no sense, or what nobody may: a report of it is refused as a request is. */
    public static Finding of(ProblemType kind, String field, String sentence, String wayOut) {
        return new Finding(kind, field, sentence, wayOut, sentence, false);
    }

    /** The same where no field is to blame. */
    public static Finding of(ProblemType kind, String sentence, String wayOut) {
        return of(kind, "", sentence, wayOut);
    }

    /** What a request may not do; somebody may have done it all the same, and then it is a deviation. */
    public static Finding deviation(ProblemType kind, String field, String sentence, String wayOut) {
        return new Finding(kind, field, sentence, wayOut, sentence, true);
    }

    /** Whether it says that somebody could not be asked, or could not say: it may be otherwise in a moment. */
    public boolean isSilence() {
        return kind.isSilence();
    }

    /** The same at another place. */
    public Finding at(String otherField) {
        return new Finding(kind, otherField, sentence, wayOut, atField, deviates);
    }

    /** The same, with other words beside the field, as a clause such as "is not defined". */
    public Finding saidAtField(String clause) {
        return new Finding(kind, field, sentence, wayOut, clause, deviates);
    }
}
