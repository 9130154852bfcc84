// SPDX-License-Identifier: Apache-2.0
/** Measures the sink and the Spark job that this project replaces. */
package io.streampair.benchmarks.oldpipeline;
