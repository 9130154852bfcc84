// SPDX-License-Identifier: Apache-2.0
/** The Spark job that this project replaces, measured beside the sink. */
package io.streampair.benchmarks.oldpipeline;
