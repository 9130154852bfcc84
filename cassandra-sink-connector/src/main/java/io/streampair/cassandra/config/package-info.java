// SPDX-License-Identifier: Apache-2.0
/**
 * The settings: their keys, defaults, documentation and checks, and the option objects that other packages take instead of
 * keys. It needs no cluster; settings that only a cluster can check are checked in {@code cluster}. Keys are the users'
 * contract and never change.
 */
package io.streampair.cassandra.config;
