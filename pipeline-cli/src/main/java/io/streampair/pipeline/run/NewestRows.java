// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import io.streampair.pipeline.command.NumberText;
import io.streampair.pipeline.command.TextTable;
import io.streampair.pipeline.page.Board;
import io.streampair.pipeline.state.RunState;
import io.streampair.pipeline.verify.CheckedTable;
import java.util.ArrayList;
import java.util.List;

/** Shows the newest rows on the page: a bounded number of reads by primary key, when more is written. */
final class NewestRows implements PageLook.Look {
    private static final int LONGEST = 200;

    private final RunState run;
    private final Board board;
    private final boolean computable;
    private CheckedTable table;
    private long shown;

    /** Rows as texts, and a sentence about them. */
    private record Shown(String note, List<String> columns, List<List<String>> rows) {}

    NewestRows(RunState run, Board board) {
        this.run = run;
        this.board = board;
        this.computable = CheckedTable.isComputable(run.pipeline());
    }

    @Override
    public void look(long written) {
        if (!computable) {
            show("Which rows are the newest cannot be computed with this mapping: ./pipeline cql prints rows.");
            return;
        }
        if (written == shown || written == 0) {
            return;
        }
        if (table == null) {
            table = new CheckedTable(run.pipeline(), run.contactPoints(), run.localDatacenter());
        }
        CheckedTable.Rows newest = table.newest(written);
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : newest.rows()) {
            rows.add(row.stream()
                    .map(text -> shortened(TextTable.escaped(text), LONGEST))
                    .toList());
        }
        String note = "The newest of the first " + NumberText.counted(written, "record") + " in "
                + run.pipeline().table() + ", by their write times.";
        board.show("rows", new Shown(note, newest.columns(), rows));
        shown = written;
    }

    static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    @Override
    public void failed(String why) {
        close();
        show("Not read: " + why);
    }

    private void show(String note) {
        board.show("rows", new Shown(note, List.of(), List.of()));
        shown = 0;
    }

    @Override
    public void close() {
        if (table != null) {
            table.close();
            table = null;
        }
    }
}
