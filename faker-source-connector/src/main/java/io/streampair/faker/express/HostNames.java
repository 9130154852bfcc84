// SPDX-License-Identifier: Apache-2.0
package io.streampair.faker.express;

/**
 * Names that a host gives to the functions. Those with spaces cannot be written in an expression without quotes, and
 * quoted ones are fields.
 */
public final class HostNames {
    /** The logical time, an instant. */
    public static final String NOW = "now";

    /** An integer: the number of the record in its stream, from 0. */
    public static final String INDEX = "the number of the record";

    /** An integer: the bits of the walks of this field. */
    public static final String SERIES = "the series of walks";

    /** An integer: the step of the walks. */
    public static final String STEP = "the step of walks";

    private HostNames() {}
}
