// SPDX-License-Identifier: Apache-2.0
/** The page with tables and charts. Draws results and measures nothing. */
package io.streampair.benchmarks.page;
