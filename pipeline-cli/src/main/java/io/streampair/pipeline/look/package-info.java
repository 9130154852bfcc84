// SPDX-License-Identifier: Apache-2.0
/** {@code ./pipeline cql} and {@code topic}: look into a running pipeline without other tools. */
package io.streampair.pipeline.look;
