// SPDX-License-Identifier: Apache-2.0
/** The state of a run: the file in which other processes find it, and the offsets of its topic and its sink. */
package io.streampair.pipeline.state;
