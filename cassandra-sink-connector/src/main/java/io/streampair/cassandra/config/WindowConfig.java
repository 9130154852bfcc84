// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.config;

import io.streampair.cassandra.window.WindowPolicy;
import java.time.Duration;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.Width;

/** Settings of the windows that collect records before they are written. */
public final class WindowConfig {
    public static final String FLUSH_INTERVAL_MS = "flush.interval.ms";
    public static final String WINDOW_MAX_ROWS = "window.max.rows";
    public static final String WINDOW_MAX_BYTES = "window.max.bytes";

    public static final String WINDOW_COALESCE = "window.coalesce";

    private static final String GROUP = "Window";

    private final AbstractConfig config;

    WindowConfig(AbstractConfig config) {
        this.config = config;
    }

    static void define(ConfigDef definition) {
        definition
                .define(
                        FLUSH_INTERVAL_MS,
                        Type.LONG,
                        10_000L,
                        Range.between(1, Duration.ofHours(1).toMillis()),
                        Importance.HIGH,
                        "How long records are collected before they are written, in milliseconds from the "
                                + "first record of a window. A window also closes when Connect commits "
                                + "offsets, so the worker's offset.flush.interval.ms should be longer.",
                        GROUP,
                        1,
                        Width.SHORT,
                        "Flush interval")
                .define(
                        WINDOW_MAX_ROWS,
                        Type.INT,
                        10_000,
                        Range.atLeast(1),
                        Importance.MEDIUM,
                        "Maximum rows of a window; a full window does not wait for flush.interval.ms. A task holds up to two "
                                + "windows and one poll of records. Larger windows merge more updates of a "
                                + "row but use more CPU: docs/performance.md.",
                        GROUP,
                        2,
                        Width.SHORT,
                        "Rows")
                .define(
                        WINDOW_MAX_BYTES,
                        Type.INT,
                        32 * 1024 * 1024,
                        Range.atLeast(1),
                        Importance.MEDIUM,
                        "Maximum size of a window, in bytes of heap, roughly: of its encoded column values and of "
                                + "the records that they come from, which are kept until the rows are written. A "
                                + "full window does not wait for flush.interval.ms.",
                        GROUP,
                        3,
                        Width.SHORT,
                        "Bytes")
                .define(
                        WINDOW_COALESCE,
                        Type.BOOLEAN,
                        true,
                        Importance.MEDIUM,
                        "Whether to write only the last of several writes to a row within a window, if the "
                                + "earlier ones would leave no trace. If Cassandra then refuses that write, "
                                + "the row stays as it was before the window. Increments of one counter are summed up.",
                        GROUP,
                        4,
                        Width.SHORT,
                        "Coalesce");
    }

    public WindowPolicy policy() {
        return new WindowPolicy(
                Duration.ofMillis(config.getLong(FLUSH_INTERVAL_MS)),
                config.getInt(WINDOW_MAX_ROWS),
                config.getInt(WINDOW_MAX_BYTES),
                config.getBoolean(WINDOW_COALESCE));
    }
}
