// SPDX-License-Identifier: Apache-2.0
/** What servers and clients share: the exception for users, the root folder of the repository, a pause, property files. */
package io.streampair.cluster.common;
