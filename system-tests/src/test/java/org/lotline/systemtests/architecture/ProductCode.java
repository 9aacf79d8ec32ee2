package org.lotline.systemtests.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The methods of the product as they were compiled: which they call, and what texts stand in them. A call of a type goes to each
 * of its subtypes too, so that more is found to be called than ever is. Less is found where the framework calls: observers, mappers, filters, interceptors.
 */
final class ProductCode {

    private static final String OURS = "org/lotline/";

    /** What javac puts between the texts of a concatenation for a value. */
    private static final String VALUE = "\u0001";

    /**
     * A method, or the body of a lambda.
     *
     * @param owner with slashes
     * @param type its descriptor
     */
    record Method(String owner, String name, String type) {

        /** Such as {@code LotRules.isVoid}; a lambda is where it is written. */
        String place() {
            var within = name.startsWith("lambda$") ? name.split("\\$", -1)[1] : name;
            return owner.substring(owner.lastIndexOf('/') + 1) + "." + within;
        }
    }

    private final Map<Method, Set<Method>> calls = new HashMap<>();
    private final Map<Method, List<String>> texts = new HashMap<>();
    private final Map<Method, List<Method>> meant = new HashMap<>();
    private final Map<String, Set<String>> subtypes = new HashMap<>();
    private final Map<String, Set<String>> supertypes = new HashMap<>();

    /** Of all modules of the checkout that are built. */
    static ProductCode read() {
        var code = new ProductCode();
        Modules.classFolders().forEach(code::readAll);
        return code;
    }

    /** The methods of this name in classes that are, or extend, what is wanted. */
    List<Method> named(String name, Predicate<String> type) {
        return calls.keySet().stream()
                .filter(method -> method.name().equals(name))
                .filter(method -> above(method.owner()).stream().anyMatch(type))
                .toList();
    }

    /** Whatever may run when these are called, themselves too. */
    Set<Method> reachedFrom(Collection<Method> entries) {
        var reached = new HashSet<>(entries);
        var next = new ArrayDeque<>(entries);
        while (!next.isEmpty()) {
            calls.getOrDefault(next.poll(), Set.of()).stream()
                    .flatMap(called -> meant.computeIfAbsent(called, this::meantBy).stream())
                    .filter(reached::add)
                    .forEach(next::add);
        }
        return reached;
    }

    List<String> textsIn(Method method) {
        return texts.getOrDefault(method, List.of());
    }

    private List<Method> meantBy(Method called) {
        return Stream.of(above(called.owner()), closure(called.owner(), subtypes))
                .flatMap(Set::stream)
                .map(owner -> new Method(owner, called.name(), called.type()))
                .filter(calls::containsKey)
                .distinct()
                .toList();
    }

    private Set<String> above(String type) {
        return closure(type, supertypes);
    }

    private static Set<String> closure(String type, Map<String, Set<String>> next) {
        var all = new HashSet<>(Set.of(type));
        var open = new ArrayDeque<>(all);
        while (!open.isEmpty()) {
            next.getOrDefault(open.poll(), Set.of()).stream().filter(all::add).forEach(open::add);
        }
        return all;
    }

    private void readAll(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".class")).toList()) {
                read(ClassFile.of().parse(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(ClassModel type) {
        var name = type.thisClass().asInternalName();
        if (!name.startsWith(OURS)) {
            return;
        }
        Stream.concat(type.superclass().stream(), type.interfaces().stream())
                .map(above -> above.asInternalName())
                .filter(above -> above.startsWith(OURS))
                .forEach(above -> {
                    supertypes.computeIfAbsent(name, any -> new HashSet<>()).add(above);
                    subtypes.computeIfAbsent(above, any -> new HashSet<>()).add(name);
                });
        type.methods().forEach(method -> read(name, method));
    }

    private void read(String owner, MethodModel method) {
        var itself = new Method(
                owner, method.methodName().stringValue(), method.methodType().stringValue());
        calls.put(itself, new HashSet<>());
        method.code().ifPresent(code -> code.forEach(element -> read(itself, element)));
    }

    private void read(Method in, CodeElement element) {
        switch (element) {
            case InvokeInstruction call ->
                call(
                        in,
                        call.owner().asInternalName(),
                        call.name().stringValue(),
                        call.type().stringValue());
            case InvokeDynamicInstruction call ->
                call.bootstrapArgs().forEach(argument -> {
                    switch (argument) {
                        case DirectMethodHandleDesc made ->
                            call(in, ownerOf(made), made.methodName(), made.lookupDescriptor());
                        case String recipe -> text(in, recipe.replace(VALUE, "%s"));
                        default -> {}
                    }
                });
            case ConstantInstruction constant when constant.constantValue() instanceof String text -> text(in, text);
            default -> {}
        }
    }

    private void call(Method in, String owner, String name, String type) {
        if (owner.startsWith(OURS)) {
            calls.getOrDefault(in, new HashSet<>()).add(new Method(owner, name, type));
        }
    }

    private void text(Method in, String text) {
        texts.computeIfAbsent(in, any -> new ArrayList<>()).add(text);
    }

    private static String ownerOf(DirectMethodHandleDesc made) {
        var descriptor = made.owner().descriptorString();
        return descriptor.substring(1, descriptor.length() - 1);
    }
}
