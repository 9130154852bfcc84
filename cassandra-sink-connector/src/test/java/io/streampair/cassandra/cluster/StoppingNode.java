// SPDX-License-Identifier: Apache-2.0
package io.streampair.cassandra.cluster;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Simulates a stopping node, which accepts connections but answers some queries with an error. A real node does so
 * too briefly for a test. Implements as much of version 4 of the native protocol as opening a session needs.
 */
final class StoppingNode implements AutoCloseable {
    private static final int ERROR = 0x00;
    private static final int STARTUP = 0x01;
    private static final int READY = 0x02;
    private static final int OPTIONS = 0x05;
    private static final int SUPPORTED = 0x06;
    private static final int QUERY = 0x07;
    private static final int RESULT = 0x08;
    private static final int REGISTER = 0x0B;
    private static final int ASCII = 0x01;
    private static final int TYPE_UUID = 0x0C;

    private final ServerSocket server;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final Predicate<String> refused;
    private final int code;
    private final String message;

    /**
     * @param refused the queries to answer with the error
     * @param code of the error
     */
    StoppingNode(Predicate<String> refused, int code, String message) throws IOException {
        this(0, refused, code, message);
    }

    private StoppingNode(int port, Predicate<String> refused, int code, String message) throws IOException {
        this.server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.refused = refused;
        this.code = code;
        this.message = message;
        inBackground(() -> {
            while (true) {
                Socket client = server.accept();
                clients.add(client);
                inBackground(() -> serve(client));
            }
        });
    }

    /** A node at the same address, once this one is closed. */
    StoppingNode restart() throws IOException {
        return new StoppingNode(server.getLocalPort(), refused, code, message);
    }

    /** The address for {@code contact.points}. */
    String address() {
        return server.getInetAddress().getHostAddress() + ":" + server.getLocalPort();
    }

    private void serve(Socket client) throws IOException {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            DataOutputStream out = new DataOutputStream(client.getOutputStream());
            while (true) {
                in.readByte();
                in.readByte();
                short stream = in.readShort();
                int opcode = in.readByte();
                byte[] body = in.readNBytes(in.readInt());
                Answer answer = answer(opcode, body);
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                answer.body().write(new DataOutputStream(bytes));
                out.write(new byte[] {(byte) 0x84, 0});
                out.writeShort(stream);
                out.writeByte(answer.opcode());
                out.writeInt(bytes.size());
                bytes.writeTo(out);
                out.flush();
            }
        }
    }

    private Answer answer(int opcode, byte[] body) throws IOException {
        return switch (opcode) {
            case OPTIONS -> new Answer(SUPPORTED, out -> out.writeShort(0));
            case STARTUP, REGISTER -> new Answer(READY, out -> {});
            case QUERY -> query(new String(body, 4, ByteBuffer.wrap(body).getInt(), StandardCharsets.UTF_8));
            default -> throw new IOException("No answer to opcode " + opcode);
        };
    }

    private Answer query(String cql) throws IOException {
        if (refused.test(cql)) {
            return new Answer(ERROR, out -> {
                out.writeInt(code);
                out.writeUTF(message);
            });
        }
        return new Answer(RESULT, out -> writeRows(out, cql.contains("system.local") ? local() : Map.of()));
    }

    private static Map<String, Object> local() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("cluster_name", "stopping");
        row.put("data_center", "datacenter1");
        row.put("rack", "rack1");
        row.put("release_version", "4.1.10");
        row.put("partitioner", "org.apache.cassandra.dht.Murmur3Partitioner");
        row.put("host_id", UUID.fromString("00000000-0000-4000-8000-000000000001"));
        row.put("schema_version", UUID.fromString("00000000-0000-4000-8000-000000000002"));
        return row;
    }

    /** A result of one row; without columns, an empty one. */
    private static void writeRows(DataOutputStream out, Map<String, Object> row) throws IOException {
        out.writeInt(2);
        out.writeInt(1);
        out.writeInt(row.size());
        out.writeUTF("system");
        out.writeUTF("local");
        for (Map.Entry<String, Object> column : row.entrySet()) {
            out.writeUTF(column.getKey());
            out.writeShort(column.getValue() instanceof UUID ? TYPE_UUID : ASCII);
        }
        out.writeInt(row.isEmpty() ? 0 : 1);
        for (Object value : row.values()) {
            if (value instanceof UUID uuid) {
                out.writeInt(2 * Long.BYTES);
                out.writeLong(uuid.getMostSignificantBits());
                out.writeLong(uuid.getLeastSignificantBits());
            } else {
                byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        }
    }

    private static void inBackground(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // The client has closed the connection, or the test is over.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket client : clients) {
            client.close();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private interface Body {
        void write(DataOutputStream out) throws IOException;
    }

    private record Answer(int opcode, Body body) {}
}
