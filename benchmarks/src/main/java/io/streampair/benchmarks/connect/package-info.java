// SPDX-License-Identifier: Apache-2.0
/** Creates the connectors and topics that are measured, and reads how far they are. */
package io.streampair.benchmarks.connect;
