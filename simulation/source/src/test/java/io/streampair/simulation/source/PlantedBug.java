// SPDX-License-Identifier: Apache-2.0
package io.streampair.simulation.source;

import io.streampair.faker.SimulatedSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.apache.kafka.connect.source.SourceTaskContext;

/** A mistake that could be made in the source, and within how many schedules it must be found. */
enum PlantedBug {
    OFFSET_OF_A_BATCH_ONE_RECORD_AHEAD(10) {
        @Override
        List<SourceRecord> changed(List<SourceRecord> batch, Map<String, String> configuration) {
            int last = batch.size() - 1;
            SourceRecord record = batch.get(last);
            if (!WrappedTask.hasNext(record)) {
                return batch;
            }
            long ahead = WrappedTask.next(record) + Long.parseLong(configuration.getOrDefault("splits", "16"));
            batch.set(last, WrappedTask.with(record, record.sourcePartition(), Map.of("next", ahead)));
            return batch;
        }
    },
    RECORDS_SHARE_ONE_OFFSET_MAP(10) {
        @Override
        List<SourceRecord> changed(List<SourceRecord> batch, Map<String, String> configuration) {
            Map<Map<String, ?>, Map<String, Object>> shared = new HashMap<>();
            batch.replaceAll(record -> {
                Map<String, Object> offset =
                        shared.computeIfAbsent(record.sourcePartition(), partition -> new HashMap<>());
                offset.putAll(record.sourceOffset());
                return WrappedTask.with(record, record.sourcePartition(), offset);
            });
            return batch;
        }
    },
    LAST_RECORD_OF_A_FULL_BATCH_IS_LOST(40) {
        @Override
        List<SourceRecord> changed(List<SourceRecord> batch, Map<String, String> configuration) {
            boolean full = batch.size() == Integer.parseInt(configuration.getOrDefault("batch.size", "1000"));
            return full && batch.size() > 1 ? batch.subList(0, batch.size() - 1) : batch;
        }
    },
    DUPLICATE_CARRIES_THE_SPLIT_ON(80) {
        @Override
        List<SourceRecord> changed(List<SourceRecord> batch, Map<String, String> configuration) {
            for (int i = 0; i + 1 < batch.size(); i++) {
                SourceRecord next = batch.get(i + 1);
                boolean again = next.headers().lastWithName("faker.disorder") != null
                        && next.headers().lastWithName("faker.disorder").value().equals("duplicate");
                if (again) {
                    batch.set(i, WrappedTask.with(batch.get(i), next.sourcePartition(), next.sourceOffset()));
                }
            }
            return batch;
        }
    },
    STORED_OFFSETS_ARE_FORGOTTEN(20) {
        @Override
        Map<String, Object> changed(Map<String, Object> offset) {
            return null;
        }
    },
    LARGE_STORED_OFFSETS_ARE_CUT_TO_A_BYTE(300) {
        @Override
        Map<String, Object> changed(Map<String, Object> offset) {
            if (offset == null || !offset.containsKey("next")) {
                return offset;
            }
            long next = ((Number) offset.get("next")).longValue();
            return Map.of("next", next < 240 ? next : next - 240);
        }
    },
    FIRST_BATCH_AFTER_A_LONG_PAUSE_IS_LOST(150) {
        @Override
        SourceTask task(SimulatedSource.Waits waits) {
            return new WrappedTask(super.task(waits)) {
                private long before;

                @Override
                List<SourceRecord> changed(List<SourceRecord> batch) {
                    boolean late = before > 0 && waits.millis() - before > 2_500;
                    before = waits.millis();
                    return late ? null : batch;
                }
            };
        }
    },
    TRANSACTION_ENDS_WITHIN_A_PLACE(400) {
        @Override
        SourceTask task(SimulatedSource.Waits waits) {
            return new WrappedTask(super.task(waits)) {
                private WrappedContext wrapped;

                @Override
                SourceTaskContext changed(SourceTaskContext given) {
                    wrapped = new WrappedContext(given);
                    return wrapped;
                }

                @Override
                List<SourceRecord> changed(List<SourceRecord> batch) {
                    // Nor does the offset say how many records of the place are written.
                    batch.replaceAll(record -> !hasNext(record)
                            ? record
                            : with(record, record.sourcePartition(), Map.of("next", next(record))));
                    if (wrapped.transactionContext() != null) {
                        wrapped.commitTransaction(batch.get(0));
                    }
                    return batch;
                }
            };
        }
    },
    LAST_TRANSACTION_IS_NOT_ENDED(40) {
        @Override
        SourceTaskContext changed(SourceTaskContext given) {
            return new WrappedContext(given) {
                @Override
                public void commitTransaction() {
                    // Only full transactions end.
                }
            };
        }
    },
    TRANSACTION_IS_ABORTED_INSTEAD(40) {
        @Override
        SourceTaskContext changed(SourceTaskContext given) {
            return new WrappedContext(given) {
                @Override
                public void commitTransaction() {
                    given.transactionContext().abortTransaction();
                }
            };
        }
    },
    SPLIT_IS_DEALT_TWICE(20) {
        @Override
        List<Map<String, String>> taskConfigs(Map<String, String> configuration, int tasks) {
            List<Map<String, String>> dealt = super.taskConfigs(configuration, tasks);
            if (dealt.size() > 2) {
                dealt.get(2).merge("task.splits", "0", (own, more) -> own + "," + more);
            }
            return dealt;
        }
    },
    LAST_SPLIT_IS_NOT_DEALT(40) {
        @Override
        List<Map<String, String>> taskConfigs(Map<String, String> configuration, int tasks) {
            List<Map<String, String>> dealt = super.taskConfigs(configuration, tasks);
            int splits = Integer.parseInt(configuration.getOrDefault("splits", "16"));
            if (splits % tasks != 0) {
                dealt.forEach(task -> task.computeIfPresent(
                        "task.splits", (key, own) -> own.replaceFirst("," + (splits - 1) + "$", "")));
            }
            return dealt;
        }
    },
    OFFSETS_OF_THE_BEGINNING_ARE_REFUSED(150) {
        @Override
        boolean alterOffsets(Map<String, String> configuration, Map<Map<String, ?>, Map<String, ?>> offsets) {
            return super.alterOffsets(configuration, offsets)
                    && offsets.entrySet().stream()
                            .noneMatch(each -> each.getValue() != null
                                    && each.getValue().containsKey("next")
                                    && ((Number) each.getValue().get("next")).longValue()
                                            == ((Number) each.getKey().get("split")).longValue());
        }
    },
    POLL_WAITS_TOO_LONG(20) {
        @Override
        SourceTask task(SimulatedSource.Waits waits) {
            return super.task(new OtherWaits(waits, 3));
        }
    },
    POLL_DOES_NOT_WAIT(20) {
        @Override
        SourceTask task(SimulatedSource.Waits waits) {
            return super.task(new OtherWaits(waits, 0));
        }
    },
    DATA_DEPENDS_ON_THE_TASK(150) {
        @Override
        List<Map<String, String>> taskConfigs(Map<String, String> configuration, int tasks) {
            List<Map<String, String>> dealt = super.taskConfigs(configuration, tasks);
            for (int task = 3; task < dealt.size(); task++) {
                boolean isDefined = configuration.containsKey("definition");
                dealt.get(task).put(isDefined ? "definition.seed" : "seed", "1" + task);
            }
            return dealt;
        }
    },
    NEIGHBOURS_SWAP_PLACES(30) {
        @Override
        List<SourceRecord> changed(List<SourceRecord> batch, Map<String, String> configuration) {
            if (batch.size() > 5) {
                Collections.swap(batch, 3, 4);
            }
            return batch;
        }
    };

