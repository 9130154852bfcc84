// SPDX-License-Identifier: Apache-2.0
/** The types that single values have, and how values become text. */
package io.streampair.faker.value;
