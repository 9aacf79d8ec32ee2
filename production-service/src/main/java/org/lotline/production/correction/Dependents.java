package org.lotline.production.correction;

import java.util.Collection;
import java.util.UUID;

/** What others have built on our facts; quality and receiving answer for it. Never asked inside a transaction. */
public interface Dependents {

    /** What rests on lots and jobs; who doesn't answer is named in it, and stops nobody. */
    RestedOn on(Collection<UUID> lotIds, Collection<UUID> jobIds);
}
