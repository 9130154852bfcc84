// SPDX-License-Identifier: Apache-2.0
/** Folders and the disks below them. */
package io.streampair.chaos.disk;
