// SPDX-License-Identifier: Apache-2.0
/** Creates the connectors and topics that are measured, and reads their progress. */
package io.streampair.benchmarks.connect;
