// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.verify;

import java.util.List;

/** How many rows have the same fault, and a few of them. */
record Finding(long count, List<String> examples) {}