    private final int within;

    PlantedBug(int within) {
        this.within = within;
    }

    int within() {
        return within;
    }

    List<SourceRecord> changed(List<SourceRecord> batch, Map<String, String> configuration) {
        return batch;
    }

    Map<String, Object> changed(Map<String, Object> offset) {
        return offset;
    }

    SourceTaskContext changed(SourceTaskContext given) {
        return new WrappedContext(given) {
            @Override
            Map<String, Object> changed(Map<String, Object> offset) {
                return PlantedBug.this.changed(offset);
            }
        };
    }

    SourceTask task(SimulatedSource.Waits waits) {
        return new WrappedTask(SimulatedSource.task(waits)) {
            private Map<String, String> configuration;

            @Override
            public void start(Map<String, String> given) {
                configuration = given;
                super.start(given);
            }

            @Override
            List<SourceRecord> changed(List<SourceRecord> batch) {
                return PlantedBug.this.changed(new ArrayList<>(batch), configuration);
            }

            @Override
            SourceTaskContext changed(SourceTaskContext given) {
                return PlantedBug.this.changed(given);
            }
        };
    }

    List<Map<String, String>> taskConfigs(Map<String, String> configuration, int tasks) {
        return new Product().taskConfigs(configuration, tasks);
    }

    boolean alterOffsets(Map<String, String> configuration, Map<Map<String, ?>, Map<String, ?>> offsets) {
        return new Product().alterOffsets(configuration, offsets);
    }

    Product product() {
        return new Product() {
            @Override
            List<Map<String, String>> taskConfigs(Map<String, String> configuration, int tasks) {
                return PlantedBug.this.taskConfigs(configuration, tasks);
            }

            @Override
            boolean alterOffsets(Map<String, String> configuration, Map<Map<String, ?>, Map<String, ?>> offsets) {
                return PlantedBug.this.alterOffsets(configuration, offsets);
            }

            @Override
            SourceTask task(SimulatedSource.Waits waits) {
                return PlantedBug.this.task(waits);
            }
        };
    }
}
