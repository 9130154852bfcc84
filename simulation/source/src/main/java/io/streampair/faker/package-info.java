// SPDX-License-Identifier: Apache-2.0
/**
 * The one class of the simulation in the source's package: it starts the source's task with a simulated clock, through the
 * package-private constructor.
 */
package io.streampair.faker;
