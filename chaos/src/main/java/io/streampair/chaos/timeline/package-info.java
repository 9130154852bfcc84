// SPDX-License-Identifier: Apache-2.0
/** What happened when, as lines and as a picture. */
package io.streampair.chaos.timeline;
