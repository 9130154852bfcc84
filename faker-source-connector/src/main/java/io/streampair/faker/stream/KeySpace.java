// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.stream;

/**
 * A bounded set of keys, of which the records of a stream are versions. It keeps no state.
 *
 * <p>Key k belongs to split k mod splits. The records of a split visit its keys in rounds: in each round every key gets
 * one version, in another order. So all versions of a key are in one split, in order.
 */
public final class KeySpace {
    /** Each record has its own key. */
    public static final KeySpace UNBOUNDED = new KeySpace(0, 1, 0);

    private final long keys;
    private final int splits;
    private final long seed;

    /** {@code keys} is at least {@code splits}. */
    public KeySpace(long keys, int splits, long seed) {
        this.keys = keys;
        this.splits = splits;
        this.seed = seed;
    }

    boolean bounded() {
        return keys > 0;
    }

    /** The number of the key of the record at an index. */
    public long key(long index) {
        if (!bounded()) {
            return index;
        }
        long split = index % splits;
        long keysOfSplit = keysOf(split);
        long step = index / splits;
        long round = step / keysOfSplit;
        long place = Permutation.of(step % keysOfSplit, keysOfSplit, SplitMix.mixAt(seed ^ split, round));
        return place * splits + split;
    }

    /** Which version of its key the record at an index is, 1 for the first. */
    public long version(long index) {
        return bounded() ? index / splits / keysOf(index % splits) + 1 : 1;
    }

    private long keysOf(long split) {
        return (keys - split + splits - 1) / splits;
    }
}
