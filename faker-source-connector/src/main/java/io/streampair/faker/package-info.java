// SPDX-License-Identifier: Apache-2.0
/**
 * The connector plugin: connector, task, configuration, and the record generator for previews and verification. A task
 * waits in {@code StartedTask}, takes indexes from a {@code SplitCursor} and makes their records by a
 * {@code RecordStream}. It uses all packages below; none of them uses this one. Time comes from {@code Clock} only.
 */
package io.streampair.faker;
