// SPDX-License-Identifier: Apache-2.0
/** Measures the source and a source of one constant record. */
package io.streampair.benchmarks.source;
