// SPDX-License-Identifier: Apache-2.0
package io.streampair.chaos.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Forwards the connections to one server, and can disturb them. */
public final class Proxy implements AutoCloseable {
    private static final int BACKLOG = 200;

    private final InetSocketAddress server;
    private final ServerSocket listener;
    private final Gate gate = new Gate();
    private final Set<Link> links = ConcurrentHashMap.newKeySet();

    /**
     * Starts listening; the server may start later.
     *
     * @param address with port 0 for any free port
     */
    public Proxy(InetSocketAddress address, InetSocketAddress server) {
        this.server = server;
        try {
            this.listener = new ServerSocket();
            listener.setReuseAddress(true);
            listener.bind(address, BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen at " + address + " for " + server, e);
        }
        Thread thread = new Thread(this::accept, "proxy-" + server);
        thread.setDaemon(true);
        thread.start();
    }

    /** The address that clients connect to. */
    public InetSocketAddress address() {
        return (InetSocketAddress) listener.getLocalSocketAddress();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                take(listener.accept());
            } catch (IOException e) {
                // The server is down or the proxy is closed.
            }
        }
    }

    private void take(Socket client) throws IOException {
        links.removeIf(Link::isOver);
        if (gate.isCut()) {
            Link.reset(client);
            return;
        }
        Link link = new Link(gate, client, server);
        links.add(link);
        link.start();
    }

    /** Starts a disturbance; {@link Disturbance#NONE} ends it. */
    public void set(Disturbance disturbance) {
        gate.set(disturbance);
        if (disturbance == Disturbance.CUT) {
            links.forEach(Link::reset);
        }
        links.stream().filter(Link::hasLost).forEach(Link::reset);
        links.removeIf(Link::isOver);
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        set(Disturbance.CUT);
    }
}
