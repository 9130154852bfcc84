// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks;

import io.streampair.benchmarks.harness.Contest;
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

/** All there is to measure. */
public final class Workloads {
    private Workloads() {}

    /** Those for which the build has all that is needed. */
    public static List<Workload> all(Scale scale) {
        return List.of(
                SinkWorkload.of(scale),
                SourceWorkload.of(scale),
                PipelineWorkload.of(scale),
                ScalingWorkload.of(scale));
    }

    /**
     * Those with these names, which are of workloads, such as sink, or of a contest of one, such as sink/hot-keys; and
     * old-pipeline.
     *
     * @throws IllegalArgumentException that names those there are, if one is not known, or that tells what to build
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
            for (Contest contest : workload.contests()) {
                if (name.equals(workload.name() + "/" + contest.name())) {
                    return new Workload(workload.name(), List.of(contest));
                }
            }
        }
        throw new IllegalArgumentException("There is no workload " + name + ": name one of " + names(scale));
    }

    private static String names(Scale scale) {
        List<String> names = new ArrayList<>();
        for (Workload workload : all(scale)) {
            names.add(workload.name());
            workload.contests().forEach(contest -> names.add(workload.name() + "/" + contest.name()));
        }
        names.add(OldPipelineWorkload.NAME);
        return String.join(", ", names);
    }
}
