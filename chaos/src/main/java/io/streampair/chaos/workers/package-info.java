// SPDX-License-Identifier: Apache-2.0
/** What the workers take of their machine: what grows without end is a leak. */
package io.streampair.chaos.workers;
