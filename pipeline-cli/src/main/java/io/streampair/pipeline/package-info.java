// SPDX-License-Identifier: Apache-2.0
/**
 * The entry point of {@code ./pipeline}: the list of commands, and what it prints when one fails. Each command lives in a
 * package of its own; {@code chaos} and {@code bench} live in their modules and are found by
 * {@link java.util.ServiceLoader}.
 */
package io.streampair.pipeline;
