package org.lotline.localplant.demo;

import java.io.PrintStream;
import org.lotline.localplant.PlantAccess;

/** What the demo does with a running plant; found with {@link java.util.ServiceLoader}. */
public interface DemoStory {

    /** Calls the services, says on {@code out} what it does, and throws when an answer isn't what it has to be. */
    void tell(PlantAccess plant, PrintStream out);
}
