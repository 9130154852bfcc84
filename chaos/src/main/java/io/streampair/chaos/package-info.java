// SPDX-License-Identifier: Apache-2.0
/** Injects faults into a running pipeline and checks that its end state is right. */
package io.streampair.chaos;
