// SPDX-License-Identifier: Apache-2.0
/** The data sets: each is a table, its rows and the messages that hold them. */
package io.streampair.benchmarks.data;
