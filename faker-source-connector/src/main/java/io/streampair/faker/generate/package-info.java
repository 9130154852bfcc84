// SPDX-License-Identifier: Apache-2.0
/** Fields: their types, and the generators of their values. */
package io.streampair.faker.generate;
