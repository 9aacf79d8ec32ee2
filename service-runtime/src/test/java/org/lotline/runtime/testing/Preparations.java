package org.lotline.runtime.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What acts have asked of others before their transaction: the derived keys by the code of the mill. */
@ApplicationScoped
public class Preparations {

    private final Map<String, List<String>> keys = new ConcurrentHashMap<>();

    void asked(String code, String derivedKey) {
        keys.computeIfAbsent(code, c -> new CopyOnWriteArrayList<>()).add(derivedKey);
    }

    public List<String> of(String code) {
        return keys.getOrDefault(code, List.of());
    }
}
