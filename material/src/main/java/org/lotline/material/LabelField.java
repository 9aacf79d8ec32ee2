package org.lotline.material;

/**
 * What a label says in one field.
 *
 * @param identifier the application identifier of GS1, or the data identifier of MH10.8.2
 * @param value as it stands behind it, without the blanks around it; never empty
 */
public record LabelField(String identifier, String value) {}
