// SPDX-License-Identifier: Apache-2.0
/** {@code ./pipeline simulate}. */
package io.streampair.simulation.command;
