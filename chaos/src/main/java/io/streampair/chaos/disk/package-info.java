// SPDX-License-Identifier: Apache-2.0
/** Small file systems in memory that a fault can fill. */
package io.streampair.chaos.disk;
