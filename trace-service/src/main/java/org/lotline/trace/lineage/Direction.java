package org.lotline.trace.lineage;

/** Which way a walk goes. B is reached forward from A exactly if A is reached backward from B. */
public enum Direction {
    /** With the material: where did it go. */
    FORWARD,
    /** Against it: where did it come from. */
    BACKWARD
}
