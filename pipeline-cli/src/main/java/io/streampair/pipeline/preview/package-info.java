// SPDX-License-Identifier: Apache-2.0
/** {@code ./pipeline preview}: prints records as the source would write them. Needs no server. */
package io.streampair.pipeline.preview;
