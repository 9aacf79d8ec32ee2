package org.lotline.quality.gate;

/** What trace says when it is asked what a lot came from: all of it, or that it can't be known now. */
public sealed interface AncestryAnswer permits Ancestry, AncestryNotKnown {}
