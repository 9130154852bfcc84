// SPDX-License-Identifier: Apache-2.0
package io.streampair.cluster.common;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** Reads addresses of the form {@code host:port}. */
public final class HostAndPort {

    private HostAndPort() {}

    /** Addresses separated by commas. */
    public static List<InetSocketAddress> list(String addresses) {
        List<InetSocketAddress> list = new ArrayList<>();
        for (String address : addresses.split(",", -1)) {
            int colon = address.lastIndexOf(':');
            list.add(
                    new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))));
        }
        return list;
    }
}
