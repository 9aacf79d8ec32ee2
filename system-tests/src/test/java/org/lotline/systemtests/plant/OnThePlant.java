package org.lotline.systemtests.plant;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tests of this class run on the one plant of this module; its constructor takes it as a
 * {@link org.lotline.localplant.Plant}. A test that breaks something repairs it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedPlant.class)
public @interface OnThePlant {}
