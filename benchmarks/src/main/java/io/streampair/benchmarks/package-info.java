// SPDX-License-Identifier: Apache-2.0
/** {@code ./pipeline bench}, the list of workloads, and JMH measures of the source's generator. */
package io.streampair.benchmarks;
