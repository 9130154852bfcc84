// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What the page shows now: sections, each of which is replaced as a whole, and the points of its charts. Nothing is kept
 * for a reader: one that is slow gets the latest of each section and the points that it has missed.
 */
public final class Board {
    /** Ten minutes of a point a second. */
    public static final int MOST_POINTS = 600;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Entry> sections = new LinkedHashMap<>();
    private final Deque<Entry> points = new ArrayDeque<>();
    private long version;
    private boolean ended;

    /** JSON, and the version of the board that it came with. */
    private record Entry(String json, long version) {}

    /**
     * What a reader has not seen yet.
     *
     * @param version what it has seen then
     * @param last whether nothing follows
     */
    record Update(long version, List<Event> events, boolean last) {}

    /** A section, or points, as JSON in one line. */
    record Event(String name, String json) {}

    /** Replaces a section; nobody is told if it stays the same. */
    public void show(String section, Object content) {
        String json = json(content);
        synchronized (this) {
            Entry before = sections.get(section);
            if (before == null || !before.json.equals(json)) {
                sections.put(section, new Entry(json, ++version));
                notifyAll();
            }
        }
    }

    /** Adds a point of the charts; the oldest one is forgotten if there are too many. */
    public void addPoint(List<? extends Number> values) {
        String json = json(values);
        synchronized (this) {
            points.addLast(new Entry(json, ++version));
            if (points.size() > MOST_POINTS) {
                points.removeFirst();
            }
            notifyAll();
        }
    }

    private static String json(Object content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Cannot write as JSON: " + content, e);
        }
    }

    /** Nothing follows: each reader is told the rest and then let go. */
    public synchronized void end() {
        ended = true;
        notifyAll();
    }

    /**
     * Waits until there is something that a reader has not seen; without events if the time is over before.
     *
     * @param seen the version of the reader's latest update, 0 before the first
     */
    synchronized Update await(long seen, long millis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (version == seen && !ended) {
            long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return new Update(version, since(seen), ended);
    }

    /** All that the page shows. */
    synchronized List<Event> now() {
        return since(0);
    }

    private List<Event> since(long seen) {
        List<Event> events = new ArrayList<>();
        sections.forEach((name, section) -> {
            if (section.version > seen) {
                events.add(new Event(name, section.json));
            }
        });
        List<String> missed = new ArrayList<>();
        for (Entry point : points) {
            if (point.version > seen) {
                missed.add(point.json);
            }
        }
        if (!missed.isEmpty()) {
            events.add(new Event("points", "[" + String.join(",", missed) + "]"));
        }
        return events;
    }
}
