// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import io.streampair.cassandra.text.ShortName;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.connect.errors.DataException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the conversions of one column notice in values that they take: logged once each. Not thread-safe. */
public final class Remarks {
    private static final Logger LOG = LoggerFactory.getLogger(Remarks.class);

    /** Names in values may never end. */
    private static final int MOST = 100;

    private final String place;
    private final boolean failsOnExtraFields;
    private final Consumer<String> log;
    private final Set<String> said = new HashSet<>();

    /**
     * @param place such as "column a of ks.t"
     * @param failsOnExtraFields whether a value with fields that nothing reads is refused
     */
    public Remarks(String place, boolean failsOnExtraFields) {
        this(place, failsOnExtraFields, LOG::warn);
    }

    Remarks(String place, boolean failsOnExtraFields, Consumer<String> log) {
        this.log = log;
        this.place = place;
        this.failsOnExtraFields = failsOnExtraFields;
    }

    boolean failsOnExtraFields() {
        return failsOnExtraFields;
    }

    /** Whether nothing more will be said. */
    boolean areFull() {
        return said.size() == MOST;
    }

    void warn(String text) {
        if (!areFull() && said.add(text)) {
            log.accept(place + ": " + text);
        }
    }

    /**
     * @param type the user-defined type
     * @throws DataException if extra fields are refused
     */
    void extraFields(String type, Collection<String> fields) {
        for (String name : fields) {
            String field = ShortName.of(name);
            if (failsOnExtraFields) {
                throw new DataException(
                        "field '" + field + "' belongs to no field of " + type + ", and mapping.extra.fields=fail");
            }
            warn("field '" + field + "' of a record belongs to no field of " + type + " and is left out");
            if (areFull()) {
                return;
            }
        }
    }

    void missingField(String type, String field) {
        warn("a record has no field for '" + field + "' of " + type + ", which becomes null");
    }
}
