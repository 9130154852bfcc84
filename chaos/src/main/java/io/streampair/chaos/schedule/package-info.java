// SPDX-License-Identifier: Apache-2.0
/** Which faults occur when: a pure function of a seed. */
package io.streampair.chaos.schedule;
