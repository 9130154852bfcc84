// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.conversion;

import java.math.BigDecimal;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.apache.kafka.connect.errors.DataException;

/**
 * Writes a geometry in well-known binary form as well-known text, such as POINT (1 2): of the OGC (Simple Feature Access), or
 * or PostGIS's extended form of it, without its SRID.
 */
final class Wkt {
    private static final int HAS_Z = 0x80000000;
    private static final int HAS_M = 0x40000000;
    private static final int HAS_SRID = 0x20000000;
    private static final int MAX_DEPTH = 50;

    private static final List<String> TYPES = List.of(
            "",
            "POINT",
            "LINESTRING",
            "POLYGON",
            "MULTIPOINT",
            "MULTILINESTRING",
            "MULTIPOLYGON",
            "GEOMETRYCOLLECTION");
    private static final int POINT = 1;
    private static final int LINESTRING = 2;
    private static final int POLYGON = 3;

    private final ByteBuffer bytes;
    private final StringBuilder text = new StringBuilder();

    private Wkt(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** @throws DataException if the bytes are no such geometry */
    static String of(byte[] wkb) {
        Wkt wkt = new Wkt(ByteBuffer.wrap(wkb));
        try {
            wkt.geometry(true, 0);
        } catch (BufferUnderflowException e) {
            throw new DataException("cannot convert a geometry to text: its binary form ends early", e);
        }
        return wkt.text.toString();
    }

    /** The text of a number without needless zeros. */
    static String number(double number) {
        if (!Double.isFinite(number)) {
            throw new DataException("cannot convert a geometry to text: a coordinate is not a finite number");
        }
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private void geometry(boolean isNamed, int depth) {
        bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int code = bytes.getInt();
        if ((code & HAS_SRID) != 0) {
            bytes.getInt();
        }
        int plain = code & ~(HAS_Z | HAS_M | HAS_SRID);
        int type = plain % 1_000;
        boolean hasZ = (code & HAS_Z) != 0 || plain / 1_000 == 1 || plain / 1_000 == 3;
        boolean hasM = (code & HAS_M) != 0 || plain / 1_000 == 2 || plain / 1_000 == 3;
        if (plain < 0 || type < POINT || type >= TYPES.size() || plain / 1_000 > 3 || depth == MAX_DEPTH) {
            throw new DataException("cannot convert a geometry to text: its type " + plain + " is none of "
                    + String.join(", ", TYPES.subList(1, TYPES.size())) + ", or it is nested too deeply");
        }
        if (isNamed) {
            text.append(TYPES.get(type)).append(hasZ || hasM ? " " : "");
            text.append(hasZ ? "Z" : "").append(hasM ? "M" : "").append(' ');
        }
        int dimensions = 2 + (hasZ ? 1 : 0) + (hasM ? 1 : 0);
        if (type == POINT) {
            point(dimensions);
        } else if (type == LINESTRING) {
            points(dimensions);
        } else if (type == POLYGON) {
            list(bytes.getInt(), () -> points(dimensions));
        } else {
            boolean namesParts = type == TYPES.size() - 1;
            list(bytes.getInt(), () -> geometry(namesParts, depth + 1));
        }
    }

    private void point(int dimensions) {
        int start = bytes.position();
        boolean isEmpty = true;
        for (int i = 0; i < dimensions; i++) {
            isEmpty &= Double.isNaN(bytes.getDouble());
        }
        if (isEmpty) {
            text.append("EMPTY");
            return;
        }
        bytes.position(start);
        text.append('(');
        coordinates(dimensions);
        text.append(')');
    }

    private void points(int dimensions) {
        list(bytes.getInt(), () -> coordinates(dimensions));
    }

    private void coordinates(int dimensions) {
        for (int i = 0; i < dimensions; i++) {
            text.append(i == 0 ? "" : " ").append(number(bytes.getDouble()));
        }
    }

    /** Ends with an exception if the count is not true: each part takes at least a byte. */
    private void list(int count, Runnable part) {
        if (count == 0) {
            text.append("EMPTY");
            return;
        }
        if (count < 0) {
            throw new BufferUnderflowException();
        }
        text.append('(');
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : ", ");
            part.run();
        }
        text.append(')');
    }
}
