// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Adds to a failed test where its servers' logs are, and prints their last errors. JUnit registers it for all tests, by
 * {@code META-INF/services}; the clusters of a test are those that its locks name.
 */
public final class ServerLogs implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {
    private static final int LAST = 5;
    private static final int LONGEST = 500;

    /** Carries the sentence as a suppressed exception: the failure itself stays as it is. */
    private static final class LogsOfServers extends Exception {
        LogsOfServers(String message) {
            super(message, null, false, false);
        }
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        throw explained(test, failure);
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        throw explained(test, failure);
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        throw explained(test, failure);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        throw explained(test, failure);
    }

    @Override
    public void handleAfterAllMethodExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        throw explained(test, failure);
    }

    private static Throwable explained(ExtensionContext test, Throwable failure) {
        for (String cluster : clusters(test)) {
            Path folder = Clusters.LOGS.resolve(cluster);
            if (Files.isDirectory(folder)) {
                String where = "The servers' logs are in " + folder;
                failure.addSuppressed(new LogsOfServers(where));
                System.err.println(test.getDisplayName() + " failed. " + where + "; their last errors:");
                lastErrors(folder).forEach(System.err::println);
            }
        }
        return failure;
    }

    private static Set<String> clusters(ExtensionContext test) {
        Set<String> clusters = new TreeSet<>();
        for (ExtensionContext context = test;
                context != null;
                context = context.getParent().orElse(null)) {
            context.getElement().ifPresent(element -> clusters.addAll(locks(element)));
        }
        return clusters;
    }

    private static List<String> locks(AnnotatedElement element) {
        return AnnotationSupport.findRepeatableAnnotations(element, ResourceLock.class).stream()
                .map(ResourceLock::value)
                .toList();
    }

    /** The last lines of level ERROR of each log in a folder. */
    static List<String> lastErrors(Path folder) {
        List<String> all = new ArrayList<>();
        try (Stream<Path> logs = Files.list(folder)) {
            for (Path log : logs.sorted().toList()) {
                List<String> errors = new ArrayList<>();
                for (String line : Files.readString(log, StandardCharsets.ISO_8859_1)
                        .lines()
                        .toList()) {
                    if (line.contains("] ERROR ")) {
                        errors.add(log.getFileName() + ": " + line.substring(0, Math.min(line.length(), LONGEST)));
                    }
                }
                all.addAll(errors.subList(Math.max(0, errors.size() - LAST), errors.size()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the logs in " + folder, e);
        }
        return all;
    }
}
