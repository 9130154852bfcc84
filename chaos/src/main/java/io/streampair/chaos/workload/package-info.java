// SPDX-License-Identifier: Apache-2.0
/** The streams that flow while faults strike. */
package io.streampair.chaos.workload;
