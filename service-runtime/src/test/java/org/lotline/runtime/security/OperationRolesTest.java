package org.lotline.runtime.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lotline.contracts.shared.api.OperationsApi;

class OperationRolesTest {

    /** A class that implements the interface and that the framework can't find. */
    private static final Class<?> IN_CONTRACT = Proxy.newProxyInstance(
                    OperationRolesTest.class.getClassLoader(), new Class<?>[] {OperationsApi.class}, (p, m, a) -> p)
            .getClass();

    private final OperationRoles roles =
            new OperationRoles(Map.of("getPosition", Set.of("service", "admin"), "getRelay", Set.of()));

    @Test
    void givenAnOperationWithRoles_whenTheyAreAsked_thenTheyAreTheContracts() {
        assertThat(roles.of(IN_CONTRACT, method(IN_CONTRACT, "getPosition")))
                .containsExactlyInAnyOrder("service", "admin");
    }

    @Test
    void givenAnOperationWithoutRoles_whenTheyAreAsked_thenItIsNobodys() {
        assertThat(roles.of(IN_CONTRACT, method(IN_CONTRACT, "getRelay"))).isEmpty();
    }

    @Test
    void givenAnOperationThatTheServedContractLacks_whenItsRolesAreAsked_thenItIsNobodys() {
        assertThat(roles.of(IN_CONTRACT, method(IN_CONTRACT, "listEvents"))).isEmpty();
    }

    @Test
    void givenAMethodOfTheSameNameOutsideTheContract_whenItsRolesAreAsked_thenItIsNobodys() {
        assertThat(roles.of(Outside.class, method(Outside.class, "getPosition")))
                .isEmpty();
    }

    private static Method method(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(m -> m.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static class Outside {
        public String getPosition() {
            return "";
        }
    }
}
