package org.lotline.runtime.peer;

import io.smallrye.faulttolerance.api.Guard;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

/**
 * Stands before the generated client of one service. After many calls in a row without an answer the service is not asked for a
 * while, so that its callers need not wait for it, one by one; then one call tries. A call that found nobody is repeated once if
 * it may be: it reads, or it has an Idempotency-Key. What takes too long is not repeated, for somebody waits. How long a call may
 * take is the HTTP client's to watch: a guard could only interrupt our thread, and the connection would go on.
 */
final class GuardedCalls implements InvocationHandler {

    private static final String KEY = "Idempotency-Key";

    private final String service;
    private final Object client;
    private final Guard repeating;
    private final Guard once;
    private final Set<Method> repeatable;
    private volatile @Nullable Throwable lastSilence;

    /**
     * @param api whose methods are looked at here, not at each call
     * @param name of its guards in the metrics {@code ft_*}
     */
    private GuardedCalls(Class<?> api, String service, String name, Object client, PeerSettings settings) {
        this.repeatable = Arrays.stream(api.getMethods())
                .filter(GuardedCalls::mayBeRepeated)
                .collect(Collectors.toUnmodifiableSet());
        this.service = service;
        this.client = client;
        this.repeating = repeating(name, settings);
        this.once = breaking(name + " once", settings).build();
    }

    static <T> T of(Class<T> api, String service, Duration answer, T client, PeerSettings settings) {
        var name = "%s %s %d ms".formatted(service, api.getSimpleName(), answer.toMillis());
        var guarded = new GuardedCalls(api, service, name, client, settings);
        return api.cast(Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] {api}, guarded));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return method.invoke(client, arguments);
        }
        try {
            return (repeatable.contains(method) ? repeating : once).call(() -> ask(method, arguments), Object.class);
        } catch (CircuitBreakerOpenException e) {
            throw new PeerSilentException(service, lastSilence);
        }
    }

    private @Nullable Object ask(Method method, Object @Nullable [] arguments) throws Exception {
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            var failure = e.getCause();
            if (failure != null && isSilence(failure)) {
                lastSilence = failure;
            }
            throw failure instanceof Exception told ? told : e;
        }
    }

    private static Guard repeating(String name, PeerSettings settings) {
        var pause = settings.retryPause().toMillis();
        return breaking(name, settings)
                .withRetry()
                .maxRetries(1)
                .delay(pause, ChronoUnit.MILLIS)
                .jitter(pause / 2, ChronoUnit.MILLIS)
                .whenException(NoAnswer::isUnreachable)
                .done()
                .build();
    }

    private static Guard.Builder breaking(String name, PeerSettings settings) {
        return Guard.create()
                .withDescription(name)
                .withCircuitBreaker()
                .requestVolumeThreshold(settings.silentCalls())
                .failureRatio(1)
                .delay(settings.rest().toMillis(), ChronoUnit.MILLIS)
                .when(GuardedCalls::isSilence)
                .done();
    }

    private static boolean isSilence(Throwable failure) {
        return NoAnswer.isTooSlow(failure) || NoAnswer.isUnreachable(failure);
    }

    private static boolean mayBeRepeated(Method method) {
        return method.isAnnotationPresent(GET.class)
                || Arrays.stream(method.getParameterAnnotations())
                        .flatMap(Arrays::stream)
                        .anyMatch(GuardedCalls::isKey);
    }

    private static boolean isKey(Annotation annotation) {
        return annotation instanceof HeaderParam header && header.value().equals(KEY);
    }
}
