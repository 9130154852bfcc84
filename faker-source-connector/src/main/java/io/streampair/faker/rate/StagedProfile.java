// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.rate;

import java.util.List;

/** A sequence of rates, each for a time. After the last one it starts over, or the last one continues. */
final class StagedProfile implements RateProfile {
    /** A rate in records per second, 0 for a silence, and its length in seconds. */
    record Stage(double rate, double seconds) {}

    private final List<Stage> stages;
    private final boolean repeat;
    private final double seconds;
    private final double records;

    /** At least one stage has a rate above 0; if they do not repeat, the last one has. */
    StagedProfile(List<Stage> stages, boolean repeat) {
        this.stages = stages;
        this.repeat = repeat;
        double allSeconds = 0;
        double allRecords = 0;
        for (Stage stage : stages) {
            allSeconds += stage.seconds;
            allRecords += stage.rate * stage.seconds;
        }
        this.seconds = allSeconds;
        this.records = allRecords;
    }

    /** All records of a period within its first {@code share}, then silence; {@code mean} is the overall rate. */
    static StagedProfile bursts(double mean, double period, double share) {
        return new StagedProfile(
                List.of(new Stage(mean / share, period * share), new Stage(0, period * (1 - share))), true);
    }

    @Override
    public double recordsUntil(double time) {
        double cycles = repeat ? Math.floor(time / seconds) : 0;
        double rest = time - cycles * seconds;
        double sum = cycles * records;
        for (Stage stage : stages) {
            double within = Math.min(rest, stage.seconds);
            sum += within * stage.rate;
            rest -= within;
        }
        return sum + rest * last().rate;
    }

    @Override
    public double secondsAt(double count) {
        double cycles = repeat ? Math.floor(count / records) : 0;
        double rest = count - cycles * records;
        double time = cycles * seconds;
        for (Stage stage : stages) {
            double ofStage = stage.rate * stage.seconds;
            if (rest < ofStage) {
                return time + rest / stage.rate;
            }
            rest -= ofStage;
            time += stage.seconds;
        }
        return rest == 0 && repeat ? time : time + rest / last().rate;
    }

    private Stage last() {
        return stages.get(stages.size() - 1);
    }
}
