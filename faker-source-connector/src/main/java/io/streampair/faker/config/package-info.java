// SPDX-License-Identifier: Apache-2.0
/** How a configuration is defined, read and checked. */
package io.streampair.faker.config;
