// SPDX-License-Identifier: Apache-2.0
/** What is known of a run: the file in which other processes find it, and how far its topic and its sink are. */
package io.streampair.pipeline.state;
