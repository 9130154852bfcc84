// SPDX-License-Identifier: Apache-2.0
/** Computes what the topic, the table and the dead letter queue must hold, and compares. */
package io.streampair.chaos.oracle;
