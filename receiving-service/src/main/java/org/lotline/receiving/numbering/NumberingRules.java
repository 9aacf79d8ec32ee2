package org.lotline.receiving.numbering;

import org.lotline.material.InvalidNumberException;
import org.lotline.material.LotNumberTemplate;
import org.lotline.receiving.ReceivingProblem;
import org.lotline.runtime.rule.Finding;
import org.lotline.runtime.rule.Ruling;

/** What must hold of the way in which lots are numbered. */
final class NumberingRules {

    private NumberingRules() {}

    /** Every number that it could give fits a label; else the part of it is named that is to blame. */
    static Ruling<LotNumberTemplate> template(String template) {
        try {
            return Ruling.given(LotNumberTemplate.of(template));
        } catch (InvalidNumberException e) {
            return Ruling.against(Finding.of(
                    ReceivingProblem.INVALID_TEMPLATE,
                    "template",
                    e.sentence(),
                    "Write it like {yyyyMMdd}-{vendor}-{seq:3}; numbers have at most 20 characters in every case."));
        }
    }
}
