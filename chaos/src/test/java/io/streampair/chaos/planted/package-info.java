// SPDX-License-Identifier: Apache-2.0
/** Sinks with bugs that a perfect oracle must find; no archive holds them. */
package io.streampair.chaos.planted;
