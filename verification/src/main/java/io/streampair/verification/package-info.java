// SPDX-License-Identifier: Apache-2.0
/** What a check has found: shared by {@code ./pipeline verify} and the chaos runs. Knows no server and no connector. */
package io.streampair.verification;
