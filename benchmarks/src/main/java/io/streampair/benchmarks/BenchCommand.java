// SPDX-License-Identifier: Apache-2.0
package io.streampair.benchmarks;

import io.streampair.benchmarks.harness.Benchmarks;
import io.streampair.benchmarks.harness.Scale;
import io.streampair.benchmarks.harness.Workload;
import io.streampair.benchmarks.result.BenchmarkReport;
import io.streampair.benchmarks.result.Goal;
import io.streampair.benchmarks.result.Goals;
import io.streampair.pipeline.command.CommandVersion;
import io.streampair.pipeline.command.ModuleCommands;
import io.streampair.pipeline.command.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = ModuleCommands.BENCH,
        description = ModuleCommands.BENCH_DESCRIPTION,
        mixinStandardHelpOptions = true,
        versionProvider = CommandVersion.class,
        footer = {
            "",
            "Other load on this machine distorts the figures. A full run of all workloads takes an hour or more,"
                    + " --quick less than ten minutes on two processors."
        })
public final class BenchCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Path> home;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "WORKLOAD",
            arity = "0..*",
            description = "Measure these workloads: sink, source, pipeline, scaling, or one comparison such as"
                    + " sink/hot-keys (default: all of them). old-pipeline also needs the module of that name.")
    private List<String> workloads = List.of();

    @Option(names = "--quick", description = "Measure fewer rows and rounds: enough to see large changes only.")
    private boolean quick;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write index.html and figures.json to DIR (default: target/bench in the repository).")
    private Path out;

    BenchCommand(Terminal terminal, Supplier<Path> home) {
        this.terminal = terminal;
        this.home = home;
    }

    @Override
    public Integer call() throws Exception {
        List<Workload> chosen = chosen(quick ? Scale.QUICK : Scale.FULL);
        Path root = home.get();
        BenchmarkReport report = Benchmarks.run(root, chosen, command(), new BenchProgress(terminal));
        terminal.eraseLiveLine();
        for (Goal target : Goals.of(report)) {
            String line = target.what() + ": " + target.measured() + ", goal " + target.goal();
            terminal.line(target.isMet() ? terminal.good("✓ " + line) : terminal.bad("✗ " + line));
        }
        Path page = Benchmarks.write(report, out == null ? root.resolve("target/bench") : out);
        terminal.line("The page: " + page.toAbsolutePath());
        return 0;
    }

    private List<Workload> chosen(Scale scale) {
        try {
            return workloads.isEmpty() ? Workloads.all(scale) : Workloads.named(workloads, scale);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private String command() {
        String names = workloads.isEmpty() ? "" : " " + String.join(" ", workloads);
        return "./pipeline bench" + names + (quick ? " --quick" : "");
    }
}
