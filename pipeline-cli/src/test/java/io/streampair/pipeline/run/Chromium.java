// SPDX-License-Identifier: Apache-2.0
package io.streampair.pipeline.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A Chromium without a window that shows one page, driven over its DevTools protocol. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long ANSWERS_WITHIN_S = 30;

    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers;

    private Chromium(Process process, WebSocket socket, Map<Integer, CompletableFuture<JsonNode>> answers) {
        this.process = process;
        this.socket = socket;
        this.answers = answers;
    }

    /** The program, where it is installed. */
    static Optional<Path> program() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            for (String name : NAMES) {
                Path program = Path.of(folder, name);
                if (Files.isExecutable(program)) {
                    return Optional.of(program);
                }
            }
        }
        return Optional.empty();
    }

    /** @param profile an empty folder */
    static Chromium start(Path program, Path profile) throws IOException, InterruptedException {
        ProcessBuilder chromium = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--hide-scrollbars",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        chromium.environment().put("TMPDIR", profile.toString());
        Process process = chromium.start();
        Path port = profile.resolve("DevToolsActivePort");
        Awaitility.await("Chromium")
                .until(() -> Files.exists(port) && Files.readAllLines(port).size() > 1);
        Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
        HttpClient http = HttpClient.newHttpClient();
        URI list = URI.create("http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list");
        String targets = http.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString())
                .body();
        String address =
                JSON.readTree(targets).path(0).path("webSocketDebuggerUrl").asText();
        return new Chromium(
                process,
                http.newWebSocketBuilder()
                        .buildAsync(URI.create(address), new Answers(answers))
                        .join(),
                answers);
    }

    /** Gives each answer to who waits for it; events of the browser are left aside. */
    private static final class Answers implements WebSocket.Listener {
        private final Map<Integer, CompletableFuture<JsonNode>> waiting;
        private final StringBuilder text = new StringBuilder();

        private Answers(Map<Integer, CompletableFuture<JsonNode>> waiting) {
            this.waiting = waiting;
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                String whole = text.toString();
                text.setLength(0);
                try {
                    JsonNode answer = JSON.readTree(whole);
                    CompletableFuture<JsonNode> waits =
                            waiting.remove(answer.path("id").asInt());
                    if (waits != null) {
                        waits.complete(answer);
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
            socket.request(1);
            return null;
        }
    }

    /** What a method of the protocol answers. */
    JsonNode call(String method, Map<String, ?> parameters) throws Exception {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        JsonNode all = answer.get(ANSWERS_WITHIN_S, TimeUnit.SECONDS);
        if (all.has("error")) {
            throw new IllegalStateException(method + ": " + all);
        }
        return all.path("result");
    }

    /** Shows a page as on a screen of this width, in CSS pixels. */
    void show(URI page, int width, String scheme) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 844, "deviceScaleFactor", 1, "mobile", width < 600));
        call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        call("Page.navigate", Map.of("url", page.toString()));
    }

    /** The value of a JavaScript expression. */
    JsonNode value(String expression) throws Exception {
        JsonNode answer =
                call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    void await(String condition) {
        Awaitility.await(condition)
                .ignoreExceptions()
                .until(() -> value(condition).asBoolean());
    }

    void press(String key, int code) throws Exception {
        for (String type : List.of("keyDown", "keyUp")) {
            Map<String, Object> event = Map.of(
                    "type",
                    type,
                    "key",
                    key,
                    "code",
                    key,
                    "windowsVirtualKeyCode",
                    code,
                    "text",
                    code == 13 ? "\r" : "");
            call("Input.dispatchKeyEvent", event);
        }
    }

    /** A picture of the whole page. */
    void picture(Path file) throws Exception {
        String data = call(
                        "Page.captureScreenshot",
                        Map.of("captureBeyondViewport", true, "format", "png", "clip", whole()))
                .path("data")
                .asText();
        Files.write(file, Base64.getDecoder().decode(data));
    }

    private Map<String, Object> whole() throws Exception {
        JsonNode size = call("Page.getLayoutMetrics", Map.of()).path("cssContentSize");
        return Map.of(
                "x",
                0,
                "y",
                0,
                "width",
                size.path("width").asInt(),
                "height",
                size.path("height").asInt(),
                "scale",
                1);
    }

    /** The bytes of the objects that are alive. */
    long heap() throws Exception {
        call("HeapProfiler.collectGarbage", Map.of());
        return call("Runtime.getHeapUsage", Map.of()).path("usedSize").asLong();
    }

    /** The nodes of the document, and those that somebody still holds. */
    long nodes() throws Exception {
        return call("Memory.getDOMCounters", Map.of()).path("nodes").asLong();
    }

    @Override
    public void close() {
        socket.abort();
        // Its other processes write into the profile, which the test deletes next.
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }
}
