// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos;

import io.streampair.chaos.oracle.Oracle;
import io.streampair.chaos.timeline.LagSample;
import io.streampair.chaos.timeline.Timeline;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Samples the lag of the streams once a second. */
final class LagSampler implements AutoCloseable {
    private final List<Oracle> oracles;
    private final Timeline timeline;
    private final Thread thread = new Thread(this::watch, "lag-sampler");

    LagSampler(List<Oracle> oracles, Timeline timeline) {
        this.oracles = oracles;
        this.timeline = timeline;
    }

    void start() {
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            while (true) {
                sample();
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (InterruptedException e) {
            // The run is over.
        }
    }

    private void sample() {
        Map<String, Long> lags = new TreeMap<>();
        for (Oracle oracle : oracles) {
            oracle.lag().ifPresent(lag -> lags.put(oracle.name(), lag));
        }
        if (!lags.isEmpty()) {
            timeline.add(new LagSample(timeline.now(), lags));
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
