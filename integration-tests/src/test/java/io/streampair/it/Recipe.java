// SPDX-License-Identifier: Apache-2.0
package io.streampair.it;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A recipe of docs/recipes.md.
 *
 * @param number its number
 * @param title its title
 * @param settings of the connector
 * @param cql the statements that make its types and tables
 * @param messages what is produced, in this order
 * @param tables what the tables hold then
 */
record Recipe(
        int number,
        String title,
        Map<String, String> settings,
        List<String> cql,
        List<Message> messages,
        List<Shown> tables) {
    /** Stands in a cell for any value but null. */
    private static final String ANY = "…";

    /**
     * A record to produce.
     *
     * @param time its timestamp; null: the time of its sending
     * @param key null if it has none
     * @param value null if it has none
     */
    record Message(String topic, Instant time, String key, Map<String, String> headers, String value) {}

    /**
     * What the page shows of a table.
     *
     * @param name the name of the table
     * @param columns what to select
     * @param rows the texts of the columns of each row
     */
    record Shown(String name, List<String> columns, List<List<String>> rows) {
        /** These rows, with what the page leaves open as it leaves it open. */
        List<List<String>> asShown(List<List<String>> actual) {
            return actual.stream().map(this::likeShown).toList();
        }

        private List<String> likeShown(List<String> actual) {
            return rows.stream()
                    .filter(shown -> isLike(shown, actual))
                    .findFirst()
                    .orElse(actual);
        }

        private static boolean isLike(List<String> shown, List<String> actual) {
            for (int i = 0; i < shown.size(); i++) {
                boolean isOpen = shown.get(i).equals(ANY) && !actual.get(i).isEmpty();
                if (!isOpen && !shown.get(i).equals(actual.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The topics of its records. */
    List<String> topics() {
        return messages.stream().map(Message::topic).distinct().toList();
    }

    @Override
    public String toString() {
        return number + ". " + title;
    }
}
