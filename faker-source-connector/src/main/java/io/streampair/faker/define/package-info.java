// SPDX-License-Identifier: Apache-2.0
/**
 * The document that defines a world: read from YAML or JSON, checked, and compiled to frames of fields and births. Each
 * problem names its line and column.
 */
package io.streampair.faker.define;
