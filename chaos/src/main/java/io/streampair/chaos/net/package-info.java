// SPDX-License-Identifier: Apache-2.0
/** A network between the workers and the servers that can be disturbed. */
package io.streampair.chaos.net;
