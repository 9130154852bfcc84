// SPDX-License-Identifier: Apache-2.0
/** Records: what the values of the fields become as key, value, headers, partition and timestamp. */
package io.streampair.faker.record;
