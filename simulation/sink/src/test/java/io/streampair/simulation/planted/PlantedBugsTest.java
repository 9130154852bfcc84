// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the simulation would notice if the sink were wrong. */
@Timeout(300)
class PlantedBugsTest {
    /** After how many schedules each was found, and which oracle found it. */
    private static final Map<String, String> FOUND = new ConcurrentSkipListMap<>();

    @AfterAll
    static void printTable() {
        FOUND.forEach((bug, found) -> System.out.printf("%-48s %s%n", bug, found));
    }

    static List<PlantedBug> all() {
        return PlantedBugs.all();
    }

    static List<PlantedBug> quick() {
        return PlantedBugs.all().stream()
                .filter(bug -> bug.within() == PlantedBug.SOON)
                .toList();
    }

    static List<PlantedBug> slow() {
        return PlantedBugs.all().stream()
                .filter(bug -> bug.within() != PlantedBug.SOON)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void should_still_be_where_the_bug_is_planted(PlantedBug bug) {
        assertThat(PatchedSink.sourceOf(bug)).containsOnlyOnce(bug.original());
    }

    @ParameterizedTest
    @MethodSource("quick")
    void should_find_a_planted_bug(PlantedBug bug) {
        find(bug);
    }

    @Tag("full")
    @ParameterizedTest
    @MethodSource("slow")
    void should_find_a_planted_bug_that_shows_less_often(PlantedBug bug) {
        find(bug);
    }

    private static void find(PlantedBug bug) {
        String found = PatchedSink.with(bug).hunt(1, bug.within());

        FOUND.put(bug.name(), String.valueOf(found));
        assertThat(found).as("what shows that it " + bug.name()).isNotNull();
    }
}
