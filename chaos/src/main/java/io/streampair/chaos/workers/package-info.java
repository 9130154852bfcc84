// SPDX-License-Identifier: Apache-2.0
/** The resources of the workers: unbounded growth is a leak. */
package io.streampair.chaos.workers;
