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
 * @param absent whether the right is needed only if the resource does not exist
 * @param message what Connect says without the right; empty where the page does not tell
 */
record AclRow(String who, ResourceType type, String name, AclOperation operation, boolean absent, String message) {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (worker|source|sink) \\| (topic|group) \\| `([^`]+)`"
            + " \\| ([A-Z_]+) \\| (.*?) ?\\| (?:`([^`]+)` )?\\|$");

    static List<AclRow> ofPage() throws IOException {
        List<AclRow> rows = new ArrayList<>();
        Matcher row = ROW.matcher(Files.readString(Home.find().resolve("docs/operations.md")));
        while (row.find()) {
            rows.add(new AclRow(
                    row.group(1),
                    ResourceType.valueOf(row.group(2).toUpperCase(Locale.ROOT)),
                    row.group(3),
                    AclOperation.valueOf(row.group(4)),
                    row.group(5).contains("does not exist"),
                    row.group(6) == null ? "" : row.group(6)));
        }
        return rows;
    }

    AclBinding binding() {
        return new AclBinding(
                new ResourcePattern(type, name, PatternType.LITERAL),
                new AccessControlEntry("User:" + who, "*", operation, AclPermissionType.ALLOW));
    }

    @Override
    public String toString() {
        return who + " " + operation + " " + name;
    }
}
