// SPDX-License-Identifier: Apache-2.0
/** The streams that run during the faults. */
package io.streampair.chaos.workload;
