// SPDX-License-Identifier: Apache-2.0
/** Measures of the source, and beside it a source of one constant record. */
package io.streampair.benchmarks.source;
