package org.lotline.runtime.act;

/** Whether an act may be refused. */
public enum ActMode {
    /** Asks for something; may be refused. */
    REQUEST,
    /** Tells of something already done; never refused for a business reason. */
    REPORT
}
