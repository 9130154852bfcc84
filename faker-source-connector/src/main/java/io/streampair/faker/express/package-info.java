// SPDX-License-Identifier: Apache-2.0
/**
 * Expressions as fields have them: the functions that draw values, Datafaker's methods as names, and the Connect types
 * of results. All draws come from the sub-stream of the field. It knows neither settings nor records.
 */
package io.streampair.faker.express;
