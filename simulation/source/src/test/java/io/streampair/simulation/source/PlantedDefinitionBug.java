// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import io.streampair.faker.SimulatedSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.apache.kafka.connect.source.SourceTaskContext;

/** A mistake that could be made with definitions, and within how many schedules that have one it must be found. */
enum PlantedDefinitionBug {
    TRANSACTION_ENDS_WITHIN_AN_EVENT(60) {
        @Override
        void polled(List<SourceRecord> batch, WrappedContext context) {
            for (int i = 0; i + 1 < batch.size() && context.transactionContext() != null; i++) {
                if (WrappedTask.areOfOneEvent(batch.get(i), batch.get(i + 1))) {
                    context.commitTransaction(batch.get(i));
                }
            }
        }
    },
    TIMES_OF_STORED_OFFSETS_ARE_CUT_TO_MILLISECONDS(20) {
        @Override
        void restored(Map<String, Object> offset) {
            offset.computeIfPresent("at", (key, at) -> ((Number) at).longValue() / 1000 * 1000);
        }
    },
    REST_OF_AN_EVENT_IS_LOST_AT_A_RESTART(400) {
        @Override
        void restored(Map<String, Object> offset) {
            offset.computeIfPresent("part", (key, part) -> 99L);
        }
    };

    private final int within;

    PlantedDefinitionBug(int within) {
        this.within = within;
    }

    int within() {
        return within;
    }

    void polled(List<SourceRecord> batch, WrappedContext context) {
        // As it should be.
    }

    void restored(Map<String, Object> offset) {
        // As it should be.
    }

    Product product() {
        return new Product() {
            @Override
            SourceTask task(SimulatedSource.Waits waits) {
                return wrapped(super.task(waits));
            }
        };
    }

    private SourceTask wrapped(SourceTask task) {
        return new WrappedTask(task) {
            private WrappedContext wrapped;

            @Override
            SourceTaskContext changed(SourceTaskContext given) {
                wrapped = new WrappedContext(given) {
                    @Override
                    Map<String, Object> changed(Map<String, Object> offset) {
                        if (offset == null || offset.get("at") instanceof String) {
                            return offset;
                        }
                        Map<String, Object> changed = new HashMap<>(offset);
                        restored(changed);
                        return changed;
                    }
                };
                return wrapped;
            }

            @Override
            List<SourceRecord> changed(List<SourceRecord> batch) {
                polled(batch, wrapped);
                return batch;
            }
        };
    }
}
