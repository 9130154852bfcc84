// SPDX-License-Identifier: Apache-2.0
/**
 * Connect's sink task, stepped one iteration a call. The class is in Connect's package because what it calls is visible only
 * there.
 */
package org.apache.kafka.connect.runtime;
