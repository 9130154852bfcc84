// SPDX-License-Identifier: Apache-2.0
/**
 * Connect's source tasks, stepped one iteration a call. The classes are in Connect's package because the constructors and
 * methods that they call are package-private; they hold no check and no schedule.
 */
package org.apache.kafka.connect.runtime;
