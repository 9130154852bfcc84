// SPDX-License-Identifier: Apache-2.0
/**
 * Defines, parses and validates configurations: presets, key groups, validators, suggestions for mistyped names. It may
 * use Kafka's ConfigDef and Datafaker's locales. It does not know what the keys mean: the packages of their subjects
 * define them.
 */
package io.streampair.faker.config;
