// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.pipeline.command.NumberText;
import io.streampair.pipeline.look.RawRecordText;
import io.streampair.pipeline.look.RawRecordText.DeadLetter;
import io.streampair.pipeline.look.TopicReader;
import io.streampair.pipeline.page.Board;
import io.streampair.pipeline.state.RunState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/** Shows how many dead letters there are, and the newest of them with their reasons; reads when there are more. */
final class NewestLetters implements PageLook.Look {
    private static final int SHOWN = 10;
    private static final int LONGEST = 200;
    private static final int LONGEST_REASON = 1_000;

    private final RunState run;
    private final Board board;
    private final String topic;
    private TopicReader reader;
    private long count = -1;

    /** Dead letters, the newest first, and a sentence about all of them. */
    private record Shown(String note, List<DeadLetter> letters) {}

    NewestLetters(RunState run, Board board) {
        this.run = run;
        this.board = board;
        this.topic = run.pipeline()
                .sink()
                .config()
                .getOrDefault("errors.deadletterqueue.topic.name", "")
                .strip();
    }

    @Override
    public void look(long written) {
        if (topic.isEmpty()) {
            show("The sink has no dead letter queue: a record that it cannot write fails its task.", List.of());
            return;
        }
        if (reader == null) {
            reader = new TopicReader(run.bootstrapServers());
        }
        OptionalLong now = reader.count(topic);
        if (now.isEmpty() || now.getAsLong() == 0) {
            show("None: every record so far could be written or waits.", List.of());
        } else if (now.getAsLong() != count) {
            List<DeadLetter> letters = new ArrayList<>();
            reader.read(topic, SHOWN, false, record -> letters.add(shortened(RawRecordText.ofDeadLetter(record))));
            Collections.reverse(letters);
            count = now.getAsLong();
            show(
                    NumberText.counted(count, "dead letter") + " in " + topic
                            + "; the newest: ./pipeline dlq prints them"
                            + " whole, ./pipeline dlq redrive writes them when the settings are mended.",
                    letters);
        }
    }

    private static DeadLetter shortened(DeadLetter letter) {
        return new DeadLetter(
                letter.record(),
                NewestRows.shortened(letter.why(), LONGEST_REASON),
                NewestRows.shortened(letter.key(), LONGEST),
                NewestRows.shortened(letter.value(), LONGEST));
    }

    private void show(String note, List<DeadLetter> letters) {
        board.show("letters", new Shown(note, letters));
    }

    @Override
    public void failed(String why) {
        close();
        count = -1;
        show("Not read: " + why, List.of());
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
