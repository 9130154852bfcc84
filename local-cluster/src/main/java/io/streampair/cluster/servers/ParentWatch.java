// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.servers;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * The main class of every child process: runs another class's {@code main} and halts the JVM when standard input ends.
 * The parent holds the other end of that pipe, so no child outlives it, however it dies. Needs nothing but the JDK.
 */
final class ParentWatch {

    private ParentWatch() {}

    /** Expects the name of the real main class and its arguments. */
    public static void main(String[] args) throws Throwable {
        Thread watch = new Thread(ParentWatch::haltAtEndOfInput, "parent-watch");
        watch.setDaemon(true);
        watch.start();
        try {
            Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void haltAtEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // Input is ignored; only its end counts.
            }
        } catch (IOException e) {
            // A broken pipe ends the input as well.
        }
        Runtime.getRuntime().halt(1);
    }
}
