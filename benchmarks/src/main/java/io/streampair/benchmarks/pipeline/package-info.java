// SPDX-License-Identifier: Apache-2.0
/** Measures of both connectors together: full speed, and the delay from record to row. */
package io.streampair.benchmarks.pipeline;
