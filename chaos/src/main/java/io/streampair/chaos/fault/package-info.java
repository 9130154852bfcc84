// SPDX-License-Identifier: Apache-2.0
/** How each kind of fault strikes, and how it is undone. */
package io.streampair.chaos.fault;
