package org.lotline.trace.rest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mapstruct.Mapping;

/** What each answer says of what it rests on, from its {@code basis}; the parameter is called {@code answer}. */
@Mapping(target = "asOf", source = "answer.basis.moment.asOf")
@Mapping(target = "behind", source = "answer.basis.behind")
@Mapping(target = "upToDate", source = "answer.basis", qualifiedByName = "upToDate")
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
@interface RestsOn {}
