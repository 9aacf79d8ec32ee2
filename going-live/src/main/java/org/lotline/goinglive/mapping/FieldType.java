package org.lotline.goinglive.mapping;

/** What a value of a field is, and so how a cell is read. */
public enum FieldType {
    /** Words: a name, a description, a place. */
    WORDS,
    /** A number that names something: a lot, a heat, an order. */
    NAME,
    /** A name that may be a bare hyphen. */
    REVISION,
    /** A name of capital letters and digits. */
    CODE,
    DECIMAL,
    UNIT,
    /** A day by the plant's calendar. */
    DAY,
    /** A day, or a day and a time, by the plant's clock. */
    MOMENT,
    FLAG,
    /** One of a few words of ours. */
    CHOICE,
    /** Several of a few words of ours, with commas or blanks between. */
    CHOICES
}
