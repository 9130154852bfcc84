// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster;

/** The proxies through which workers reach brokers and Cassandra nodes. */
public interface ProxyFactory {
    /**
     * Starts the proxy before a server, on another host and the same port.
     *
     * @param server the server's name, such as {@code broker-1}
     * @param host on which the server will listen
     * @param port of both
     * @return the host of the proxy
     */
    String proxy(String server, String host, int port);
}
