// SPDX-License-Identifier: Apache-2.0
/** Proxies that disturb the connections between the workers and the servers. */
package io.streampair.chaos.net;
