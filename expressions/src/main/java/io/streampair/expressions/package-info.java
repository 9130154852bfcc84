// SPDX-License-Identifier: Apache-2.0
/**
 * A small typed expression language. A text is parsed and typed when settings are read, and becomes closures that run for each
 * record: without reflection, without loops, of bounded length, depth and size of values.
 *
 * <p>The host gives the names, more functions, and how it reads times and the fields of its own types ({@link
 * io.streampair.expressions.Scope}). This package knows nothing of Kafka.
 */
package io.streampair.expressions;
