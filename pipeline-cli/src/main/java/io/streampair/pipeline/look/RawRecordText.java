// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.look;

import io.streampair.pipeline.command.TextTable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Formats records of a topic whose format is not known. */
public final class RawRecordText {
    /** Connect's headers of a record in a dead letter queue. */
    private static final String ERRORS = "__connect.errors.";

    private static final String CAUSE = "Caused by: ";

    private RawRecordText() {}

    /** A record in one line. */
    static String of(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder line = new StringBuilder();
        line.append(record.partition()).append(':').append(record.offset());
        line.append(' ').append(Instant.ofEpochMilli(record.timestamp()));
        line.append(" key=").append(text(record.key()));
        for (Header header : record.headers()) {
            line.append(" header.").append(header.key()).append('=').append(text(header.value()));
        }
        return line.append(" value=").append(text(record.value())).toString();
    }

    /**
     * A record of a dead letter queue.
     *
     * @param record the topic, partition and offset where it was
     * @param why it is there
     */
    public record DeadLetter(String record, String why, String key, String value) {
        public List<String> lines() {
            return List.of(record, "  why    " + why, "  key    " + key, "  value  " + value, "");
        }
    }

    public static DeadLetter ofDeadLetter(ConsumerRecord<byte[], byte[]> record) {
        String topic = error(record, "topic");
        String message = error(record, "exception.message");
        return new DeadLetter(
                topic == null
                        ? "record " + record.partition() + ":" + record.offset()
                        : topic + " " + error(record, "partition") + ":" + error(record, "offset"),
                message == null
                        ? "unknown: the sink needs errors.deadletterqueue.context.headers.enable=true"
                        : why(record, message),
                text(record.key()),
                text(record.value()));
    }

    /** The message; if it ends in a colon and leaves the cause to the trace, with the first cause. */
    private static String why(ConsumerRecord<byte[], byte[]> record, String message) {
        Header trace = record.headers().lastHeader(ERRORS + "exception.stacktrace");
        if (trace == null || !message.stripTrailing().endsWith(":")) {
            return message;
        }
        return new String(trace.value(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(CAUSE))
                .reduce((outer, inner) -> inner)
                .map(line -> message.stripTrailing() + " " + line.substring(CAUSE.length()))
                .orElse(message);
    }

    private static String error(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(ERRORS + name);
        return header == null ? null : text(header.value());
    }

    /** The text in UTF-8 that the bytes are, without line breaks; in hexadecimal if they are none. */
    public static String text(byte[] bytes) {
        if (bytes == null) {
            return "null";
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.chars().noneMatch(RawRecordText::isUnprintable)) {
                return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && text.indexOf('\t') < 0
                        ? text
                        : TextTable.escaped(text);
            }
        } catch (CharacterCodingException e) {
            // Not text.
        }
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    private static boolean isUnprintable(int character) {
        return Character.isISOControl(character) && "\n\r\t".indexOf(character) < 0;
    }
}
