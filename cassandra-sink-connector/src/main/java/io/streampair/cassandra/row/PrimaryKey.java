// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.row;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The table and the encoded primary key of a row, with the routing key of its partition. */
public final class PrimaryKey {
    private final TableName table;
    private final ByteBuffer[] components;
    private final ByteBuffer routingKey;
    private final int partitionHash;
    private final int hash;

    /** @param partitionComponents how many of the first components are the partition key */
    public PrimaryKey(TableName table, ByteBuffer[] components, int partitionComponents) {
        this.table = table;
        this.components = components;
        this.routingKey = routingKey(components, partitionComponents);
        this.partitionHash = routingKey.hashCode();
        this.hash = hash(components, partitionComponents, partitionHash);
    }

    private static int hash(ByteBuffer[] components, int partitionComponents, int partitionHash) {
        int hash = partitionHash;
        for (int i = partitionComponents; i < components.length; i++) {
            hash = 31 * hash + components[i].hashCode();
        }
        return hash;
    }

    /** The encoded columns of the key; not a copy. */
    ByteBuffer[] components() {
        return components;
    }

    /** The partition key in the form that Cassandra hashes to a token. */
    public ByteBuffer routingKey() {
        return routingKey;
    }

    /** Whether two rows of one table are in the same partition. */
    public boolean hasPartitionOf(PrimaryKey other) {
        return partitionHash == other.partitionHash && routingKey.equals(other.routingKey);
    }

    private static ByteBuffer routingKey(ByteBuffer[] components, int count) {
        if (count == 1) {
            return components[0];
        }
        int length = 0;
        for (int i = 0; i < count; i++) {
            length += 2 + components[i].remaining() + 1;
        }
        ByteBuffer key = ByteBuffer.allocate(length);
        for (int i = 0; i < count; i++) {
            key.putShort((short) components[i].remaining());
            key.put(components[i].duplicate());
            key.put((byte) 0);
        }
        return key.flip();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PrimaryKey that
                && hash == that.hash
                && Arrays.equals(components, that.components)
                && table.equals(that.table);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
