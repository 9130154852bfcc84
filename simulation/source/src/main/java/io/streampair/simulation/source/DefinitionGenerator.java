// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Draws the streams of a definition, which refer to each other and have lives or not, and what may happen to them. */
final class DefinitionGenerator {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Chance chance;
    private final Map<String, String> settings = new TreeMap<>();
    private final long records;
    private final double pace;
    /** About how many records there are in a second of the definition's time. */
    private double perSecond;

    DefinitionGenerator(long seed) {
        chance = new Chance(seed, "definition");
        records = chance.oneIn(20) ? chance.between(1, 3) : chance.between(5, chance.any(30L, 100L, 300L));
        pace = chance.any(0.0, 1.0, 5.0, 60.0);
    }

    /** Whether the schedule of a seed has a definition. */
    static boolean isFor(long seed) {
        return new Chance(seed, "kind").oneIn(4);
    }

    Map<String, String> settings() {
        set("splits", chance.any(1, 2, 3, 5));
        set("batch.size", chance.any(1, 2, 7, 50, 1_000));
        boolean isPlain = !chance.oneIn(2);
        set(Schedule.DEFINE + "customers", isPlain ? plainCustomers() : tickingCustomers());
        if (!chance.oneIn(4)) {
            set(Schedule.DEFINE + "orders", chance.oneIn(3) ? plainOrders() : livingOrders());
            if (chance.oneIn(3)) {
                set(Schedule.DEFINE + "reviews", reviews());
            }
        }
        set("definition.seed", chance.below(5));
        set("definition.pace", pace == 0 ? "max" : pace + "x");
        set("definition.end", end(chance.oneIn(3), records));
        if (!settings.containsKey("value.format")) {
            set("value.format", chance.any("struct", "json", "delimited"));
        }
        return settings;
    }

    private void set(String key, Object value) {
        settings.put(key, String.valueOf(value));
    }

    /** Without a space, so that it can be an argument of an operation. */
    private String end(boolean inTime, long wanted) {
        return inTime ? Math.max(1, Math.round(wanted / perSecond)) + "s" : "{\"records\":" + wanted + "}";
    }

    private String births(long least, boolean endless) {
        double rate = endless ? chance.any(0.5, 2.0, 10.0) : chance.any(0.1, 1.0);
        perSecond += rate;
        String count = endless ? "" : ", count: " + chance.between(1, 30);
        return "initial: " + (least + chance.below(chance.any(2, 12))) + ", arrive: " + rate + "/s" + count + stamp();
    }

    private String stamp() {
        return chance.oneIn(2) ? ", timestamp: now" : "";
    }

    private String plainCustomers() {
        return births(1, true)
                + ", key: id, fields: {id: sequence(1), tier: \"pick('basic', 'plus')\", size: \"integer(1, 99)\"}";
    }

    /** Rows that change and are deleted, as a database would tell it or not. */
    private String tickingCustomers() {
        long every = chance.any(1, 5, 20);
        perSecond += 5.0 / every;
        boolean isEnvelope = chance.oneIn(3);
        if (isEnvelope) {
            set("value.format", chance.any("struct", "json"));
        }
        return births(1, false)
                + ", key: id, fields: {id: sequence(1), tier: \"change(0.3, pick('basic', 'plus'))\","
                + " size: \"walk(0, 99, 5)\", turn: event, held: \"hold(10s, integer(1, 9))\", old: before.tier}"
                + ", life: {every: " + every + "s, jitter: " + chance.any("0s", "500ms", "900ms")
                + (chance.oneIn(2) ? ", delete: 0.1" : "") + "}"
                + (isEnvelope
                        ? ", emit: [{topic: customers, value: debezium, tombstones: " + chance.oneIn(2) + "}]"
                        : "");
    }

    private String customer() {
        return "customer: \"ref(customers" + chance.any("", ", zipf(1.1)", ", recent(10s)") + ")\""
                + ", buyer: customer.id, tier: customer.tier";
    }

    private String plainOrders() {
        return births(1, true) + ", key: id, fields: {id: sequence(100), " + customer() + ", at: now}";
    }

    /** Lives of states; some events are two records, and some none. */
    private String livingOrders() {
        perSecond += 5;
        String dwell = chance.any("exponential(2s)", "1s..5s", "0s..1s", "3s", "2s +- 1s", "1s x 2");
        boolean goesRound = chance.oneIn(3);
        String most = goesRound || chance.oneIn(3) ? "at_most: " + chance.any("10s", "1m") + ", " : "";
        String states = "CREATED: {next: {PAID: 80, CANCELLED: 20}, after: " + dwell + "}, PAID: {next: SENT, after: "
                + dwell + ", set: {carrier: \"pick('north', 'south')\", tries: tries + 1}}, SENT: {"
                + (goesRound ? "next: {PAID: 30, end: 70}, after: " + dwell : "") + "}, CANCELLED: {"
                + (chance.oneIn(2) ? "delete: true" : "") + "}";
        return births(1, true) + ", key: id, fields: {id: sequence(100), " + customer()
                + ", status: state, carrier: {type: string}, tries: int64(0),"
                + " _lines: {array: 0..3, of: {struct: {size: \"integer(1, 9)\"}}}, turn: event, drawn: \"anew(integer(1, 999))\"}"
                + ", life: {" + most + "states: {" + states + "}}, emit: [" + outputs() + "]";
    }

    private String outputs() {
        String orders =
                "{topic: orders" + chance.any("", "", ", when: \"state != 'SENT'\"", ", when: chance(0.8)") + "}";
        String payments = "{topic: payments, when: \"state == 'PAID'\", key: payment,"
                + " fields: {payment: anew(uuid()), order: id, buyer: buyer, drawn: drawn}}";
        String lines = "{topic: lines, for: _lines, key: [order, line],"
                + " fields: {order: id, line: position, size: it.size}}";
        return chance.any(orders, orders + ", " + payments, payments + ", " + lines + ", " + orders, lines, payments);
    }

    private String reviews() {
        return births(0, true)
                + ", key: id, fields: {id: sequence(1), order: ref(orders), about: order.id, buyer: order.buyer}";
    }

    /** How long all takes, in milliseconds. */
    long horizon() {
        return pace == 0 ? 400 : Math.max(1_000, (long) (records / perSecond / pace * 1_000));
    }

    /** A setting that is changed on the way. */
    String change() {
        return switch ((int) chance.below(5)) {
            case 0 -> "definition.pace=" + chance.any("max", "1x", "20x");
            case 1, 2 -> "definition.end=" + end(chance.oneIn(3), chance.between(1, records * 2));
            case 3 -> "batch.size=" + chance.any(1, 3, 100);
            default -> "transaction.records=" + chance.any(1, 20);
        };
    }

    /** Where splits go on, as arguments of the operation. */
    List<Object> places() {
        long streams = settings.keySet().stream()
                .filter(key -> key.startsWith(Schedule.DEFINE))
                .count();
        long splits = streams * Long.parseLong(settings.get("splits"));
        List<Object> places = new ArrayList<>();
        for (long split = 0; split < splits; split++) {
            if (chance.oneIn(2)) {
                places.add(split + "=" + place(split, splits));
            }
        }
        return places;
    }

    private Object place(long split, long splits) {
        return switch ((int) chance.below(5)) {
            case 0 -> -1;
            case 1, 2 -> START.plusMillis(chance.below(2_000 + (long) (1_000 * records / perSecond)));
            default -> split + splits * chance.below(records / splits + 2);
        };
    }
}
