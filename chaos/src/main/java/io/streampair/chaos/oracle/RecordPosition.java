// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.oracle;

/** Where a record is in its topic. */
record RecordPosition(int partition, long offset) {

    @Override
    public String toString() {
        return "partition " + partition + ", offset " + offset;
    }
}
