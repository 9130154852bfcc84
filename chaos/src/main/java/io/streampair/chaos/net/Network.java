// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.net;

import io.streampair.cluster.ProxyFactory;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A proxy before each server, on a loopback address of its own with the port of the server. */
public final class Network implements ProxyFactory, AutoCloseable {
    private static final String SERVERS = "127.0.0.";
    private static final String PROXIES = "127.0.1.";

    private final Map<String, Proxy> proxies = new ConcurrentHashMap<>();

    @Override
    public String proxy(String server, String host, int port) {
        String proxyHost = host.replace(SERVERS, PROXIES);
        proxies.put(server, new Proxy(address(proxyHost, port), address(host, port)));
        return proxyHost;
    }

    private static InetSocketAddress address(String host, int port) {
        return new InetSocketAddress(host, port);
    }

    /** The proxy before the server of this name. */
    public Proxy before(String server) {
        Proxy proxy = proxies.get(server);
        if (proxy == null) {
            throw new IllegalArgumentException("No proxy in front of " + server);
        }
        return proxy;
    }

    @Override
    public void close() {
        proxies.values().forEach(Proxy::close);
    }
}
