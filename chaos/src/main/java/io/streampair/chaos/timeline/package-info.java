// SPDX-License-Identifier: Apache-2.0
/** What happened when, in lines and as a picture. */
package io.streampair.chaos.timeline;
