// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks;

import io.streampair.benchmarks.harness.Comparison;
import io.streampair.benchmarks.harness.Scale;
import io.streampair.benchmarks.harness.Workload;
import io.streampair.benchmarks.oldpipeline.OldPipelineWorkload;
import io.streampair.benchmarks.pipeline.PipelineWorkload;
import io.streampair.benchmarks.scaling.ScalingWorkload;
import io.streampair.benchmarks.sink.SinkWorkload;
import io.streampair.benchmarks.source.SourceWorkload;
import io.streampair.cluster.common.Home;
import java.util.ArrayList;
import java.util.List;

/** The list of workloads. */
public final class Workloads {
    private Workloads() {}

    /** The workloads that this build can run. */
    public static List<Workload> all(Scale scale) {
        return List.of(
                SinkWorkload.of(scale),
                SourceWorkload.of(scale),
                PipelineWorkload.of(scale),
                ScalingWorkload.of(scale));
    }

    /**
     * Those with these names, which are of workloads, such as sink, or of a comparison of one, such as sink/hot-keys; and
     * old-pipeline.
     *
     * @throws IllegalArgumentException that lists the known ones if one is unknown, or says what to build
     */
    public static List<Workload> named(List<String> names, Scale scale) {
        List<Workload> found = new ArrayList<>();
        for (String name : names) {
            found.add(named(name, scale));
        }
        return found;
    }

    private static Workload named(String name, Scale scale) {
        if (name.equals(OldPipelineWorkload.NAME)) {
            return OldPipelineWorkload.of(scale, Home.find());
        }
        for (Workload workload : all(scale)) {
            if (workload.name().equals(name)) {
                return workload;
            }
            for (Comparison comparison : workload.comparisons()) {
                if (name.equals(workload.name() + "/" + comparison.name())) {
                    return new Workload(workload.name(), List.of(comparison));
                }
            }
        }
        throw new IllegalArgumentException("Unknown workload " + name + ": use one of " + names(scale));
    }

    private static String names(Scale scale) {
        List<String> names = new ArrayList<>();
        for (Workload workload : all(scale)) {
            names.add(workload.name());
            workload.comparisons().forEach(comparison -> names.add(workload.name() + "/" + comparison.name()));
        }
        names.add(OldPipelineWorkload.NAME);
        return String.join(", ", names);
    }
}
