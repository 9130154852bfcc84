// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.world;

import io.streampair.faker.stream.SplitMix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes values of several parts: structs, as maps, and lists. Each part has a sub-stream of its own. */
public final class Inner {
    private Inner() {}

    /**
     * A map from name to value.
     *
     * @param field the number of the field whose value it is
     * @param names the names of the fields of the frame
     * @param shown the numbers of those that the struct has
     */
    public static Maker struct(int field, Frame frame, List<String> names, int[] shown, SplitMix random) {
        return row -> {
            Row inner = row.inner(field, frame);
            inner.moveWithin(random.nextLong());
            Map<String, Object> struct = new LinkedHashMap<>();
            for (int part : shown) {
                struct.put(names.get(part), inner.value(part));
            }
            return struct;
        };
    }

    /** A map with one of the fields of the frame, all as often, and null for the others. */
    public static Maker oneOf(int field, Frame frame, List<String> names, SplitMix random) {
        return row -> {
            int chosen = random.nextInt(names.size());
            Row inner = row.inner(field, frame);
            inner.moveWithin(random.nextLong());
            Map<String, Object> struct = new LinkedHashMap<>();
            struct.put(names.get(chosen), inner.value(chosen));
            return struct;
        };
    }

    /** A list with values of the only field of the frame. */
    public static Maker list(int field, Frame frame, int least, int most, SplitMix random) {
        return row -> {
            long bits = random.nextLong();
            int size = random.nextInt(least, most + 1);
            Row inner = row.inner(field, frame);
            List<Object> list = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                inner.moveWithin(SplitMix.mixAt(bits, i));
                list.add(inner.value(0));
            }
            return list;
        };
    }

    /**
     * One of several values by weight.
     *
     * @param bounds the sums of the weights up to each value
     */
    public static Maker choice(Object[] values, double[] bounds, SplitMix random) {
        double all = bounds[bounds.length - 1];
        return row -> values[place(bounds, random.nextDouble() * all)];
    }

    /** The first place whose bound is above a number. */
    public static int place(double[] bounds, double number) {
        int low = 0;
        int high = bounds.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bounds[middle] > number) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
