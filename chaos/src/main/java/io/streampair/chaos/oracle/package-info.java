// SPDX-License-Identifier: Apache-2.0
/** What must be in the topic, the table and the dead letter queue, and whether it is. */
package io.streampair.chaos.oracle;
