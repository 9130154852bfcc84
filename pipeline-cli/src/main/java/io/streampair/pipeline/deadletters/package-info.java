// SPDX-License-Identifier: Apache-2.0
/** {@code ./pipeline dlq}: what is in the dead letter queues of sinks, and the way back from there. */
package io.streampair.pipeline.deadletters;
