// SPDX-License-Identifier: Apache-2.0
/** Breaks a running pipeline, and proves that its end state is right all the same. */
package io.streampair.chaos;
