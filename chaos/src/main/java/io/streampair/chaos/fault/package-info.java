// SPDX-License-Identifier: Apache-2.0
/** How each kind of fault is injected and undone. */
package io.streampair.chaos.fault;
