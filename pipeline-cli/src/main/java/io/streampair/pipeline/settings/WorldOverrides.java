// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/** The source's settings that replace what a definition says. */
public final class WorldOverrides {
    public static final String PACE = "definition.pace";

    private static final String END = "definition.end";
    private static final String SEED = "definition.seed";

    private WorldOverrides() {}

    /** @param records how many records of all streams there are; null as the definition says */
    public static Map<String, String> of(Long records, Long seed) {
        Map<String, String> settings = new LinkedHashMap<>();
        if (records != null) {
            settings.put(END, "{records: " + records + "}");
        }
        if (seed != null) {
            settings.put(SEED, seed.toString());
        }
        return settings;
    }
}
