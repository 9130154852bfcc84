// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import io.streampair.cluster.common.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * A row of the table of ACLs in docs/operations.md.
 *
 * @param who the principal: worker, source or sink
 * @param name that of the resource; with * at its end, the beginning of its name
 * @param when in which case the right is needed; empty for always
 * @param message what Connect says without the right; empty where the page does not tell
 */
record AclRow(String who, ResourceType type, String name, AclOperation operation, String when, String message) {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (worker|source|sink) \\| (topic|group|transactional id) \\| `([^`]+)`"
                    + " \\| ([A-Z_]+) \\| (.*?) ?\\| (?:`([^`]+)` )?\\|$");

    /** Those of sources that write at least once, and of the sink. */
    static List<AclRow> ofPage() throws IOException {
        return all().stream().filter(row -> !row.exactlyOnce()).toList();
    }

    /** Those of a worker with {@code exactly.once.source.support=enabled} and its sources, and all others. */
    static List<AclRow> all() throws IOException {
        List<AclRow> rows = new ArrayList<>();
        Matcher row = ROW.matcher(Files.readString(Home.find().resolve("docs/operations.md")));
        while (row.find()) {
            rows.add(new AclRow(
                    row.group(1),
                    ResourceType.valueOf(row.group(2).toUpperCase(Locale.ROOT).replace(' ', '_')),
                    row.group(3),
                    AclOperation.valueOf(row.group(4)),
                    row.group(5),
                    row.group(6) == null ? "" : row.group(6)));
        }
        return rows;
    }

    /** Whether the right is needed only if the resource does not exist. */
    boolean absent() {
        return when.equals("it does not exist");
    }

    boolean exactlyOnce() {
        return when.equals("exactly once");
    }

    AclBinding binding() {
        ResourcePattern resource = name.endsWith("*")
                ? new ResourcePattern(type, name.substring(0, name.length() - 1), PatternType.PREFIXED)
                : new ResourcePattern(type, name, PatternType.LITERAL);
        return new AclBinding(resource, new AccessControlEntry("User:" + who, "*", operation, AclPermissionType.ALLOW));
    }

    @Override
    public String toString() {
        return who + " " + operation + " " + name;
    }
}
